import { Alert, Card } from "antd";
import { Link } from "wouter";
import type { Header } from "../../api/answers.ts";
import { type PolicyPhases, usePolicyPhases } from "../../api/policy-phases.ts";
import { useRuleSets } from "../../api/rule-queries.ts";
import { Awaited } from "../../parts/awaited.tsx";
import { idActing } from "../../parts/id-acting.ts";
import { closest } from "../../parts/in-force.ts";
import { Mark } from "../../parts/mark.tsx";
import { PeriodText } from "../../parts/period-text.tsx";
import { StandingTag } from "../../parts/standing-tag.tsx";
import { useText, useWords } from "../../words/language.tsx";
import { PhaseLane } from "./phase-lane.tsx";
import { PolicyProvisional } from "./policy-provisional.tsx";
import { VersionTimeline } from "./version-timeline.tsx";

const words = {
  gap: {
    zh: "所查日期没有施行中的方案，下面是离该日期最近的一版。",
    en: "No policy is in force on that day; this is the version closest to it.",
  },
  provisional: {
    zh: (count: number) => `${count} 处暂定值`,
    en: (count: number) => `${count} provisional`,
  },
  open: { zh: "方案全文", en: "The policy itself" },
} as const;

interface PolicyPictureProps {
  /** Versions of one policy, in the order in which they were committed. */
  readonly versions: readonly Header[];
  readonly day: string;
  /** By what was known when; now where undefined. */
  readonly knownAt: string | undefined;
}

/** A policy as its phases, in order, with the rule sets that act in each. */
export function PolicyPicture({ versions, day, knownAt }: PolicyPictureProps) {
  const said = useWords(words);
  const text = useText();
  const shown = closest(versions);
  const isInForce = shown?.standing === "in-force";
  // Rule sets are shown as the policy finds them, also where its period is over.
  const at = shown && !isInForce ? shown.effective.from : day;
  const ruleSets = useRuleSets(knownAt, at);
  const onDay = useRuleSets(knownAt, day);
  const acting = usePolicyPhases(shown, at, knownAt);
  if (!shown) return null;
  return (
    <>
      {isInForce ? null : <Alert type="info" showIcon title={said.gap} />}
      <Card
        title={text(shown.title)}
        extra={<Link href={`/rule-sets/${shown.id}/${shown.version}`}>{said.open}</Link>}
      >
        <div className="stack">
          <div className="row-of">
            <StandingTag standing={shown.standing} />
            <PeriodText period={shown.effective} />
            {shown.provisional?.length ? (
              <Mark tone="warn">{said.provisional(shown.provisional.length)}</Mark>
            ) : null}
          </div>
          <Awaited query={acting}>
            {(policy) => {
              const every = ruleSets.data ?? [];
              return (
                <>
                  {policy.phases.map(([phase, steps]) => (
                    <PhaseLane
                      key={phase}
                      phase={phase}
                      steps={steps}
                      areas={policy.areas}
                      ruleSets={every}
                      onDay={onDay.data ?? []}
                    />
                  ))}
                  <PolicyProvisional
                    versions={[shown, ...actingIn(policy, every)].map((version) =>
                      ofItsBase(version, policy.areas, every),
                    )}
                  />
                </>
              );
            }}
          </Awaited>
          <VersionTimeline id={shown.id} day={day} />
        </div>
      </Card>
    </>
  );
}

/** The versions that a policy's steps run, each once, in their order. */
function actingIn({ phases, areas }: PolicyPhases, ruleSets: readonly Header[]): readonly Header[] {
  const ids = new Set(
    phases.flatMap(([, steps]) =>
      steps.flatMap(({ ruleSet }) => (ruleSet === undefined ? [] : idActing(ruleSet, areas, ruleSets))),
    ),
  );
  return [...ids].flatMap((id) => closest(ruleSets.filter((version) => version.id === id)) ?? []);
}

/** A version that states differences, as one of the kind of what it differs from: places are told by that. */
function ofItsBase(version: Header, areas: readonly string[], ruleSets: readonly Header[]): Header {
  if (version.kind !== "override") return version;
  const subject = (id: string): string => id.slice(version.jurisdiction.length);
  const base = ruleSets.find(
    ({ id, kind, jurisdiction }) =>
      kind !== version.kind && areas.includes(jurisdiction) && subject(id) === subject(version.id),
  );
  return base ? { ...version, kind: base.kind } : version;
}

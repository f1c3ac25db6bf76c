import { Alert, Card } from "antd";
import { Link } from "wouter";
import type { Header } from "../../api/answers.ts";
import { type PolicyPhases, usePolicyPhases } from "../../api/policy-phases.ts";
import { useRuleSets } from "../../api/rule-queries.ts";
import { Awaited } from "../../parts/awaited.tsx";
import { idActing } from "../../parts/id-acting.ts";
import { closest, standingOf } from "../../parts/in-force.ts";
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
  const shown = closest(versions, day);
  const ruleSets = useRuleSets(knownAt);
  // Rule sets are shown as the policy finds them, also where its period is over.
  const at = shown && standingOf(shown.effective, day) !== "in-force" ? shown.effective.from : day;
  const acting = usePolicyPhases(shown, at, knownAt);
  if (!shown) return null;
  return (
    <>
      {standingOf(shown.effective, day) === "in-force" ? null : (
        <Alert type="info" showIcon title={said.gap} />
      )}
      <Card
        title={text(shown.title)}
        extra={<Link href={`/rule-sets/${shown.id}/${shown.version}`}>{said.open}</Link>}
      >
        <div className="stack">
          <div className="row-of">
            <StandingTag period={shown.effective} day={day} />
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
                      at={at}
                      day={day}
                    />
                  ))}
                  <PolicyProvisional versions={[shown, ...actingIn(policy, every, at)]} />
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

/** The versions that a policy's steps run on a day, each once, in their order. */
function actingIn(
  { phases, areas }: PolicyPhases,
  ruleSets: readonly Header[],
  day: string,
): readonly Header[] {
  const ids = new Set(
    phases.flatMap(([, steps]) =>
      steps.flatMap(({ ruleSet }) =>
        ruleSet === undefined ? [] : idActing(ruleSet, areas, ruleSets, isIn(day)),
      ),
    ),
  );
  return [...ids].flatMap(
    (id) =>
      closest(
        ruleSets.filter((version) => version.id === id),
        day,
      ) ?? [],
  );
}

const isIn =
  (day: string) =>
  ({ effective }: Header): boolean =>
    standingOf(effective, day) === "in-force";

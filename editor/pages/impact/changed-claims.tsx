import { Button, Table } from "antd";
import { useState } from "react";
import type { ChangedClaim, Crossing, Impact } from "../../api/impact-answers.ts";
import { type ChangedFilter, useChangedClaims } from "../../api/impact-queries.ts";
import { Awaited } from "../../parts/awaited.tsx";
import { MoreButton } from "../../parts/more-button.tsx";
import { Nothing } from "../../parts/nothing.tsx";
import { outcomeWords } from "../../parts/outcome-words.ts";
import { useText, useWords } from "../../words/language.tsx";
import { ClaimExplained } from "./claim-explained.tsx";
import type { ImpactNames } from "./impact-names.ts";
import { signedText } from "./signed-text.ts";
import { wholeText } from "./whole-text.ts";

const words = {
  claim: { zh: "清单", en: "Claim" },
  institution: { zh: "医疗机构", en: "Institution" },
  group: { zh: "病种", en: "Disease group" },
  outcome: { zh: "裁定结果", en: "Outcome" },
  differences: { zh: "点数和金额之差", en: "Differences" },
  crossed: { zh: "跨档", en: "Bands crossed" },
  explain: { zh: "对照说明", en: "Both explanations" },
  only: { zh: (of: string) => `仅列 ${of} 的清单`, en: (of: string) => `Only claims of ${of}` },
  every: { zh: "列出全部", en: "List all" },
  none: { zh: "没有清单的裁定因此改变。", en: "No claim is decided otherwise." },
} as const;

interface ChangedClaimsProps {
  readonly impact: Impact;
  readonly filter: ChangedFilter;
  readonly clear: () => void;
  readonly names: ImpactNames;
}

/** Claims that are decided otherwise or cross a band, each one click from both explanations. */
export function ChangedClaims({ impact, filter, clear, names }: ChangedClaimsProps) {
  const said = useWords(words);
  const text = useText();
  const [opened, setOpened] = useState<string>();
  const claims = useChangedClaims(impact.id, filter);
  const rows = claims.data?.pages.flatMap((page) => page.claims) ?? [];
  const only =
    filter.institution === undefined
      ? stepTitle(rows, filter.crossed, text)
      : names.institution(filter.institution);
  return (
    <div className="stack">
      {only === undefined ? null : (
        <div className="row-of">
          <span>{said.only(only)}</span>
          <Button size="small" onClick={clear}>
            {said.every}
          </Button>
        </div>
      )}
      <Awaited
        query={{ data: claims.data && rows, error: claims.error, refetch: claims.refetch as never }}
        lines={3}
      >
        {() => (
          <Table<ChangedClaim>
            size="small"
            rowKey="claim"
            dataSource={rows}
            pagination={false}
            locale={{ emptyText: <Nothing words={said.none} /> }}
            columns={[
              { title: said.claim, dataIndex: "claim", className: "code" },
              {
                title: said.institution,
                render: (_, { institution, level }) => (
                  <>
                    {names.institution(institution)}
                    {level === "" ? null : <div className="faint">{names.level(level)}</div>}
                  </>
                ),
              },
              {
                title: said.group,
                className: "wrap-cell",
                render: (_, { before, after }) => groupText(before.group, after.group, names),
              },
              {
                title: said.outcome,
                render: (_, { before, after }) => <Outcome before={before} after={after} />,
              },
              {
                title: said.differences,
                className: "wrap-cell",
                render: (_, { differences }) =>
                  Object.entries(differences)
                    .map(([fact, by]) => `${names.figure(fact)} ${signedText(by)}`)
                    .join("；") || "—",
              },
              {
                title: said.crossed,
                className: "wrap-cell",
                render: (_, { crossed }) =>
                  crossed.map((each) => crossingText(each, names)).join("；") || "—",
              },
              {
                title: said.explain,
                render: (_, { claim }) => (
                  <Button size="small" type="link" onClick={() => setOpened(claim)}>
                    {said.explain}
                  </Button>
                ),
              },
            ]}
          />
        )}
      </Awaited>
      <MoreButton query={claims} />
      <ClaimExplained impact={impact} claim={opened} close={() => setOpened(undefined)} />
    </div>
  );
}

function crossingText({ from, to, titles }: Crossing, names: ImpactNames): string {
  const told = (applied: readonly string[]) =>
    applied.map((name) => names.applied(name, titles)).join("、") || "—";
  return `${told(from)} → ${told(to)}`;
}

function groupText(before: unknown, after: unknown, names: ImpactNames): string {
  const told = (code: unknown) => (typeof code === "string" ? names.group(code) || code : "—");
  const [old, now] = [told(before), told(after)];
  return old === now ? now : `${old} → ${now}`;
}

/** What the step is called by which claims are chosen. */
function stepTitle(
  rows: readonly ChangedClaim[],
  step: string | undefined,
  text: ReturnType<typeof useText>,
): string | undefined {
  const [crossing] = rows.flatMap(({ crossed }) => crossed.filter((each) => each.step === step));
  return crossing?.title ? text(wholeText(crossing.title, step ?? "")) : step;
}

function Outcome({ before, after }: Pick<ChangedClaim, "before" | "after">) {
  const outcomes = useWords(outcomeWords);
  const nameOf = (outcome: unknown) => (isOutcome(outcome) ? outcomes[outcome] : String(outcome));
  const [old, now] = [nameOf(before.outcome), nameOf(after.outcome)];
  if (old === now) return now;
  return (
    <>
      {old} → <b>{now}</b>
    </>
  );
}

function isOutcome(name: unknown): name is keyof typeof outcomeWords {
  return typeof name === "string" && Object.hasOwn(outcomeWords, name);
}

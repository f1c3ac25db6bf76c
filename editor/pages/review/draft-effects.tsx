import { Alert, Card, Table } from "antd";
import { useSampleClaims } from "../../api/claim-queries.ts";
import type { DraftChanges, DraftView } from "../../api/review-answers.ts";
import { useDraftChanges } from "../../api/review-queries.ts";
import { useFacts } from "../../api/rule-queries.ts";
import { Awaited } from "../../parts/awaited.tsx";
import { groupedText } from "../../parts/decimal-text.ts";
import { Nothing } from "../../parts/nothing.tsx";
import { useText, useWords } from "../../words/language.tsx";
import { HeirList } from "./heir-list.tsx";

const words = {
  samples: { zh: "对样例清单的影响（样例为虚构数据）", en: "What it changes for sample claims (invented)" },
  none: { zh: "该统筹区没有样例清单。", en: "There are no sample claims here." },
  same: {
    zh: (count: number) => `${count} 份样例清单的裁定均不变。`,
    en: (count: number) => `None of ${count} sample claims is decided otherwise.`,
  },
  some: {
    zh: (changed: number, count: number) => `${count} 份样例清单中有 ${changed} 份裁定不同。`,
    en: (changed: number, count: number) => `${changed} of ${count} sample claims are decided otherwise.`,
  },
  claim: { zh: "清单", en: "Claim" },
  coefficient: { zh: "系数", en: "Coefficient" },
  difference: { zh: "金额和点数之差", en: "Differences" },
} as const;

type Changed = DraftChanges["changed"][number];

/** What publishing a draft would change: for versions below, and for the sample claims of its jurisdiction. */
export function DraftEffects({ draft }: { readonly draft: DraftView }) {
  const said = useWords(words);
  const samples = useSampleClaims(draft.jurisdiction);
  const claims = samples.data ?? [];
  const changes = useDraftChanges(draft.id, draft.revision, claims);
  return (
    <div className="stack">
      <HeirList draft={draft} />
      <Card size="small" title={said.samples}>
        <Awaited query={samples} lines={3}>
          {(every) =>
            every.length === 0 ? (
              <Nothing words={said.none} />
            ) : (
              <Awaited query={changes} lines={3}>
                {({ evaluated, changed }) => (
                  <div className="stack">
                    <Alert
                      type={changed.length === 0 ? "success" : "info"}
                      showIcon
                      title={
                        changed.length === 0 ? said.same(evaluated) : said.some(changed.length, evaluated)
                      }
                    />
                    {changed.length > 0 ? <ChangedTable changed={changed} /> : null}
                  </div>
                )}
              </Awaited>
            )
          }
        </Awaited>
      </Card>
    </div>
  );
}

function ChangedTable({ changed }: { readonly changed: readonly Changed[] }) {
  const said = useWords(words);
  const text = useText();
  const facts = useFacts();
  return (
    <Table<Changed>
      size="small"
      rowKey="claim"
      dataSource={[...changed]}
      pagination={{ pageSize: 10, hideOnSinglePage: true, showSizeChanger: false }}
      columns={[
        { title: said.claim, dataIndex: "claim", className: "code" },
        {
          title: said.coefficient,
          render: (_, { before, after }) =>
            before.decision.coefficient === after.decision.coefficient ? (
              before.decision.coefficient
            ) : (
              <>
                {before.decision.coefficient} → <b>{after.decision.coefficient}</b>
              </>
            ),
        },
        {
          title: said.difference,
          className: "wrap-cell",
          render: (_, { differences }) =>
            Object.entries(differences)
              .map(([id, by]) => `${text(facts.get(id)?.alias, id)} ${groupedText(by)}`)
              .join("；"),
        },
      ]}
    />
  );
}

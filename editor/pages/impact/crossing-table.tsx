import { Button, Table } from "antd";
import type { ImpactResult } from "../../api/impact-answers.ts";
import { Nothing } from "../../parts/nothing.tsx";
import { useText, useWords } from "../../words/language.tsx";
import type { ImpactNames } from "./impact-names.ts";
import { wholeText } from "./whole-text.ts";

const words = {
  step: { zh: "步骤", en: "Step" },
  from: { zh: "原适用", en: "Applied before" },
  to: { zh: "现适用", en: "Applies now" },
  claims: { zh: "清单", en: "Claims" },
  look: { zh: (count: number) => `查看 ${count} 份`, en: (count: number) => `Look at ${count}` },
  none: { zh: "没有清单跨档。", en: "No claim crosses a band." },
  nothing: { zh: "无", en: "None" },
} as const;

type Row = ImpactResult["crossings"][number];

/** Which bands, cases and rows claims go from and to. */
export function CrossingTable({
  result,
  names,
  look,
}: {
  readonly result: ImpactResult;
  readonly names: ImpactNames;
  readonly look: (step: string) => void;
}) {
  const said = useWords(words);
  const text = useText();
  const told = (applied: readonly string[], titles: Row["titles"]) =>
    applied.length === 0 ? said.nothing : applied.map((name) => names.applied(name, titles)).join("、");
  return (
    <Table<Row>
      size="small"
      rowKey={({ step, from, to }) => `${step} ${from.join()} ${to.join()}`}
      dataSource={[...result.crossings]}
      locale={{ emptyText: <Nothing words={said.none} /> }}
      pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
      columns={[
        { title: said.step, render: (_, { step, title }) => text(wholeText(title ?? {}, step)) },
        { title: said.from, className: "wrap-cell", render: (_, { from, titles }) => told(from, titles) },
        { title: said.to, className: "wrap-cell", render: (_, { to, titles }) => told(to, titles) },
        {
          title: said.claims,
          render: (_, { step, claims }) => (
            <Button size="small" type="link" onClick={() => look(step)}>
              {said.look(claims)}
            </Button>
          ),
        },
      ]}
    />
  );
}

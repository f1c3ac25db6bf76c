import { Table } from "antd";
import type { Tallies, TallyDifference } from "../../api/impact-answers.ts";
import { Nothing } from "../../parts/nothing.tsx";
import { useWords } from "../../words/language.tsx";
import { useFigureColumns } from "./figure-columns.tsx";
import type { ImpactNames } from "./impact-names.ts";
import { signedText } from "./signed-text.ts";

const words = {
  pool: { zh: "基金池", en: "Pool" },
  level: { zh: "机构等级", en: "Level" },
  group: { zh: "病种", en: "Disease group" },
  claims: { zh: "清单", en: "Claims" },
  value: {
    zh: "差额一列为点数乘以点值；没有点值的，为最后一项金额。",
    en: "Differences are points at the point value; where there is none, of the last amount.",
  },
  others: { zh: "其他有变动的项目", en: "What else differs" },
  rest: {
    zh: (count: number) => `另有 ${count} 项变动更小，未列出。`,
    en: (count: number) => `${count} more differ by less and are not listed.`,
  },
  none: { zh: "没有清单。", en: "There are no claims." },
  unrated: { zh: "未登记", en: "Not on record" },
} as const;

interface TallyTableProps {
  readonly of: "level" | "group";
  readonly tallies: Tallies;
  readonly names: ImpactNames;
}

/** Money by what claims have in common; those that differ most come first. */
export function TallyTable({ of, tallies, names }: TallyTableProps) {
  const said = useWords(words);
  const figures = useFigureColumns<TallyDifference>(({ value, figures: all }) => value ?? all.at(-1));
  const named = (key: string) => {
    if (of === "level") return names.level(key);
    const name = names.group(key);
    return (
      <>
        {name} {name === "" || /[0-9]/.test(key) ? <span className="faint code">{key}</span> : null}
      </>
    );
  };
  return (
    <div className="stack">
      <div className="faint">{said.value}</div>
      <Table<TallyDifference>
        size="small"
        rowKey={({ pool, of: key }) => `${pool} ${key}`}
        dataSource={[...tallies.listed]}
        locale={{ emptyText: <Nothing words={said.none} /> }}
        pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
        columns={[
          {
            title: said[of],
            className: "wrap-cell",
            render: (_, { of: key }) => (key === "" ? said.unrated : named(key)),
          },
          { title: said.pool, render: (_, { pool }) => names.pool(pool) },
          {
            title: said.claims,
            align: "right",
            className: "figure",
            render: (_, { claims: { before, after } }) =>
              before === after ? before : `${before} → ${after}`,
          },
          ...figures,
          {
            title: said.others,
            className: "wrap-cell",
            render: (_, { figures: all }) =>
              all
                .filter(({ difference }) => difference !== "0")
                .map(({ fact, difference }) => `${names.figure(fact)} ${signedText(difference)}`)
                .join("；") || "—",
          },
        ]}
      />
      {tallies.rest ? <div className="faint">{said.rest(tallies.rest.count)}</div> : null}
    </div>
  );
}

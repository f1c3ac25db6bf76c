import { Table } from "antd";
import type { ImpactResult } from "../../api/impact-answers.ts";
import { Mark } from "../../parts/mark.tsx";
import { Nothing } from "../../parts/nothing.tsx";
import { useText, useWords } from "../../words/language.tsx";
import { differenceText } from "./signed-text.ts";
import { wholeText } from "./whole-text.ts";

const words = {
  pool: { zh: "基金池", en: "Pool" },
  total: { zh: "总额", en: "Total" },
  gained: { zh: "增加合计", en: "Gained" },
  lost: { zh: "减少合计", en: "Lost" },
  remainders: { zh: "余数变动", en: "Remainders" },
  sum: { zh: "三者之和", en: "Sum" },
  check: { zh: "校验", en: "Check" },
  fixed: { zh: "总额不变，增减相抵，分毫不差", en: "Fixed total: gains and losses cancel out, to the fen" },
  moved: { zh: "总额有变，三者之和等于其变动", en: "The total moves, and the sum is just that" },
  broken: { zh: "不平衡", en: "Does not hold" },
  none: { zh: "方案没有分配总额的结算项目。", en: "The policy shares no total out." },
} as const;

type Sum = ImpactResult["zeroSum"][number];

interface ZeroSumTableProps {
  readonly sums: readonly Sum[];
  readonly poolOf: (pool: string) => string;
}

/** Whether what some gain is what others lose. */
export function ZeroSumTable({ sums, poolOf }: ZeroSumTableProps) {
  const said = useWords(words);
  const text = useText();
  const figure = (title: string, of: (sum: Sum) => string) => ({
    title,
    align: "right" as const,
    className: "figure",
    render: (_: unknown, sum: Sum) => differenceText(of(sum), true),
  });
  return (
    <Table<Sum>
      size="small"
      rowKey={({ pool, total }) => `${pool} ${total}`}
      dataSource={[...sums]}
      locale={{ emptyText: <Nothing words={said.none} /> }}
      pagination={false}
      columns={[
        { title: said.pool, render: (_, { pool }) => poolOf(pool) },
        { title: said.total, render: (_, { title, total }) => text(wholeText(title, total)) },
        figure(said.gained, ({ gained }) => gained),
        figure(said.lost, ({ lost }) => lost),
        figure(said.remainders, ({ remainders }) => remainders),
        figure(said.sum, ({ sum }) => sum),
        {
          title: said.check,
          render: (_, { holds, fixed }) => (
            <Mark tone={holds ? "good" : "bad"}>
              {holds ? (fixed ? said.fixed : said.moved) : said.broken}
            </Mark>
          ),
        },
      ]}
    />
  );
}

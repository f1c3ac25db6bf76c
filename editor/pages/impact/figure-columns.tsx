import type { TableColumnType } from "antd";
import type { FigureDifference } from "../../api/impact-answers.ts";
import { groupedText } from "../../parts/decimal-text.ts";
import { useWords } from "../../words/language.tsx";
import { signedText } from "./signed-text.ts";

const words = {
  before: { zh: "现行", en: "In force" },
  after: { zh: "草稿", en: "Draft" },
  difference: { zh: "差额", en: "Difference" },
  percent: { zh: "变动 %", en: "Change %" },
} as const;

/** Columns of a figure before and after, its difference and that in per cent; sorted exactly enough to find the most. */
export function useFigureColumns<T>(
  figureOf: (row: T) => FigureDifference | undefined,
): readonly TableColumnType<T>[] {
  const said = useWords(words);
  const number = (row: T) => Number(figureOf(row)?.difference ?? 0);
  return [
    {
      title: said.before,
      align: "right",
      className: "figure",
      render: (_, row) => groupedText(figureOf(row)?.before ?? "—"),
    },
    {
      title: said.after,
      align: "right",
      className: "figure",
      render: (_, row) => groupedText(figureOf(row)?.after ?? "—"),
    },
    {
      title: said.difference,
      align: "right",
      className: "figure",
      sorter: (a, b) => number(a) - number(b),
      render: (_, row) => <b>{signedText(figureOf(row)?.difference ?? "—")}</b>,
    },
    {
      title: said.percent,
      align: "right",
      className: "figure",
      render: (_, row) => figureOf(row)?.percent ?? "—",
    },
  ];
}

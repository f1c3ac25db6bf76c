import type { TableColumnType } from "antd";
import type { FigureDifference } from "../../api/impact-answers.ts";
import { useWords } from "../../words/language.tsx";
import { differenceText, figureText } from "./signed-text.ts";
import { useTwoStates } from "./two-states.tsx";

const words = {
  difference: { zh: "差额", en: "Difference" },
  percent: { zh: "变动 %", en: "Change %" },
} as const;

/** Columns of a figure before and after, its difference and that in per cent; sorted exactly enough to find the most.
 * `isYuan`: whether a row's figure is an amount; it is unless stated. */
export function useFigureColumns<T>(
  figureOf: (row: T) => FigureDifference | undefined,
  isYuan: (row: T) => boolean = () => true,
): readonly TableColumnType<T>[] {
  const said = useWords(words);
  const states = useTwoStates();
  const number = (row: T) => Number(figureOf(row)?.difference ?? 0);
  return [
    {
      title: states.before,
      align: "right",
      className: "figure",
      render: (_, row) => figureText(figureOf(row)?.before ?? "—", isYuan(row)),
    },
    {
      title: states.after,
      align: "right",
      className: "figure",
      render: (_, row) => figureText(figureOf(row)?.after ?? "—", isYuan(row)),
    },
    {
      title: said.difference,
      align: "right",
      className: "figure",
      sorter: (a, b) => number(a) - number(b),
      render: (_, row) => <b>{differenceText(figureOf(row)?.difference ?? "—", isYuan(row))}</b>,
    },
    {
      title: said.percent,
      align: "right",
      className: "figure",
      render: (_, row) => figureOf(row)?.percent ?? "—",
    },
  ];
}

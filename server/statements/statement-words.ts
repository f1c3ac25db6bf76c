import type { StatementLine } from "./statement-line.ts";

/** What the kinds of run are called on a statement. */
export const KIND_TITLES: Readonly<Record<string, string>> = {
  monthly: "月预结算单",
  annual: "年度结算单",
  clearing: "清算单",
};

export const STATES = {
  settled: "已结清，可据以支付",
  failed: "有步骤未能计算，不得据以支付",
  unbalanced: "各项之和与基金池不符，不得据以支付",
} as const;

/** The last day of a period whose end is exclusive, and the first, as a statement says them. */
export function periodText({ from, until }: { readonly from: string; readonly until: string }): string {
  return `${from} 起，${until} 前`;
}

/** A figure with its whole part in thousands, a code by its name; a dash where there is none. */
export function figure(line: StatementLine): string {
  const { amount } = line;
  if (amount === null) return "—";
  if (typeof amount !== "string") return yesOrNo(amount);
  if (line.words) return line.words.zh;
  const match = /^(-?)(\d+)(\.\d+)?$/.exec(amount);
  if (!match) return amount;
  const [, sign = "", whole = "", fraction = ""] = match;
  return `${sign}${whole.replace(/\B(?=(\d{3})+$)/g, ",")}${fraction}`;
}

export function yesOrNo(answer: boolean): string {
  return answer ? "是" : "否";
}

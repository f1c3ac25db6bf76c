import { type Diagnostic, type DiagnosticTemplates, Findings } from "../../domain/diagnostic.ts";
import { add, compare, exact, ONE, toText, ZERO } from "../../domain/exact.ts";
import type { BodyOf } from "../kind.ts";

export const budgetSplitDiagnostics = {
  "budget-split.shares": {
    severity: "error",
    zh: { found: "各部分比例之和为 {sum}", expected: "合计为 1", mend: "请调整比例，使剩余资金全部分配" },
    en: {
      found: "the shares sum to {sum}",
      expected: "a sum of 1",
      mend: "Change the shares so that all that remains is given out",
    },
  },
  "budget-split.empty": {
    severity: "error",
    zh: {
      found: "没有预算项，也没有备用金补足或剩余分配",
      expected: "至少其中之一",
      mend: "请填写 lines、drawDown 或 split",
    },
    en: {
      found: "no line, draw-down or split",
      expected: "at least one of them",
      mend: "State lines, drawDown or split",
    },
  },
} as const satisfies DiagnosticTemplates;

/** Shares must give out the whole remainder; a split without any part computes nothing. */
export function lintBudgetSplit(body: BodyOf<"budget-split">, into: Diagnostic[]): void {
  const findings = new Findings(budgetSplitDiagnostics, into);
  if (!body.lines?.length && !body.drawDown && !body.split) findings.report("budget-split.empty", "/body");
  if (!body.split) return;
  const sum = body.split.parts.reduce((total, part) => add(total, exact(part.share)), ZERO);
  if (compare(sum, ONE) !== 0)
    findings.report("budget-split.shares", "/body/split/parts", { sum: toText(sum) });
}

import { type Diagnostic, type DiagnosticTemplates, Findings } from "../../domain/diagnostic.ts";
import { add, compare, exact, toText, ZERO } from "../../domain/exact.ts";
import { pointerTo } from "../../domain/pointer.ts";
import type { BodyOf } from "../kind.ts";

export const assessmentDiagnostics = {
  "assessment.full-marks": {
    severity: "error",
    zh: {
      found: "各项满分合计 {sum}，总分为 {full}",
      expected: "各项满分之和等于总分",
      mend: "请核对各项满分和总分",
    },
    en: {
      found: "the full marks of the items come to {sum}, that of the whole is {full}",
      expected: "one and the same",
      mend: "Check the full marks",
    },
  },
  "assessment.points-out-of-range": {
    severity: "error",
    zh: {
      found: "“{name}”的分值 {points} 超出 0 到满分 {full}",
      expected: "得分在 0 与该项满分之间",
      mend: "请修改该档分值或该项满分",
    },
    en: {
      found: "'{name}' gives {points} points, outside 0 and the full mark {full}",
      expected: "points from 0 to the item's full mark",
      mend: "Change the points of that tier or the full mark",
    },
  },
} as const satisfies DiagnosticTemplates;

/** Full marks add up, and no stated points lie outside them. */
export function lintAssessment({ full, items }: BodyOf<"assessment">, into: Diagnostic[]): void {
  const findings = new Findings(assessmentDiagnostics, into);
  const sum = items.reduce((all, item) => add(all, exact(item.full)), ZERO);
  if (compare(sum, exact(full)) !== 0)
    findings.report("assessment.full-marks", "/body/full", { sum: toText(sum), full });
  items.forEach((item, index) => {
    const at = pointerTo("/body/items", index);
    lintPoints(item.tiers?.ranges ?? [], item.full, `${at}/tiers/ranges`, findings);
    lintPoints(item.cases ?? [], item.full, `${at}/cases`, findings);
  });
}

interface Stated {
  readonly name: string;
  readonly value: string | number | object;
}

function lintPoints(
  stated: readonly Stated[],
  full: string | number,
  pointer: string,
  findings: Findings<typeof assessmentDiagnostics>,
): void {
  stated.forEach(({ name, value }, index) => {
    if (typeof value === "object") return;
    const points = exact(value);
    if (compare(points, ZERO) >= 0 && compare(points, exact(full)) <= 0) return;
    const at = `${pointerTo(pointer, index)}/value`;
    findings.report("assessment.points-out-of-range", at, { name, points: value, full });
  });
}

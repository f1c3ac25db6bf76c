import { type Diagnostic, Findings } from "../domain/diagnostic.ts";
import type { FactDictionary } from "../domain/fact.ts";
import { pointerTo } from "../domain/pointer.ts";
import { type Condition, type NamedConditions, partsOf } from "./condition.ts";
import { CONDITION_LIMITS, type ConditionLint } from "./condition-lint.ts";
import { conditionsDiagnostics } from "./diagnostics.ts";
import { lintComparison } from "./lint-comparison.ts";
import { lintForm } from "./lint-form.ts";
import { lintGroup } from "./lint-group.ts";
import { lintReference, unfoldedSize } from "./lint-reference.ts";

/**
 * Reports into `findings` what is wrong with the condition at `pointer`. Named conditions that it refers to are linted
 * by their owner, each at its own place. What lints without error never throws in either evaluator.
 */
export function lintCondition(
  condition: Condition,
  pointer: string,
  { facts, named }: { readonly facts: FactDictionary; readonly named: NamedConditions },
  findings: Diagnostic[],
): void {
  const lint: ConditionLint = { facts, named, findings: new Findings(conditionsDiagnostics, findings) };
  lintPart(condition, pointer, lint, 1);
  if (findings.some(({ code }) => code === "condition.too-deep")) return;
  const count = unfoldedSize(condition, named);
  const limit = CONDITION_LIMITS.comparisons;
  if (count > limit) lint.findings.report("condition.too-large", pointer, { count, limit });
}

/** Whether the part and all below it have the form of conditions, so that they can be looked at together. */
function lintPart(condition: Condition, pointer: string, lint: ConditionLint, depth: number): boolean {
  const limit = CONDITION_LIMITS.depth;
  if (depth > limit) {
    lint.findings.report("condition.too-deep", pointer, { limit });
    return false;
  }
  if (!lintForm(condition, pointer, lint.findings)) return false;
  if (condition.priority !== undefined) {
    lint.findings.report("condition.priority-ignored", pointerTo(pointer, "priority"));
  }
  if ("fact" in condition) lintComparison(condition, pointer, lint);
  if ("condition" in condition) lintReference(condition, pointer, lint, limit - depth);
  const below = partsOf(condition).map((at) => lintPart(at.part, pointer + at.pointer, lint, depth + 1));
  const isReadable = below.every((readable) => readable);
  if (isReadable && "all" in condition) lintGroup("all", condition.all, pointer, lint);
  if (isReadable && "any" in condition) lintGroup("any", condition.any, pointer, lint);
  return isReadable;
}

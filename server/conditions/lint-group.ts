import { pointerTo } from "../domain/pointer.ts";
import { type Comparison, type Condition, isFactReference, type Literal } from "./condition.ts";
import { conditionKey, placeKey } from "./condition-key.ts";
import type { ConditionLint } from "./condition-lint.ts";
import { contradicts, type LiteralTest } from "./contradicts.ts";
import { factTypeAt } from "./fact-type-at.ts";
import { placeOf } from "./lint-comparison.ts";
import { parseOperator } from "./operator-name.ts";
import { parsePath } from "./path.ts";

/** Findings about the parts of one group together: none at all, repetitions, and parts that cancel each other out. */
export function lintGroup(
  group: "all" | "any",
  parts: readonly Condition[],
  pointer: string,
  lint: ConditionLint,
): void {
  const at = pointerTo(pointer, group);
  if (parts.length === 0) lint.findings.report("condition.empty-group", at, { group });
  const seen = new Map<string, string>();
  for (const [index, part] of parts.entries()) {
    const key = conditionKey(part);
    const here = pointerTo(at, index);
    const first = seen.get(key);
    if (first === undefined) seen.set(key, here);
    else lint.findings.report("condition.duplicate-part", here, { first });
  }
  lintTogether(group, parts, pointer, lint);
}

/** `any` always holds exactly when the denials of its parts can never hold together. */
function lintTogether(
  group: "all" | "any",
  parts: readonly Condition[],
  pointer: string,
  lint: ConditionLint,
): void {
  const tests = new Map<string, { readonly place: Comparison; readonly tests: LiteralTest[] }>();
  for (const part of parts) {
    if (!("fact" in part)) continue;
    const test = literalTest(part, group === "any");
    if (!test) continue;
    const known = tests.get(placeKey(part)) ?? { place: part, tests: [] };
    known.tests.push(test);
    tests.set(placeKey(part), known);
  }
  for (const { place, tests: together } of tests.values()) {
    if (together.length < 2 || !contradicts(together, valuesOf(place, lint))) continue;
    const code = group === "all" ? "condition.contradiction" : "condition.always-true";
    lint.findings.report(code, pointer, { place: placeOf(place) });
  }
}

function literalTest(comparison: Comparison, denied: boolean): LiteralTest | undefined {
  const { value } = comparison;
  const parsed = parseOperator(comparison.operator);
  if ("unknown" in parsed || isFactReference(value)) return undefined;
  if (parsed.decorators.some((decorator) => decorator !== "not")) return undefined;
  const isDenied = (parsed.decorators.length % 2 === 1) !== denied;
  return { operator: parsed.operator, value, denied: isDenied };
}

/** Every value that the place can hold, when the dictionary lists them. */
function valuesOf({ fact, path }: Comparison, { facts }: ConditionLint): readonly Literal[] | undefined {
  const steps = path === undefined ? [] : parsePath(path);
  const known = facts.find(fact);
  const type = known && steps && factTypeAt(known.type, steps);
  if (type?.type === "boolean") return [true, false];
  return type?.type === "text" ? type.values : undefined;
}

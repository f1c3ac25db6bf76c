import type { FactType } from "../domain/fact.ts";
import { nearestName } from "../domain/nearest-name.ts";
import { pointerTo } from "../domain/pointer.ts";
import type { Value } from "../domain/value.ts";
import { type Comparison, type FactReference, isFactReference } from "./condition.ts";
import type { ConditionLint } from "./condition-lint.ts";
import { factTypeAt } from "./fact-type-at.ts";
import { libraryDialect } from "./library-dialect.ts";
import { lintTypes } from "./lint-types.ts";
import { type DecoratedOperator, LIBRARY_OPERATORS, parseOperator } from "./operator-name.ts";
import { EVERY_ITEM, parsePath } from "./path.ts";

export function lintComparison(comparison: Comparison, pointer: string, lint: ConditionLint): void {
  const { value } = comparison;
  const left = lintPlace(comparison, pointer, lint);
  const right = isFactReference(value) ? lintPlace(value, pointerTo(pointer, "value"), lint) : undefined;
  const operator = lintOperator(comparison.operator, pointer, lint);
  if (!operator) return;
  if (firesOnMissing(comparison, operator)) {
    lint.findings.report("condition.missing-is-unknown", pointer, { place: placeOf(comparison) });
  }
  if (!left || (isFactReference(value) && !right)) return;
  const at = pointerTo(pointer, "value");
  lintTypes(operator, {
    left: { type: left, name: placeOf(comparison), pointer: pointerTo(pointer, "fact") },
    right:
      isFactReference(value) && right
        ? { type: right, name: placeOf(value), pointer: at }
        : { literal: isFactReference(value) ? null : value, pointer: at },
    operatorPointer: pointerTo(pointer, "operator"),
    findings: lint.findings,
  });
}

/** A fact with the path inside it, as findings name it. */
export function placeOf({ fact, path = "" }: FactReference): string {
  return fact + path;
}

/** The type of what a fact and path lead to; `undefined` with a finding where they lead nowhere. */
function lintPlace(
  { fact, path }: FactReference,
  pointer: string,
  { facts, findings }: ConditionLint,
): FactType | undefined {
  const known = facts.find(fact);
  const steps = path === undefined ? [] : parsePath(path);
  if (!known) {
    const suggestion = nearestName(fact, facts.names) ?? "—";
    findings.report("condition.unknown-fact", pointerTo(pointer, "fact"), { fact, suggestion });
  }
  const at = pointerTo(pointer, "path");
  if (!steps) findings.report("condition.unsupported-path", at, { path: path ?? "" });
  if (!known || !steps) return undefined;
  const type = factTypeAt(known.type, steps);
  if (!type)
    findings.report("condition.unknown-path", at, { fact, path: path ?? "", known: placesIn(known.type) });
  else if (steps.includes(EVERY_ITEM))
    findings.report("condition.wildcard-is-a-list", at, { path: path ?? "" });
  return type;
}

/** The paths that one more step may take, for the author to choose from. */
function placesIn(type: FactType): string {
  if (type.type === "record")
    return Object.keys(type.fields)
      .map((field) => `$.${field}`)
      .join(", ");
  if (type.type !== "list") return "$";
  const fields = type.items.type === "record" ? Object.keys(type.items.fields) : [];
  return ["$[0]", ...fields.map((field) => `$[*].${field}`)].join(", ");
}

function lintOperator(
  name: string,
  pointer: string,
  { findings }: ConditionLint,
): DecoratedOperator | undefined {
  const parsed = parseOperator(name);
  if (!("unknown" in parsed)) return parsed;
  const suggestion = nearestName(parsed.unknown, parsed.among) ?? "—";
  const known = parsed.among.join(", ");
  findings.report("condition.unknown-operator", pointerTo(pointer, "operator"), {
    operator: parsed.unknown,
    known,
    suggestion,
  });
  return undefined;
}

/** Whether json-rules-engine takes the comparison for true when its fact is missing. */
function firesOnMissing({ operator: name, value }: Comparison, { operator }: DecoratedOperator): boolean {
  if (!LIBRARY_OPERATORS.some((known) => known === operator)) return false;
  const right: Value = isFactReference(value) ? [] : value;
  try {
    return libraryDialect.operation(name).test(undefined, right) === true;
  } catch {
    return false; // the library rejects the run, because the value is no list: a finding of its own
  }
}

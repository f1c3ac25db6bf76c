/**
 * A condition in json-rules-engine's own JSON (`schemas/condition.schema.json`). `name` and `priority` are labels
 * here: they change no answer.
 */
export type Condition = AllCondition | AnyCondition | NotCondition | ConditionReference | Comparison;

interface Labelled {
  readonly name?: string;
  readonly priority?: number;
}

export interface AllCondition extends Labelled {
  readonly all: readonly Condition[];
}

export interface AnyCondition extends Labelled {
  readonly any: readonly Condition[];
}

export interface NotCondition extends Labelled {
  readonly not: Condition;
}

export interface ConditionReference extends Labelled {
  readonly condition: string;
}

export interface Comparison extends Labelled {
  readonly fact: string;
  readonly path?: string;
  readonly operator: string;
  readonly value: Literal | readonly Literal[] | FactReference;
}

export type Literal = string | number | boolean | null;

export interface FactReference {
  readonly fact: string;
  readonly path?: string;
}

export type NamedConditions = ReadonlyMap<string, Condition>;

/** What a condition is, asked in json-rules-engine's order when a part carries several of these keys. */
export type ConditionForm = "any" | "all" | "not" | "condition" | "fact";

export function formOf(condition: Condition): ConditionForm {
  if ("any" in condition) return "any";
  if ("all" in condition) return "all";
  if ("not" in condition) return "not";
  return "condition" in condition ? "condition" : "fact";
}

export function isComparison(condition: Condition): condition is Comparison {
  return formOf(condition) === "fact";
}

export function isFactReference(value: Comparison["value"]): value is FactReference {
  return typeof value === "object" && value !== null && !isLiteralList(value);
}

export function isLiteralList(value: Comparison["value"]): value is readonly Literal[] {
  return Array.isArray(value);
}

/** The parts of a group with the pointer of each relative to the group; none for a comparison or a reference. */
export function partsOf(
  condition: Condition,
): readonly { readonly pointer: string; readonly part: Condition }[] {
  if ("any" in condition) return condition.any.map((part, index) => ({ pointer: `/any/${index}`, part }));
  if ("all" in condition) return condition.all.map((part, index) => ({ pointer: `/all/${index}`, part }));
  return "not" in condition ? [{ pointer: "/not", part: condition.not }] : [];
}

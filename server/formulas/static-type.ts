import type { Fact, FactDictionary, FactType } from "../domain/fact.ts";
import { constantOf, placesOf } from "./constant.ts";
import type { Expression, Name, Path } from "./expression.ts";
import { type Dimension, dimensionOf, LITERAL, ZERO_LITERAL } from "./unit-algebra.ts";

/** A number as the checker knows it. */
export interface NumberType {
  readonly type: "number";
  readonly dimension: Dimension;
  /** Most decimal places the value can have; `undefined` where it may not terminate, because of `endless`. */
  readonly scale: number | undefined;
  readonly endless?: Expression | undefined;
}

/** What the checker knows of a sub-expression's value. */
export type StaticType =
  | NumberType
  | { readonly type: "text" | "boolean" | "date" }
  | { readonly type: "list"; readonly items: StaticType }
  | { readonly type: "record"; readonly fields: Readonly<Record<string, FactType>> };

/** A fact that declares all 18 places may hold a fraction, which need not terminate. */
const FRACTION_SCALE = 18;

export function staticTypeOf(type: FactType): StaticType {
  switch (type.type) {
    case "number": {
      const scale = type.scale < FRACTION_SCALE ? type.scale : undefined;
      return { type: "number", dimension: dimensionOf(type.unit), scale };
    }
    case "list":
      return { type: "list", items: staticTypeOf(type.items) };
    case "record":
      return { type: "record", fields: type.fields };
    default:
      return { type: type.type };
  }
}

export function literalType(literal: Expression): NumberType {
  const value = constantOf(literal);
  const dimension = value?.num === 0n ? ZERO_LITERAL : LITERAL;
  return { type: "number", dimension, scale: value ? placesOf(value) : undefined };
}

/** Declared type of a fact or of a field of one, `undefined` where there is none. */
export function declaredType(expression: Name | Path, facts: FactDictionary): FactType | undefined {
  if (expression.kind === "name") return facts.find(expression.name)?.type;
  const record = declaredType(expression.of, facts);
  if (record?.type !== "record") return undefined;
  return Object.hasOwn(record.fields, expression.field) ? record.fields[expression.field] : undefined;
}

/** The fact that a name or path reads. */
export function factOf(expression: Name | Path, facts: FactDictionary): Fact | undefined {
  return expression.kind === "name" ? facts.find(expression.name) : factOf(expression.of, facts);
}

/** The kind of value that a checked expression gives. */
export function valueKind(expression: Expression, facts: FactDictionary): FactType["type"] {
  switch (expression.kind) {
    case "name":
    case "path":
      return declaredType(expression, facts)?.type ?? "record";
    case "text":
    case "boolean":
    case "date":
    case "list":
      return expression.kind;
    case "comparison":
    case "logic":
    case "not":
    case "in":
      return "boolean";
    case "if":
      return valueKind(expression.consequent, facts);
    default:
      return "number";
  }
}

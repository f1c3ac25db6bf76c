import type { FactType, Json } from "../../api/answers.ts";
import { isList } from "../shape/forms.ts";

const ORDER = ["lessThan", "lessThanInclusive", "greaterThan", "greaterThanInclusive"];
const SAME = ["equal", "notEqual"];
const AMONG = ["in", "notIn"];
const BEGINNING = ["startsWith", "startsWithAny"];

const BY_TYPE: Readonly<Record<string, readonly string[]>> = {
  number: [...SAME, ...ORDER, ...AMONG],
  date: [...SAME, ...ORDER, ...AMONG],
  text: [...SAME, ...AMONG, ...BEGINNING],
  boolean: ["equal"],
};

/** Operators that may stand behind a fact of some type, as schemas/CONDITIONS.md has them. */
export function operatorsFor(type: FactType | undefined): readonly string[] {
  if (type === undefined) return [...SAME, ...ORDER, ...AMONG, ...BEGINNING, "present"];
  if (type.type !== "list") return [...(BY_TYPE[type.type] ?? []), "present"];
  const inner = BY_TYPE[type.items?.type ?? ""] ?? [];
  const ofItems = inner.filter((name) => !name.startsWith("not")).map((name) => `someFact:${name}`);
  const every = inner.filter((name) => name === "in" || name === "equal").map((name) => `everyFact:${name}`);
  return ["contains", "doesNotContain", ...ofItems, ...every, "present"];
}

/** Paths into a fact: fields of a record, and of every item of a list of records. */
export function pathsOf({ type, items, fields }: FactType): readonly string[] {
  if (type === "record") return Object.keys(fields ?? {}).map((name) => `$.${name}`);
  if (type === "list" && items?.type === "record")
    return Object.keys(items.fields ?? {}).map((name) => `$[*].${name}`);
  return [];
}

/** The type of what a path names; that of the fact itself without one. */
export function typeAt(type: FactType | undefined, path: Json | undefined): FactType | undefined {
  if (typeof path !== "string" || type === undefined) return type;
  const [, every, name = ""] = /^\$(\[\*\])?\.(\w+)$/.exec(path) ?? [];
  if (every === undefined) return type.fields?.[name];
  const field = type.items?.fields?.[name];
  return field && { type: "list", items: field };
}

export type ValueShape = "one" | "list" | "truth";

/** What an operator compares with: one value, a list of them, or whether something is there. */
export function valueShapeOf(operator: string): ValueShape {
  const [last = ""] = operator.split(":").slice(-1);
  if (last === "present") return "truth";
  return ["in", "notIn", "startsWithAny"].includes(last) ? "list" : "one";
}

/** Whether an operator compares how a text begins. */
export function comparesBeginning(operator: string): boolean {
  return BEGINNING.includes(operator.split(":").at(-1) ?? "");
}

/** The type of one value that a fact of some type is compared with. */
export function comparedType(type: FactType | undefined): FactType | undefined {
  return type?.type === "list" ? type.items : type;
}

const NUMBER = /^-?(0|[1-9]\d*)(\.\d+)?$/;
/** Digits that a JSON number keeps; a longer figure stays text, and the check names it. */
const DIGITS = 15;

/** A literal as somebody typed it, of the type that it is compared with. */
export function literalOf(typed: string, type: FactType | undefined): Json {
  if (type?.type === "boolean") return typed === "true";
  const isNumber = type?.type === "number" && NUMBER.test(typed);
  return isNumber && typed.replace(/[-.]/g, "").replace(/^0+/, "").length <= DIGITS ? Number(typed) : typed;
}

/** A value in the shape that another operator or fact asks for; what fits stays. */
export function fittingValue(value: Json | undefined, operator: string, type: FactType | undefined): Json {
  const shape = valueShapeOf(operator);
  if (shape === "truth") return typeof value === "boolean" ? value : true;
  const given = (isList(value) ? value : [value]).filter((each) => isOf(each, comparedType(type)));
  if (shape === "list") return given.filter((each) => each !== undefined);
  return given[0] ?? freshLiteral(comparedType(type));
}

function isOf(value: Json | undefined, type: FactType | undefined): boolean {
  if (type === undefined) return value !== undefined;
  if (type.values && typeof value === "string") return type.values.includes(value);
  return typeof value === ({ number: "number", boolean: "boolean" }[type.type] ?? "string");
}

function freshLiteral(type: FactType | undefined): Json {
  if (type?.type === "number") return 0;
  if (type?.type === "boolean") return true;
  return type?.values?.[0] ?? "";
}

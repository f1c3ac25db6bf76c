import type { Json, JsonObject } from "../../api/answers.ts";
import type { SchemaPlace } from "./schema-place.ts";

/** How a value is shown: by the schema it has, or by its own type. */
export type Form =
  | "text"
  | "decimal"
  | "formula"
  | "condition"
  | "clause"
  | "fact"
  | "plain"
  | "list"
  | "rows"
  | "parts";

const BY_TITLE: Readonly<Record<string, Form>> = {
  Text: "text",
  Decimal: "decimal",
  Formula: "formula",
  Condition: "condition",
  Clause: "clause",
  FactId: "fact",
};

/** Names of the shapes that every document shares, from the schemas, decide; then what the value is. */
export function formOf({ schema, file }: SchemaPlace, value: Json): Form {
  const named = BY_TITLE[schema.title ?? ""];
  if (named) return named;
  if (file === "condition.schema.json") return "condition";
  if (isList(value)) return value.some(isObject) ? "rows" : "list";
  if (!isObject(value)) return "plain";
  if (typeof value.zh === "string") return "text";
  return "parts";
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

import type { Json, JsonObject, Schema } from "../../api/answers.ts";
import { isObject } from "../shape/forms.ts";

/** The members that key the rows of a list, as its schema says; none where rows have no key. */
export function keyMembers({ "x-key": key }: Schema): readonly string[] {
  return key === undefined ? [] : [key].flat();
}

/** What a row is called by its key; `undefined` where a part of it is missing or no scalar. */
export function rowName(row: Json | undefined, key: readonly string[]): string | undefined {
  if (!isObject(row) || key.length === 0) return undefined;
  const parts = key.map((member) => (Object.hasOwn(row, member) ? row[member] : undefined));
  const isNamed = parts.every((part) => part !== undefined && part !== null && typeof part !== "object");
  const name = parts.map(String).join(" + ");
  return isNamed && name !== "" ? name : undefined;
}

/** Rows by their names, in their order; `undefined` where a row has none, or two have the same. */
export function namedRows(
  rows: readonly Json[],
  key: readonly string[],
): ReadonlyMap<string, JsonObject> | undefined {
  const named = new Map<string, JsonObject>();
  for (const row of rows) {
    const name = rowName(row, key);
    if (name === undefined || named.has(name) || !isObject(row)) return undefined;
    named.set(name, row);
  }
  return named;
}

import type { JsonObject } from "../../api/answers.ts";
import { withRows } from "../editing/list-rows.ts";
import type { KeyedList } from "./keyed-lists.ts";
import { rowName } from "./row-names.ts";

/** The document with other rows in a list; notes on provisional values follow their rows by key. */
export function appliedRows(
  document: JsonObject,
  { pointer, key, rows: before }: KeyedList,
  rows: readonly JsonObject[],
): JsonObject {
  const places = new Map(before.map((row, index) => [rowName(row, key), index]));
  return withRows(
    document,
    pointer,
    rows.map((row) => ({ row, was: places.get(rowName(row, key)) })),
  );
}

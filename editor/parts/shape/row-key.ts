import type { JsonObject } from "../../api/answers.ts";

/** What keeps the rows of a list apart: the name that keys them, where they have one. */
export function rowKey(row: JsonObject, index: number): string {
  return typeof row.name === "string" ? row.name : String(index);
}

import { isJsonObject, type Json } from "../domain/json.ts";

/** What a row is called by its key members, or `undefined` when one of them is missing or no scalar. */
export function rowName(row: Json, key: readonly string[]): string | undefined {
  if (!isJsonObject(row)) return undefined;
  const [only = ""] = key;
  const alone = key.length === 1 && Object.hasOwn(row, only) ? row[only] : undefined;
  if (typeof alone === "string") return alone;
  const parts = key.map((member) => (Object.hasOwn(row, member) ? row[member] : undefined));
  return parts.every(isScalar) ? parts.map(String).join(" + ") : undefined;
}

/** Positions of the rows by their names, or `undefined` when a row has no name or two have the same. */
export function rowPositions(
  rows: readonly Json[],
  key: readonly string[],
): ReadonlyMap<string, number> | undefined {
  const positions = new Map<string, number>();
  for (const [position, row] of rows.entries()) {
    const name = rowName(row, key);
    if (name === undefined || positions.has(name)) return undefined;
    positions.set(name, position);
  }
  return positions;
}

function isScalar(value: Json | undefined): value is string | number | boolean {
  return value !== undefined && value !== null && typeof value !== "object";
}

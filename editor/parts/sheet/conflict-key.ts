import type { RowConflict } from "./merge-rows.ts";

/** What keeps a conflict apart from others. */
export function conflictKey({ row, member }: Pick<RowConflict, "row" | "member">): string {
  return JSON.stringify([row, member ?? null]);
}

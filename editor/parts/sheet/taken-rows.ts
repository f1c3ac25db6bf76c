import type { JsonObject } from "../../api/answers.ts";
import type { TakenRows } from "./sheet-desk.ts";

/** Rows that were merged elsewhere, those that stay being the very rows of the draft. */
export function takenRows(now: readonly JsonObject[], { order, rows }: TakenRows): readonly JsonObject[] {
  return order.flatMap((place) => {
    const row = place < 0 ? rows[-place - 1] : now[place];
    return row ? [row] : [];
  });
}

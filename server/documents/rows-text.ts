import type { Json } from "../domain/json.ts";
import type { HeldRows } from "./held-rows.ts";

/** So many rows are written at a time. */
const PIECE = 512;

/** The texts of rows that are held, piece by piece. */
const TEXTS = new WeakMap<HeldRows, readonly string[]>();

/**
 * The text of a list that is held, of which only pieces with a changed row are written anew. `write` gives the text of a
 * list; `undefined` where it gives none.
 */
export function rowsText(
  held: HeldRows,
  write: (rows: readonly Json[]) => string | undefined,
): string | undefined {
  const { rows, before, changed } = held;
  const own = TEXTS.get(held);
  const known = own ?? (before && TEXTS.get(before));
  const stale = new Set(own ? [] : changed.map((place) => Math.floor(place / PIECE)));
  const texts: string[] = [];
  for (let from = 0; from < rows.length; from += PIECE) {
    const piece = from / PIECE;
    const text =
      (stale.has(piece) ? undefined : known?.[piece]) ?? write(rows.slice(from, from + PIECE))?.slice(1, -1);
    if (text === undefined) return undefined;
    texts.push(text);
  }
  TEXTS.set(held, texts);
  return `[${texts.join(",")}]`;
}

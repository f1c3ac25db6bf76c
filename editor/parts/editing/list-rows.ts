import type { Json, JsonObject } from "../../api/answers.ts";
import { isList, isObject } from "../shape/forms.ts";
import { partsOf, pointerTo, withValue } from "./document-places.ts";

/** A row of a list after an edit, and the number it had before, if it is not new. */
export interface ListRow {
  readonly row: Json;
  readonly was?: number | undefined;
}

/** Rows as they are, to be edited. */
export function rowsOf(list: readonly Json[]): readonly ListRow[] {
  return list.map((row, was) => ({ row, was }));
}

/**
 * The document with a list's rows added, removed or in another order. Notes on provisional values name their places by
 * number, so they follow their rows, and go with those that are removed.
 */
export function withRows(document: JsonObject, pointer: string, rows: readonly ListRow[]): JsonObject {
  const changed = withValue(
    document,
    pointer,
    rows.map(({ row }) => row),
  );
  const { provisional } = changed;
  if (!isList(provisional)) return changed;
  const isWithin = (note: Json): boolean =>
    isObject(note) && typeof note.pointer === "string" && note.pointer.startsWith(`${pointer}/`);
  if (!provisional.some(isWithin)) return changed;
  const now = new Map(rows.flatMap(({ was }, index) => (was === undefined ? [] : [[was, index] as const])));
  const notes = provisional.flatMap((note) => {
    if (!isObject(note) || typeof note.pointer !== "string") return [note];
    const moved = movedPointer(note.pointer, pointer, now);
    return moved === undefined ? [] : [moved === note.pointer ? note : { ...note, pointer: moved }];
  });
  return withValue(changed, "/provisional", notes.length > 0 ? notes : undefined);
}

function movedPointer(pointer: string, list: string, now: ReadonlyMap<number, number>): string | undefined {
  if (!pointer.startsWith(`${list}/`)) return pointer;
  const [index = "", ...rest] = partsOf(pointer.slice(list.length));
  const moved = now.get(Number(index));
  return moved === undefined ? undefined : [moved, ...rest].reduce(pointerTo, list);
}

/** The rows with one moved up (-1) or down (1). */
export function moved(rows: readonly ListRow[], index: number, by: -1 | 1): readonly ListRow[] {
  const [one, other] = [rows[index], rows[index + by]];
  return one && other ? rows.with(index, other).with(index + by, one) : rows;
}

import type { ScoreRow, ScoreTable } from "../../schemas/types.ts";
import type { DistinctRows } from "./distinct-rows.ts";
import type { ScoreTableIndex } from "./score-table-index.ts";

/** A table in which nothing was found, with its index and what tells whether another row repeats one of its. */
export interface SoundTable {
  readonly table: ScoreTable;
  readonly index: ScoreTableIndex;
  readonly distinct: DistinctRows;
}

/** A sound table, and the rows (ascending) in which another differs from it. */
export interface Predecessor extends SoundTable {
  readonly changed: readonly number[];
}

/** Rows of all tables that are kept, and tables, at most: some tens of megabytes. */
const [MOST_ROWS, MOST_TABLES] = [100_000, 4];

/** Of a table's rows at most so many differ, or it is looked at as a whole. */
const MOST_CHANGED = 1 / 16;

/** The tables last found sound, so that the next version of one is checked where it differs from it. */
export class SoundTables {
  /** The last used first. */
  #kept: readonly (SoundTable & { readonly head: string })[] = [];

  remember(sound: SoundTable): void {
    const head = headOf(sound.table);
    const others = this.#kept.filter(({ table }) => table !== sound.table);
    let rows = 0;
    this.#kept = [{ ...sound, head }, ...others].slice(0, MOST_TABLES).filter(({ table }) => {
      rows += table.rows.length;
      return rows <= MOST_ROWS;
    });
  }

  /** A table that differs from the given one in few rows, each of which stands where it stood. */
  nearest(table: ScoreTable): Predecessor | undefined {
    if (!this.#kept.some((kept) => kept.table.rows.length === table.rows.length)) return undefined;
    const head = headOf(table);
    for (const kept of this.#kept) {
      if (kept.head !== head || kept.table.rows.length !== table.rows.length) continue;
      const changed = changedRows(kept.table.rows, table.rows);
      if (changed) return { ...kept, changed };
    }
    return undefined;
  }
}

/** All that a table says but for its rows. */
function headOf({ rows: _, ...head }: ScoreTable): string {
  return JSON.stringify(head);
}

/** `undefined` where too many differ. */
function changedRows(before: readonly ScoreRow[], now: readonly ScoreRow[]): readonly number[] | undefined {
  const changed: number[] = [];
  const most = Math.max(1, Math.floor(now.length * MOST_CHANGED));
  for (let index = 0; index < now.length; index++) {
    const [row, known] = [now[index], before[index]];
    if (row && known && isSame(row, known)) continue;
    if (changed.push(index) > most) return undefined;
  }
  return changed;
}

type Members = Readonly<Record<string, unknown>>;

function isSame(row: ScoreRow, known: ScoreRow): boolean {
  if (row === known) return true;
  // Of a row, whatever the schema lets it have is compared.
  const [left, right] = [row as unknown as Members, known as unknown as Members];
  let members = 0;
  for (const name in left) {
    const value = left[name];
    members++;
    if (value === right[name]) continue;
    if (typeof value !== "object" || JSON.stringify(value) !== JSON.stringify(right[name])) return false;
  }
  for (const _ in right) members--;
  return members === 0;
}

/** Those of this process. What is found in a table does not depend on them, only how soon. */
export const SOUND_TABLES = new SoundTables();

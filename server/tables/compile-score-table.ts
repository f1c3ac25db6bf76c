import type { ScoreTable } from "../../schemas/types.ts";
import { type AskedOperations, askedBy } from "./operation-expression.ts";
import { RowReader } from "./row-reader.ts";
import { ScoreTableIndex } from "./score-table-index.ts";
import { SOUND_TABLES } from "./sound-tables.ts";

/**
 * Builds the index of a table that has passed `lintScoreTable`; throws `RangeError` for what lint refuses (an unreadable
 * operation expression, an unknown type or class), so that no row is ever silently left out. `asked` is what each row asks
 * for, where that has been read before.
 */
export function compileScoreTable(table: ScoreTable, asked?: readonly AskedOperations[]): ScoreTableIndex {
  let index = INDEXES.get(table);
  if (!index) {
    index = (asked ? undefined : twinOf(table)) ?? newIndex(table, asked ?? askedBy(table.rows));
    INDEXES.set(table, index);
  }
  return index;
}

function newIndex(table: ScoreTable, asked: readonly AskedOperations[]): ScoreTableIndex {
  return new ScoreTableIndex(table, new RowReader(table).alternatives(asked));
}

/** The index of a table that says the same, as one does that was checked before it was stored and read again. */
function twinOf(table: ScoreTable): ScoreTableIndex | undefined {
  const before = SOUND_TABLES.nearest(table);
  return before?.changed.length === 0 ? before.index.with(table, []) : undefined;
}

/** Takes the index of a table that has been made from another's. */
export function keepIndex(index: ScoreTableIndex): void {
  INDEXES.set(index.table, index);
}

/** A table is indexed once, for its check and for all plans that use it: documents are never changed. */
const INDEXES = new WeakMap<ScoreTable, ScoreTableIndex>();

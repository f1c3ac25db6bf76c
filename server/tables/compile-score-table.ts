import type { ScoreTable } from "../../schemas/types.ts";
import { type AskedOperations, askedBy } from "./operation-expression.ts";
import { RowReader } from "./row-reader.ts";
import { ScoreTableIndex } from "./score-table-index.ts";

/**
 * Builds the index of a table that has passed `lintScoreTable`; throws `RangeError` for what lint refuses (an unreadable
 * operation expression, an unknown type or class), so that no row is ever silently left out. `asked` is what each row asks
 * for, where that has been read before.
 */
export function compileScoreTable(table: ScoreTable, asked?: readonly AskedOperations[]): ScoreTableIndex {
  let index = INDEXES.get(table);
  if (!index) {
    index = new ScoreTableIndex(table, new RowReader(table).alternatives(asked ?? askedBy(table.rows)));
    INDEXES.set(table, index);
  }
  return index;
}

/** A table is indexed once, for its check and for all plans that use it: documents are never changed. */
const INDEXES = new WeakMap<ScoreTable, ScoreTableIndex>();

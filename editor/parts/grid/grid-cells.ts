import type { JsonObject } from "../../api/answers.ts";
import type { EditColumn } from "../editing/edit-columns.ts";
import { shownText } from "../editing/shown-text.ts";
import type { Telling } from "../shape/condition-words.ts";

/** A row as the grid has it: the number of the row in its list, and its cells as text. */
export type GridRow = Record<string, string | number>;

/**
 * Cells of rows as text, made once for each row: after an edit only what changed is made again. The grid writes into the
 * rows that it is given, so what it has written into is to be forgotten.
 */
export class GridCells {
  #made = new WeakMap<JsonObject, GridRow>();
  #columns: readonly EditColumn[] = [];
  #telling: Telling | undefined;
  #rows: readonly JsonObject[] | undefined;
  #source: GridRow[] = [];

  /** Makes the cells of a row anew when they are next asked for. */
  forget(row: JsonObject | undefined): void {
    if (row) this.#made.delete(row);
  }

  of(rows: readonly JsonObject[], columns: readonly EditColumn[], telling: Telling): GridRow[] {
    const isSame = this.#columns === columns && this.#telling === telling;
    if (isSame && this.#rows === rows) return this.#source;
    if (!isSame) this.#made = new WeakMap();
    this.#columns = columns;
    this.#telling = telling;
    this.#rows = rows;
    this.#source = rows.map((row, index) => this.#row(row, index, columns, telling));
    return this.#source;
  }

  #row(row: JsonObject, index: number, columns: readonly EditColumn[], telling: Telling): GridRow {
    const made = this.#made.get(row);
    if (made?.["#"] === index) return made;
    const fresh: GridRow = made ? { ...made, "#": index } : { "#": index };
    if (!made)
      for (const column of columns) fresh[column.member] = shownText(row[column.member], column, telling);
    this.#made.set(row, fresh);
    return fresh;
  }
}

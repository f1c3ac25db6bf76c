import type { JsonObject } from "../../api/answers.ts";
import type { Language } from "../../words/words.ts";
import { cellText } from "../editing/cell-text.ts";
import type { EditColumn } from "../editing/edit-columns.ts";

/** A row as the grid has it: the number of the row in its list, and its cells as text. */
export type GridRow = Record<string, string | number>;

/** Cells of rows as text, made once for each row: after an edit only what changed is made again. */
export class GridCells {
  #made = new WeakMap<JsonObject, GridRow>();
  #columns: readonly EditColumn[] = [];
  #language: Language | undefined;
  #rows: readonly JsonObject[] | undefined;
  #source: GridRow[] = [];

  of(rows: readonly JsonObject[], columns: readonly EditColumn[], language: Language): GridRow[] {
    const isSame = this.#columns === columns && this.#language === language;
    if (isSame && this.#rows === rows) return this.#source;
    if (!isSame) this.#made = new WeakMap();
    this.#columns = columns;
    this.#language = language;
    this.#rows = rows;
    this.#source = rows.map((row, index) => this.#row(row, index, columns, language));
    return this.#source;
  }

  #row(row: JsonObject, index: number, columns: readonly EditColumn[], language: Language): GridRow {
    const made = this.#made.get(row);
    // The grid writes into its rows, so each edit gets rows of its own.
    if (made?.["#"] === index) return { ...made };
    const cells = columns.map((column) => [column.member, cellText(row[column.member], column, language)]);
    const fresh: GridRow = { ...Object.fromEntries(cells), "#": index };
    this.#made.set(row, fresh);
    return { ...fresh };
  }
}

import type { FigureColumn } from "./figure-cells.ts";
import type { FigureRow } from "./figure-rows.ts";

/** Rows with a block of cells written over them from a place on; what goes beyond the last row or column is left out. */
export function pastedRows(
  rows: readonly FigureRow[],
  cells: readonly (readonly string[])[],
  columns: readonly FigureColumn[],
  at: { readonly row: number; readonly column: number },
): readonly FigureRow[] {
  return rows.map((row, index) => {
    const line = cells[index - at.row];
    return line === undefined ? row : line.reduce(written, row);
    function written(into: FigureRow, text: string, right: number): FigureRow {
      const column = columns[at.column + right];
      if (!column) return into;
      const value = text.trim();
      if (column.fact !== undefined) return { ...into, facts: { ...into.facts, [column.fact]: value } };
      return column.member === "code" ? { ...into, code: value } : into;
    }
  });
}

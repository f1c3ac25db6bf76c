import type { Json, JsonObject } from "../../api/answers.ts";
import type { Language } from "../../words/words.ts";
import type { Column } from "../shape/columns.ts";
import { isObject } from "../shape/forms.ts";
import { cellValue } from "./cell-text.ts";
import type { ListRow } from "./list-rows.ts";

interface Pasting {
  readonly columns: readonly Column[];
  /** The rows that are seen, by their numbers in the list, in the order in which they are seen. */
  readonly seen: readonly number[];
  /** The cell to begin at: the place among the rows seen, and the column. */
  readonly at: { readonly row: number; readonly column: number };
  readonly language: Language;
  /** A row with nothing in it yet. */
  readonly fresh: () => Json;
}

/** The rows with cells pasted over them; rows beyond the last are added, columns beyond the last are left out. */
export function pasted(
  rows: readonly ListRow[],
  cells: readonly (readonly string[])[],
  { columns, seen, at, language, fresh }: Pasting,
): readonly ListRow[] {
  const result = [...rows];
  cells.forEach((texts, offset) => {
    const index = seen[at.row + offset] ?? result.length;
    const held = result[index] ?? { row: fresh() };
    const row = isObject(held.row) ? held.row : {};
    result[index] = { ...held, row: withCells(row, texts, columns.slice(at.column), language) };
  });
  return result;
}

function withCells(
  row: JsonObject,
  texts: readonly string[],
  columns: readonly Column[],
  language: Language,
): JsonObject {
  return texts.reduce((held, text, index) => {
    const column = columns[index];
    return column ? withCell(held, column, text, language) : held;
  }, row);
}

/** A row with another text in a cell. */
export function withCell(row: JsonObject, column: Column, text: string, language: Language): JsonObject {
  const { member } = column;
  const value = cellValue(text, column, row[member], language);
  if (value !== undefined) return { ...row, [member]: value };
  const { [member]: _gone, ...left } = row;
  return left;
}

/** The value of the first row of a stretch in each row of it. */
export function filledDown(
  rows: readonly ListRow[],
  stretch: readonly number[],
  members: readonly string[],
): readonly ListRow[] {
  const [first, ...others] = stretch;
  const source = first === undefined ? undefined : rows[first]?.row;
  if (!isObject(source)) return rows;
  const filledRows = new Set(others);
  const given = members.filter((member) => source[member] !== undefined);
  return rows.map((held, index) => {
    if (!filledRows.has(index) || !isObject(held.row)) return held;
    const left = Object.entries(held.row).filter(([name]) => !members.includes(name));
    const filled = given.map((member) => [member, source[member]] as const);
    return { ...held, row: Object.fromEntries([...left, ...filled]) as JsonObject };
  });
}

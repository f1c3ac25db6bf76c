import stringWidth from "string-width";

/** A column of a table for reading; figures stand at the right. */
export interface Column {
  readonly heading: string;
  readonly figures?: boolean;
}

type Rows = readonly (readonly string[])[];

const BETWEEN = "  ";

/** Widths, in columns of the terminal, that hold headings and cells; Chinese characters take two. */
export function widthsOf(columns: readonly Column[], rows: Rows): number[] {
  return columns.map(({ heading }, at) =>
    rows.reduce((most, row) => Math.max(most, widthOf(row[at] ?? "")), widthOf(heading)),
  );
}

/** What a table of these widths takes. */
export function totalWidth(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width + BETWEEN.length, -BETWEEN.length);
}

/** Rows in columns of the given widths, each line ended. */
export function tableRows(columns: readonly Column[], rows: Rows, widths: readonly number[]): string {
  return rows
    .map(
      (row) =>
        `${columns
          .map((column, at) => cellText(row[at] ?? "", column, widths[at] ?? 0))
          .join(BETWEEN)
          .trimEnd()}\n`,
    )
    .join("");
}

/** Headings over a rule. */
export function tableHead(columns: readonly Column[], widths: readonly number[]): string {
  const rule = widths.map((width) => "─".repeat(width));
  return tableRows(columns, [columns.map(({ heading }) => heading), rule], widths);
}

/** A whole table as text, each line ended. */
export function plainTable(columns: readonly Column[], rows: Rows): string {
  const widths = widthsOf(columns, rows);
  return tableHead(columns, widths) + tableRows(columns, rows, widths);
}

function cellText(text: string, { figures }: Column, width: number): string {
  const room = " ".repeat(Math.max(0, width - widthOf(text)));
  return figures ? room + text : text + room;
}

/** Most cells are codes and figures, a column a character. */
function widthOf(text: string): number {
  return /^[\x20-\x7e]*$/.test(text) ? text.length : stringWidth(text);
}

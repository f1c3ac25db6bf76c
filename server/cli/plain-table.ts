import Table from "cli-table3";
import stringWidth from "string-width";

/** A column of a table for reading; figures stand at the right. */
export interface Column {
  readonly heading: string;
  readonly figures?: boolean;
}

const BETWEEN = 2;

const NO_LINES = {
  top: "",
  "top-mid": "",
  "top-left": "",
  "top-right": "",
  bottom: "",
  "bottom-mid": "",
  "bottom-left": "",
  "bottom-right": "",
  left: "",
  "left-mid": "",
  mid: "",
  "mid-mid": "",
  right: "",
  "right-mid": "",
  middle: " ".repeat(BETWEEN),
};

/** Widths, in columns of the terminal, that hold headings and cells; Chinese characters take two. */
export function widthsOf(columns: readonly Column[], rows: readonly (readonly string[])[]): number[] {
  return columns.map(({ heading }, at) =>
    rows.reduce((most, row) => Math.max(most, stringWidth(row[at] ?? "")), stringWidth(heading)),
  );
}

/** What a table of these widths takes. */
export function totalWidth(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width + BETWEEN, -BETWEEN);
}

/** Rows in columns of the given widths, each line ended. */
export function tableRows(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  widths: readonly number[],
): string {
  if (rows.length === 0) return "";
  const table = new Table({
    chars: NO_LINES,
    style: { "padding-left": 0, "padding-right": 0, head: [], border: [] },
    colWidths: [...widths],
    colAligns: columns.map(({ figures }) => (figures ? "right" : "left")),
  });
  table.push(...rows.map((row) => [...row]));
  return table
    .toString()
    .split("\n")
    .map((line) => `${line.trimEnd()}\n`)
    .join("");
}

/** Headings over a rule. */
export function tableHead(columns: readonly Column[], widths: readonly number[]): string {
  const rule = widths.map((width) => "─".repeat(width));
  return tableRows(columns, [columns.map(({ heading }) => heading), rule], widths);
}

/** A whole table as text, each line ended. */
export function plainTable(columns: readonly Column[], rows: readonly (readonly string[])[]): string {
  const widths = widthsOf(columns, rows);
  return tableHead(columns, widths) + tableRows(columns, rows, widths);
}

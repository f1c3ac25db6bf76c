import { type CellValue, readXlsx, writeXlsx } from "hucre/xlsx";
import type { Cells } from "./read-rows.ts";

/** Digits that a spreadsheet shows of a number, and those it keeps. */
const DIGITS = 15;
const WIDEST = 60;
/** How a workbook writes a sign by its code; the same letters in a text are escaped. */
const ESCAPE = /_(?=x[0-9a-fA-F]{4}_)/g;
const NOT_IN_A_NAME = /[\\/?*[\]:]/g;

/** Cells as a workbook of one sheet. Every cell is text: no digit of a decimal or code is lost. */
export async function xlsxFile(name: string, cells: Cells): Promise<Uint8Array> {
  const [titles = []] = cells;
  const columns = titles.map((_, index) => ({ numFmt: "@", width: widthOf(cells, index) }));
  const rows = cells.map((row) => row.map((text) => text.replace(ESCAPE, "_x005F_")));
  const sheet = name.replace(NOT_IN_A_NAME, " ").trim().slice(0, 31) || "1";
  return writeXlsx({ sheets: [{ name: sheet, columns, rows, freezePane: { rows: 1 } }] });
}

/** Cells of the first sheet of a workbook that is shown. Throws where the file is none. */
export async function xlsxCells(bytes: Uint8Array): Promise<Cells> {
  const { sheets } = await readXlsx(bytes, { sheets: ({ hidden, veryHidden }) => !hidden && !veryHidden });
  return (sheets[0]?.rows ?? []).map((row) => row.map(cellWritten));
}

/** A cell as a spreadsheet shows it: numbers without what a binary number adds to them, days without hours. */
function cellWritten(value: CellValue): string {
  if (value === null || value === undefined) return "";
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return typeof value === "number" ? figureText(value) : String(value);
}

function figureText(value: number): string {
  const text = String(Number(value.toPrecision(DIGITS)));
  if (!text.includes("e")) return text;
  // Without a power of ten, as decimals are written.
  return Math.abs(value) < 1 ? value.toFixed(18).replace(/0+$/, "") : BigInt(Math.trunc(value)).toString();
}

function widthOf(cells: Cells, column: number): number {
  // A Chinese sign is as wide as two letters.
  const widths = cells.slice(0, 200).map((row) => [...(row[column] ?? "")].reduce(width, 2));
  return Math.min(
    WIDEST,
    widths.reduce((widest, each) => Math.max(widest, each), 8),
  );
}

function width(sum: number, sign: string): number {
  return sum + (sign > "\u2e80" ? 2 : 1);
}

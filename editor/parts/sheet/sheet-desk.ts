import type { JsonObject } from "../../api/answers.ts";
import type { Language } from "../../words/words.ts";
import { same } from "../editing/three-way.ts";
import { conflictKey } from "./conflict-key.ts";
import { csvText } from "./csv.ts";
import { importRows } from "./import-rows.ts";
import { mergeRows, type RowConflict, type Side } from "./merge-rows.ts";
import { type BadRow, type Cells, readRows } from "./read-rows.ts";
import { readSheet } from "./read-sheet.ts";
import { type RowChange, type RowChanges, rowChanges } from "./row-changes.ts";
import { rowName } from "./row-names.ts";
import { cellsOf } from "./sheet-cells.ts";
import type { SheetColumn } from "./sheet-columns.ts";
import type { SheetFormat } from "./sheet-format.ts";

/** How much of something long is done. */
export type Progress = (done: number, of: number) => void;

/** What a file begins with. */
export interface SheetHead {
  readonly titles: readonly string[];
  readonly first: readonly string[];
  /** Its lines, the titles among them. */
  readonly lines: number;
}

interface Reading {
  readonly columns: readonly (SheetColumn | undefined)[];
  readonly key: readonly string[];
  /** Rows that the file was made from, as JSON. */
  readonly from: Blob;
  readonly language: Language;
}

export interface ReadOutcome {
  readonly count: number;
  /** The first of what cannot be taken. */
  readonly bad: readonly BadRow[];
}

interface Merging {
  /** Rows as JSON: of the document that both sides began from, and of the draft. */
  readonly base: Blob;
  readonly now: Blob;
  /** Those of a newer version; without them it is the file that was read. */
  readonly newest?: Blob | undefined;
  readonly key: readonly string[];
  readonly absent: "removed" | "kept";
  readonly isWhole: boolean;
  /** By the conflicts' keys which side each is settled for. */
  readonly chosen: Readonly<Record<string, Side>>;
}

export interface MergeOutcome extends Omit<RowChanges, "changes"> {
  readonly conflicts: readonly RowConflict[];
  /** Rows that change. */
  readonly count: number;
}

/** Rows that were merged: the place of each among the rows of the draft, or -1, -2 … for the first, second … of `rows`. */
export interface TakenRows {
  readonly order: readonly number[];
  readonly rows: readonly JsonObject[];
}

interface Writing {
  readonly columns: readonly SheetColumn[];
  readonly rows: Blob;
  readonly label: string;
  readonly format: SheetFormat;
  readonly language: Language;
}

/** Of bad rows the most that are told one by one. */
const MOST_BAD = 200;

/** Reads, merges and writes sheets of any length, apart from the page: one file at a time lies on it. */
export class SheetDesk {
  #cells: Cells = [];
  #file: readonly JsonObject[] = [];
  #changes: readonly RowChange[] = [];
  #taken: TakenRows = { order: [], rows: [] };

  /** Throws where the file is neither a workbook nor CSV. */
  async open({ file }: { readonly file: Blob }): Promise<SheetHead> {
    this.#cells = await readSheet(file);
    const [titles = [], first = []] = this.#cells;
    return { titles, first, lines: this.#cells.length };
  }

  async read({ columns, key, from, language }: Reading, progress: Progress): Promise<ReadOutcome> {
    const { rows, bad } = readRows(this.#cells, {
      columns,
      key,
      from: await rowsOf(from),
      language,
      progress,
    });
    this.#file = rows;
    return { count: bad.length, bad: bad.slice(0, MOST_BAD) };
  }

  async merge({ newest, key, absent, isWhole, chosen, ...sides }: Merging): Promise<MergeOutcome> {
    const [base, now] = [await rowsOf(sides.base), await rowsOf(sides.now)];
    const choose = (conflict: RowConflict): Side => chosen[conflictKey(conflict)] ?? "mine";
    const { rows, conflicts } = newest
      ? mergeRows(base, await rowsOf(newest), now, key, { choose, isWhole })
      : importRows({ base, now, file: this.#file, key, absent, isWhole, choose });
    const { changes, ...told } = rowChanges(now, rows, key);
    this.#changes = changes;
    this.#taken = takenOf(now, rows, key);
    return { ...told, conflicts, count: changes.length };
  }

  /** A stretch of what would change. */
  page({ from, count }: { readonly from: number; readonly count: number }): readonly RowChange[] {
    return this.#changes.slice(from, from + count);
  }

  /** What came of the last merge. */
  take(): TakenRows {
    return this.#taken;
  }

  /** A file of rows. */
  async write({ columns, rows, label, format, language }: Writing): Promise<Uint8Array> {
    const cells = cellsOf(columns, await rowsOf(rows), language);
    if (format === "csv") return new TextEncoder().encode(csvText(cells));
    const { xlsxFile } = await import("./xlsx.ts");
    return xlsxFile(label, cells);
  }
}

async function rowsOf(json: Blob): Promise<readonly JsonObject[]> {
  return JSON.parse(await json.text());
}

function takenOf(
  now: readonly JsonObject[],
  merged: readonly JsonObject[],
  key: readonly string[],
): TakenRows {
  const places = new Map(now.map((row, index) => [rowName(row, key), index]));
  const rows: JsonObject[] = [];
  const order = merged.map((row) => {
    const place = places.get(rowName(row, key)) ?? -1;
    return place >= 0 && same(now[place], row) ? place : -rows.push(row);
  });
  return { order, rows };
}

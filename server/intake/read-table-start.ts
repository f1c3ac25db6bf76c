import { encodingOf, SAMPLE_BYTES, type TableEncoding, UndecodableText } from "./decode-table.ts";
import { MalformedTable } from "./parse-csv.ts";
import { readTable, type TableRow } from "./read-table.ts";

/** The beginning of a CSV file: what it is written in, and its first whole rows. */
export interface TableStart {
  readonly encoding: TableEncoding;
  /** None where nothing can be read. */
  readonly headings: readonly string[];
  readonly rows: readonly TableRow[];
  /** The same rows and the headings as bytes. */
  readonly bytes: Uint8Array;
}

const QUOTE = 0x22;
const LINE_FEED = 0x0a;

/**
 * Reads at most `most` rows of a table that begins with, or (`isWhole`) is, these bytes. A row that the bytes break off is
 * left out. Rows from which on the table cannot be read are not told here: whoever reads `bytes` meets why.
 */
export async function readTableStart(start: Uint8Array, isWhole: boolean, most: number): Promise<TableStart> {
  const bytes = wholeRows(start, isWhole, most + 1);
  const rows: TableRow[] = [];
  let headings: readonly string[] = [];
  try {
    const table = await readTable(once(bytes));
    headings = table.headings;
    for await (const row of table.rows) rows.push(row);
  } catch (error) {
    if (!(error instanceof UndecodableText || error instanceof MalformedTable)) throw error;
  }
  const goesOn = !isWhole || start.length > SAMPLE_BYTES;
  return { encoding: encodingOf(start.subarray(0, SAMPLE_BYTES), goesOn), headings, rows, bytes };
}

/** Bytes as a stream that brings them at once. */
export async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/**
 * The first `most` lines that end outside quotation marks. In UTF-8 as in GB18030 the bytes of a line feed and of a
 * quotation mark are never part of another character.
 */
function wholeRows(bytes: Uint8Array, isWhole: boolean, most: number): Uint8Array {
  let isQuoted = false;
  let lines = 0;
  let end = 0;
  for (let at = 0; at < bytes.length && lines < most; at++) {
    if (bytes[at] === QUOTE) isQuoted = !isQuoted;
    if (bytes[at] !== LINE_FEED || isQuoted) continue;
    lines++;
    end = at + 1;
  }
  return lines < most && (isWhole || lines === 0) ? bytes : bytes.subarray(0, end);
}

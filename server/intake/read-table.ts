import { decodeTable } from "./decode-table.ts";
import { parseCsv } from "./parse-csv.ts";

/** A row of a CSV file. */
export interface TableRow {
  /** Number of the row in the file, the headings being row 1; empty lines do not count. */
  readonly number: number;
  /** Text of each cell by its column's heading. */
  readonly cells: Readonly<Record<string, string>>;
  /** How many cells the row has when they are not as many as the headings; then none of them may be used. */
  readonly uneven: number | undefined;
}

/** A CSV file as headings and a stream of rows. */
export interface Table {
  readonly headings: readonly string[];
  readonly rows: AsyncIterable<TableRow>;
}

/**
 * Reads a CSV file (RFC 4180; UTF-8 or GB18030) as a stream: memory does not grow with the rows. Reading throws
 * `UndecodableText` for bytes in neither encoding and `MalformedTable` where quotation marks do not match.
 */
export async function readTable(bytes: AsyncIterable<Uint8Array>): Promise<Table> {
  const lines = linesOf(bytes);
  const first = await lines.next();
  const headings = first.done ? [] : first.value.map((heading) => heading.trim());
  return { headings, rows: rowsOf(lines, headings) };
}

async function* rowsOf(
  lines: AsyncIterable<readonly string[]>,
  headings: readonly string[],
): AsyncGenerator<TableRow> {
  let number = 1;
  for await (const line of lines) {
    number++;
    // A heading may be any text, `__proto__` too.
    const cells = Object.fromEntries(headings.map((heading, index) => [heading, line[index] ?? ""]));
    yield { number, cells, uneven: line.length === headings.length ? undefined : line.length };
  }
}

async function* linesOf(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<readonly string[]> {
  for await (const batch of parseCsv(decodeTable(bytes))) yield* batch;
}

import { Readable } from "node:stream";
import Papa from "papaparse";

/** Quotes that do not match: from there on nothing says where a row ends. */
export class MalformedTable extends Error {
  /** Last row that was read whole, the headings being row 1. */
  readonly lastRow: number;

  constructor(lastRow: number) {
    super(`quotation marks do not match after row ${lastRow}`);
    this.name = "MalformedTable";
    this.lastRow = lastRow;
  }
}

interface Batch {
  readonly result: Papa.ParseResult<string[]>;
  readonly parser: Papa.Parser;
}

/**
 * Cells of each row of a CSV text, in batches as the text arrives; the source waits while a batch is being used.
 * Empty lines are skipped. Throws `MalformedTable`, and whatever the source throws.
 */
export async function* parseCsv(text: AsyncIterable<string>): AsyncGenerator<readonly string[][]> {
  let rows = 0;
  for await (const { result, parser } of batches(Readable.from(text))) {
    const broken = result.errors.some(({ type }) => type === "Quotes");
    if (broken) throw new MalformedTable(rows);
    rows += result.data.length;
    yield result.data;
    parser.resume();
  }
}

async function* batches(source: Readable): AsyncGenerator<Batch> {
  const waiting: Batch[] = [];
  let ended = false;
  let failure: Error | undefined;
  let wake = () => {};
  Papa.parse<string[]>(source, {
    delimiter: ",",
    skipEmptyLines: true,
    chunk: (result, parser) => {
      parser.pause();
      waiting.push({ result, parser });
      wake();
    },
    complete: () => {
      ended = true;
      wake();
    },
    error: (error) => {
      failure = error;
      wake();
    },
  });
  try {
    for (;;) {
      const next = waiting.shift();
      if (next) yield next;
      else if (failure) throw failure;
      else if (ended) return;
      else
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
    }
  } finally {
    source.destroy();
  }
}

import { closeSync, openSync, readSync } from "node:fs";

/** Bytes that are read at once. */
const AT_ONCE = 65_536;

const NEWLINE = 0x0a;

/** The lines of a UTF-8 file without their ends, read as they are asked for; a line feed ends each. */
export function* linesOfFile(path: string): Generator<string> {
  const file = openSync(path, "r");
  try {
    let held: Buffer = Buffer.alloc(0);
    for (;;) {
      const chunk = Buffer.allocUnsafe(AT_ONCE);
      const count = readSync(file, chunk);
      if (count === 0) break;
      const bytes =
        held.length === 0 ? chunk.subarray(0, count) : Buffer.concat([held, chunk.subarray(0, count)]);
      let start = 0;
      for (let end = bytes.indexOf(NEWLINE); end !== -1; end = bytes.indexOf(NEWLINE, start)) {
        yield bytes.toString("utf8", start, end);
        start = end + 1;
      }
      held = bytes.subarray(start);
    }
    if (held.length > 0) yield held.toString("utf8");
  } finally {
    closeSync(file);
  }
}

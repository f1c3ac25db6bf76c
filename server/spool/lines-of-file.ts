import { closeSync, openSync, readSync } from "node:fs";

/** Bytes that are read at once. */
const AT_ONCE = 65_536;

const NEWLINE = 0x0a;

/** The lines of a UTF-8 file without their ends, read as they are asked for; a line feed ends each. */
export function* linesOfFile(path: string): Generator<string> {
  const file = openSync(path, "r");
  try {
    yield* linesWithin(file, 0, Number.POSITIVE_INFINITY, AT_ONCE);
  } finally {
    closeSync(file);
  }
}

/**
 * The same of a stretch of an open file, from byte `from` up to but without `until`. Holds `atOnce` bytes, or the longest
 * line where that is longer.
 */
export function* linesWithin(file: number, from: number, until: number, atOnce: number): Generator<string> {
  let buffer = Buffer.allocUnsafeSlow(atOnce);
  let held = 0;
  for (let at = from; ; ) {
    const most = Math.min(buffer.length - held, until - at);
    const count = most === 0 ? 0 : readSync(file, buffer, held, most, at);
    if (count === 0) break;
    at += count;
    const bytes = buffer.subarray(0, held + count);
    let start = 0;
    for (let end = bytes.indexOf(NEWLINE, held); end !== -1; end = bytes.indexOf(NEWLINE, start)) {
      yield bytes.toString("utf8", start, end);
      start = end + 1;
    }
    held = bytes.length - start;
    buffer.copyWithin(0, start, bytes.length);
    if (held === buffer.length) buffer = Buffer.concat([buffer], held * 2);
  }
  if (held > 0) yield buffer.toString("utf8", 0, held);
}

import { closeSync, mkdirSync, openSync, rmSync } from "node:fs";
import { join } from "node:path";
import { GrowingBytes } from "./growing-bytes.ts";
import { HeldLines } from "./held-lines.ts";
import { linesWithin } from "./lines-of-file.ts";
import { writeAll } from "./write-all.ts";

/** Bytes of lines held in memory before they are sorted and written aside. */
const HELD = 16_777_216;
/** Bytes of all that was written aside that are read ahead while it is merged, and of one part at least. */
const READ_AHEAD = 16_777_216;
const OF_A_PART = 4096;
/** Bytes that are written by one call. */
const AT_ONCE = 1_048_576;

/**
 * Lines in the order of their UTF-16 code units, however many: what memory does not hold is sorted in parts, written to
 * a file of a folder, and merged from there. Lines hold no line feed. The folder is this sorting's own and goes with it.
 */
export class SortedLines {
  readonly #folder: string;
  readonly #most: number;
  #held: HeldLines | undefined;
  /** Where each part ends in the file. */
  #ends: number[] = [];

  /** `most`: bytes held in memory. */
  constructor(folder: string, most = HELD) {
    this.#folder = folder;
    this.#most = most;
  }

  add(line: string): void {
    this.#held ??= new HeldLines(this.#most);
    if (!this.#held.fits(line)) this.#writeAside(this.#held);
    this.#held.add(line);
  }

  /** All lines in order; may be asked for more than once, but nothing is added after that. */
  *sorted(): Generator<string> {
    if (this.#ends.length === 0) {
      for (const line of this.#held?.sorted() ?? []) yield line.toString("utf8", 0, line.length - 1);
      return;
    }
    if (this.#held) this.#writeAside(this.#held);
    this.#held = undefined;
    const file = openSync(this.#file, "r");
    try {
      const ahead = Math.max(OF_A_PART, Math.floor(READ_AHEAD / this.#ends.length));
      yield* merged(this.#ends.map((end, part) => linesWithin(file, this.#ends[part - 1] ?? 0, end, ahead)));
    } finally {
      closeSync(file);
    }
  }

  /** Removes what was written aside. */
  remove(): void {
    rmSync(this.#folder, { recursive: true, force: true });
    this.#held = undefined;
    this.#ends = [];
  }

  get #file(): string {
    return join(this.#folder, "parts");
  }

  #writeAside(held: HeldLines): void {
    mkdirSync(this.#folder, { recursive: true });
    const file = openSync(this.#file, this.#ends.length === 0 ? "w" : "a");
    const waiting = new GrowingBytes(AT_ONCE);
    let length = this.#ends.at(-1) ?? 0;
    const write = () => {
      writeAll(file, waiting.filled);
      length += waiting.length;
      waiting.clear();
    };
    try {
      for (const line of held.sorted()) {
        if (waiting.length + line.length > AT_ONCE) write();
        waiting.add(line);
      }
      write();
    } finally {
      closeSync(file);
    }
    this.#ends.push(length);
    held.clear();
  }
}

interface Source {
  line: string;
  readonly rest: Iterator<string>;
}

/** Merges sorted sequences by a heap of what each gives next. */
function* merged(parts: readonly Iterator<string>[]): Generator<string> {
  const heap: Source[] = [];
  for (const rest of parts) {
    const first = rest.next();
    if (!first.done) heap.push({ line: first.value, rest });
  }
  for (let at = heap.length >> 1; at >= 0; at--) sink(heap, at);
  for (let top = heap[0]; top; top = heap[0]) {
    yield top.line;
    const next = top.rest.next();
    if (next.done) {
      const last = heap.pop();
      if (last && heap.length > 0) heap[0] = last;
    } else top.line = next.value;
    sink(heap, 0);
  }
}

/** Restores the order of a heap whose entry `at` may be too high. */
function sink(heap: Source[], at: number): void {
  const moving = heap[at];
  if (!moving) return;
  let place = at;
  for (;;) {
    const left = heap[2 * place + 1];
    if (!left) break;
    const right = heap[2 * place + 2];
    const [child, index] = right && right.line < left.line ? [right, 2 * place + 2] : [left, 2 * place + 1];
    if (moving.line <= child.line) break;
    heap[place] = child;
    place = index;
  }
  heap[place] = moving;
}

import { closeSync, mkdirSync, openSync, rmSync } from "node:fs";
import { join } from "node:path";
import { linesOfFile } from "./lines-of-file.ts";
import { writeAll } from "./write-all.ts";

/** UTF-16 units of lines held in memory before they are sorted and written aside. */
const HELD = 16_777_216;

/**
 * Lines in the order of their UTF-16 code units, however many: what memory does not hold is sorted in parts, written to
 * files of a folder, and merged from there. Lines hold no line feed. The folder is this sorting's own and goes with it.
 */
export class SortedLines {
  readonly #folder: string;
  readonly #most: number;
  #lines: string[] = [];
  #held = 0;
  #parts: string[] = [];

  /** `most`: units held in memory. */
  constructor(folder: string, most = HELD) {
    this.#folder = folder;
    this.#most = most;
  }

  add(line: string): void {
    this.#lines.push(line);
    this.#held += line.length;
    if (this.#held >= this.#most) this.#writeAside();
  }

  /** All lines in order; may be asked for more than once, but nothing is added after that. */
  *sorted(): Generator<string> {
    this.#lines.sort();
    const parts = [this.#lines[Symbol.iterator](), ...this.#parts.map((part) => linesOfFile(part))];
    yield* merged(parts);
  }

  /** Removes what was written aside. */
  remove(): void {
    rmSync(this.#folder, { recursive: true, force: true });
    this.#lines = [];
    this.#parts = [];
  }

  #writeAside(): void {
    mkdirSync(this.#folder, { recursive: true });
    const part = join(this.#folder, `part-${this.#parts.length}`);
    const file = openSync(part, "w");
    try {
      this.#lines.sort();
      for (let at = 0; at < this.#lines.length; at += AT_ONCE)
        writeAll(file, Buffer.from(`${this.#lines.slice(at, at + AT_ONCE).join("\n")}\n`));
    } finally {
      closeSync(file);
    }
    this.#parts.push(part);
    this.#lines = [];
    this.#held = 0;
  }
}

/** Lines that are written by one call. */
const AT_ONCE = 512;

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

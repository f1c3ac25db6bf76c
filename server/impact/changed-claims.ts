import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import type { JsonObject } from "../domain/json.ts";

/** Which of the listed claims are wanted; what is not stated does not matter. */
export interface ChangeFilter {
  readonly institution?: string | undefined;
  readonly pool?: string | undefined;
  /** Name of a step of which other bands apply. */
  readonly crossed?: string | undefined;
}

export interface ChangePage {
  readonly claims: readonly JsonObject[];
  /** Where the next page begins; absent at the end. */
  readonly next?: number;
}

/** Bytes that are read at once. */
const AT_ONCE = 65_536;
const NEWLINE = 0x0a;

/** Claims of a list from a byte on, as many as fit on a page; the byte is 0 or a `next` of the page before. */
export function pageOfChanges(path: string, from: number, limit: number, filter: ChangeFilter): ChangePage {
  const file = openSync(path, "r");
  try {
    const claims: JsonObject[] = [];
    for (let at = from; ; ) {
      const line = lineAt(file, at);
      if (line === undefined) return { claims };
      const change: JsonObject = JSON.parse(line.text);
      if (fits(change, filter)) {
        if (claims.length === limit) return { claims, next: at };
        claims.push(change);
      }
      at = line.next;
    }
  } finally {
    closeSync(file);
  }
}

/** The claim of that id, found by halving: lines are in order of ids. `undefined` where it is not listed. */
export function findChange(path: string, id: string): JsonObject | undefined {
  const file = openSync(path, "r");
  try {
    let low = 0;
    let high = fstatSync(file).size;
    while (low < high) {
      const start = lineStart(file, Math.floor((low + high) / 2), low);
      const line = lineAt(file, start);
      if (!line) return undefined;
      const change: JsonObject = JSON.parse(line.text);
      const claim = String(change.claim);
      if (claim === id) return change;
      if (claim < id) low = line.next;
      else high = start;
    }
    return undefined;
  } finally {
    closeSync(file);
  }
}

function fits({ institution, pool, crossed }: JsonObject, filter: ChangeFilter): boolean {
  if (filter.pool !== undefined && pool !== filter.pool) return false;
  if (filter.institution !== undefined && institution !== filter.institution) return false;
  return (
    filter.crossed === undefined ||
    (Array.isArray(crossed) && crossed.some((each) => each.step === filter.crossed))
  );
}

/** The line that begins at a byte, and where the next one begins. */
function lineAt(file: number, at: number): { readonly text: string; readonly next: number } | undefined {
  let held: Buffer = Buffer.alloc(0);
  for (let place = at; ; ) {
    const chunk = Buffer.allocUnsafe(AT_ONCE);
    const count = readSync(file, chunk, 0, AT_ONCE, place);
    if (count === 0) return undefined; // every line ends with a line feed
    const end = chunk.subarray(0, count).indexOf(NEWLINE);
    held = Buffer.concat([held, chunk.subarray(0, end === -1 ? count : end)]);
    if (end !== -1) return { text: held.toString("utf8"), next: place + end + 1 };
    place += count;
  }
}

/** Where the line begins that holds a byte, not before `least`, where one begins. */
function lineStart(file: number, at: number, least: number): number {
  const chunk = Buffer.allocUnsafe(AT_ONCE);
  for (let end = at; end > least; ) {
    const from = Math.max(least, end - AT_ONCE);
    const count = readSync(file, chunk, 0, end - from, from);
    const found = chunk.subarray(0, count).lastIndexOf(NEWLINE);
    if (found !== -1) return from + found + 1;
    end = from;
  }
  return least;
}

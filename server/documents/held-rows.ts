import { isJsonList, isJsonObject, type Json, type JsonObject } from "../domain/json.ts";

/** The rows of a document that was read; what is worked out of them is kept by whoever did, under this. */
export class HeldRows {
  readonly rows: readonly Json[];
  /** Places of the rows that differ from those before, ascending; all others are the very rows before. */
  readonly changed: readonly number[];
  #before: HeldRows | undefined;

  constructor(rows: readonly Json[], before: HeldRows | undefined, changed: readonly number[]) {
    this.rows = rows;
    this.changed = changed;
    this.#before = before;
  }

  /** Rows read earlier from which these differ in few; none where there were none, or others have come after these. */
  get before(): HeldRows | undefined {
    return this.#before;
  }

  /** Lets those before go: else every list ever read would stay. */
  letGo(): void {
    this.#before = undefined;
  }
}

/** A shorter list costs little however often it is looked at. */
const FEWEST_ROWS = 256;

/** Rows of all lists that are held, and lists, at most: some tens of megabytes. */
const [MOST_ROWS, MOST_LISTS] = [100_000, 4];

/** Of a list's rows at most so many differ from those before. */
const MOST_CHANGED = 1 / 16;

/** The lists read last, the last first. */
let held: readonly HeldRows[] = [];

/**
 * Puts into the long lists of a document that has just been read the rows of a list read before it, wherever they say the
 * same in the same order of members: so what was worked out of them holds of these. What the document says stays.
 */
export function holdRows(document: Json): void {
  if (isJsonList(document)) {
    if (document.length >= FEWEST_ROWS) hold(document);
    else for (const item of document) holdRows(item);
  } else if (isJsonObject(document)) {
    for (const name in document) holdRows(document[name] ?? null);
  }
}

/** A list that is held. */
export function heldRows(list: readonly Json[]): HeldRows | undefined {
  return list.length < FEWEST_ROWS ? undefined : held.find(({ rows }) => rows === list);
}

function hold(rows: readonly Json[]): void {
  if (heldRows(rows)) return;
  const found = predecessorOf(rows);
  if (found) share(rows, found.before.rows, found.changed);
  found?.before.letGo();
  let count = 0;
  held = [new HeldRows(rows, found?.before, found?.changed ?? []), ...held]
    .slice(0, MOST_LISTS)
    .filter((each) => {
      count += each.rows.length;
      return count <= MOST_ROWS;
    });
}

function predecessorOf(rows: readonly Json[]) {
  for (const before of held) {
    const changed = before.rows.length === rows.length ? changedRows(before.rows, rows) : undefined;
    if (changed) return { before, changed };
  }
  return undefined;
}

/** `undefined` where too many differ. */
function changedRows(before: readonly Json[], now: readonly Json[]): readonly number[] | undefined {
  const changed: number[] = [];
  const most = Math.floor(now.length * MOST_CHANGED);
  for (let place = 0; place < now.length; place++) {
    if (isSame(now[place] ?? null, before[place] ?? null)) continue;
    if (changed.push(place) > most) return undefined;
  }
  return changed;
}

/** Whether two values are written alike. */
function isSame(row: Json, known: Json): boolean {
  if (row === known) return true;
  if (!isJsonObject(row) || !isJsonObject(known)) return isSameText(row, known);
  const names = Object.keys(row);
  let at = 0;
  for (const name in known) {
    if (name !== names[at++] || !isSameMember(row, known, name)) return false;
  }
  return at === names.length;
}

function isSameMember(row: JsonObject, known: JsonObject, name: string): boolean {
  const [value, other] = [row[name], known[name]];
  return value === other || (typeof value === "object" && isSameText(value, other));
}

function isSameText(value: Json | undefined, other: Json | undefined): boolean {
  return typeof value === typeof other && JSON.stringify(value) === JSON.stringify(other);
}

function share(rows: readonly Json[], before: readonly Json[], changed: readonly number[]): void {
  // Nobody else has the list yet, and it goes on saying what it said.
  const own = rows as Json[];
  let next = 0;
  for (let place = 0; place < own.length; place++) {
    if (changed[next] === place) next++;
    else own[place] = before[place] ?? null;
  }
}

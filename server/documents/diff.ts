import { isJsonList, isJsonObject, type Json } from "../domain/json.ts";
import { pointerTo } from "../domain/pointer.ts";
import { canonicalForm } from "./canonical.ts";
import type { Change, Step } from "./change.ts";
import type { Described } from "./described.ts";
import { rowPositions } from "./row-key.ts";
import type { Schemas } from "./schema-check.ts";
import type { Words } from "./schema-words.ts";
import { unmoved } from "./unmoved.ts";

/**
 * What turns one version of a document into another, in the order of the new one: objects member by member, lists
 * whose schema states `x-key` row by row, other lists by position; decimals as decimals. Both versions are read in
 * canonical form.
 */
export function diffDocuments(
  schemas: Schemas,
  schemaId: string,
  before: Json,
  after: Json,
): readonly Change[] {
  const [old, now] = [before, after].map((version) => {
    const form = canonicalForm(schemas, schemaId, version);
    return schemas.describe(schemaId, form);
  });
  const changes: Change[] = [];
  if (old && now) compare(old, now, { before: "", after: "", path: [] }, changes);
  return changes;
}

/** Where a value stands in both versions. */
interface Place {
  readonly before: string;
  readonly after: string;
  readonly path: readonly Step[];
}

function compare(old: Described, now: Described, place: Place, changes: Change[]): void {
  if (sameJson(old.value, now.value)) return;
  if (isJsonObject(old.value) && isJsonObject(now.value)) compareMembers(old, now, place, changes);
  else if (isJsonList(old.value) && isJsonList(now.value))
    compareItems(old, now, old.value, now.value, place, changes);
  else if (old.value !== now.value) {
    changes.push({
      kind: "changed",
      pointer: place.after,
      path: place.path,
      before: old.value,
      after: now.value,
    });
  }
}

function compareMembers(old: Described, now: Described, place: Place, changes: Change[]): void {
  const names = new Set([...Object.keys(now.value ?? {}), ...Object.keys(old.value ?? {})]);
  for (const name of names) {
    const pair = { old: old.memberIfAny(name), now: now.memberIfAny(name) };
    const zh = (pair.now ?? pair.old)?.chineseName ?? name;
    const step: Step = { by: "member", name, label: { zh, en: name } };
    const held = {
      before: pointerTo(place.before, name),
      after: pointerTo(place.after, name),
      path: [...place.path, step],
    };
    compareOrTell(pair.old, pair.now, held, changes);
  }
}

function compareOrTell(
  old: Described | undefined,
  now: Described | undefined,
  place: Place,
  changes: Change[],
): void {
  if (old && now) compare(old, now, place, changes);
  else if (now) changes.push({ kind: "added", pointer: place.after, path: place.path, after: now.value });
  else if (old) changes.push({ kind: "removed", pointer: place.before, path: place.path, before: old.value });
}

function compareItems(
  old: Described,
  now: Described,
  oldItems: readonly Json[],
  newItems: readonly Json[],
  place: Place,
  changes: Change[],
): void {
  const key = now.rowKey ?? old.rowKey;
  const oldRows = key && rowPositions(oldItems, key);
  const newRows = key && rowPositions(newItems, key);
  if (oldRows && newRows) compareRows(old, now, key, oldRows, newRows, place, changes);
  else comparePositions(old, now, oldItems.length, newItems.length, place, changes);
}

function comparePositions(
  old: Described,
  now: Described,
  oldLength: number,
  newLength: number,
  place: Place,
  changes: Change[],
): void {
  for (let position = 0; position < Math.max(oldLength, newLength); position++) {
    const label = { zh: `第${position + 1}项`, en: `item ${position + 1}` };
    const held = itemPlace(place, position, position, { by: "position", name: String(position), label });
    const oldItem = position < oldLength ? old.item(position) : undefined;
    compareOrTell(oldItem, position < newLength ? now.item(position) : undefined, held, changes);
  }
}

function compareRows(
  old: Described,
  now: Described,
  key: readonly string[],
  oldRows: ReadonlyMap<string, number>,
  newRows: ReadonlyMap<string, number>,
  place: Place,
  changes: Change[],
): void {
  const staying = unmoved([...newRows.keys()].flatMap((name) => oldRows.get(name) ?? []));
  for (const [name, to] of newRows) {
    const from = oldRows.get(name);
    const row = now.item(to);
    const held = itemPlace(place, from ?? 0, to, { by: "key", name, label: rowLabel(row.value, name), key });
    if (from !== undefined && !staying.has(from)) {
      changes.push({ kind: "moved", pointer: held.after, path: held.path, before: from, after: to });
    }
    compareOrTell(from === undefined ? undefined : old.item(from), row, held, changes);
  }
  for (const [name, from] of oldRows) {
    if (newRows.has(name)) continue;
    const row = old.item(from);
    const held = itemPlace(place, from, from, { by: "key", name, label: rowLabel(row.value, name), key });
    compareOrTell(row, undefined, held, changes);
  }
}

function itemPlace(place: Place, from: number, to: number, step: Step): Place {
  return {
    before: pointerTo(place.before, from),
    after: pointerTo(place.after, to),
    path: [...place.path, step],
  };
}

/** A row's own title where it has one, else its key. */
function rowLabel(row: Json, name: string): Words {
  const title = isJsonObject(row) ? row.title : undefined;
  const { zh, en } = isJsonObject(title) ? title : {};
  return { zh: typeof zh === "string" ? zh : name, en: typeof en === "string" ? en : name };
}

/** Whether two JSON values are the same, whatever the order of members. */
function sameJson(a: Json | undefined, b: Json | undefined): boolean {
  if (isJsonList(a) && isJsonList(b))
    return a.length === b.length && a.every((item, at) => sameJson(item, b[at]));
  if (!isJsonObject(a) || !isJsonObject(b)) return a === b;
  const names = Object.keys(a);
  return (
    names.length === Object.keys(b).length &&
    names.every((name) => Object.hasOwn(b, name) && sameJson(a[name], b[name]))
  );
}

import { isJsonList, isJsonObject, type Json } from "../domain/json.ts";
import { pointerParts } from "../domain/pointer.ts";
import type { Change } from "./change.ts";
import { rowName } from "./row-key.ts";

/**
 * The new version, from the old one in canonical form and what `diffDocuments` found between the two. Throws
 * `RangeError` when the changes do not belong to that version.
 */
export function applyDiff(before: Json, changes: readonly Change[]): Json {
  return apply(before, changes, 0);
}

/** `changes` all lie at or below `value`, which stands `depth` steps into the document. */
function apply(value: Json, changes: readonly Change[], depth: number): Json {
  const whole = changes.find(({ path }) => path.length === depth);
  if (whole) return told(whole.after);
  const step = changes[0]?.path[depth];
  if (!step) return value;
  const parts = grouped(changes, depth);
  if (step.by === "member" && isJsonObject(value)) return applyToMembers(value, parts, depth);
  if (step.by === "position" && isJsonList(value)) return applyToItems(value, parts, depth);
  if (step.by === "key" && isJsonList(value)) return applyToRows(value, step.key, parts, depth);
  throw new RangeError(`no ${step.by} ${step.name} in this version`);
}

/** Changes by the name of the member, row or item that they lie in. */
function grouped(changes: readonly Change[], depth: number): ReadonlyMap<string, readonly Change[]> {
  const parts = new Map<string, Change[]>();
  for (const change of changes) {
    const name = change.path[depth]?.name ?? "";
    const part = parts.get(name);
    if (part) part.push(change);
    else parts.set(name, [change]);
  }
  return parts;
}

type Parts = ReadonlyMap<string, readonly Change[]>;

function applyToMembers(value: Readonly<Record<string, Json>>, parts: Parts, depth: number): Json {
  const members = new Map(Object.entries(value));
  for (const [name, changes] of parts) {
    const whole = wholly(changes, depth);
    if (whole?.kind === "removed") members.delete(name);
    else if (whole?.kind === "added") members.set(name, told(whole.after));
    else members.set(name, apply(told(members.get(name)), changes, depth + 1));
  }
  return Object.fromEntries(members);
}

function applyToItems(items: readonly Json[], parts: Parts, depth: number): Json {
  const result = [...items];
  let length = items.length;
  for (const [name, changes] of parts) {
    const position = Number(name);
    const whole = wholly(changes, depth);
    if (whole?.kind === "removed") length = Math.min(length, position);
    else if (whole?.kind === "added") {
      result[position] = told(whole.after);
      length = Math.max(length, position + 1);
    } else result[position] = apply(told(items[position]), changes, depth + 1);
  }
  return result.slice(0, length);
}

/** Puts added and moved rows where they belong; the others fill the rest in their old order. */
function applyToRows(rows: readonly Json[], key: readonly string[], parts: Parts, depth: number): Json {
  const placed = new Map<number, Json>();
  for (const changes of parts.values()) {
    const whole = wholly(changes, depth);
    if (whole?.kind === "added") placed.set(Number(pointerParts(whole.pointer).at(-1)), told(whole.after));
  }
  const others: Json[] = [];
  for (const row of rows) {
    const changes = parts.get(rowName(row, key) ?? "") ?? [];
    const whole = wholly(changes, depth);
    if (whole?.kind === "removed") continue;
    const inner = changes.filter((change) => change !== whole);
    const changed = apply(row, inner, depth + 1);
    if (whole?.kind === "moved") placed.set(Number(whole.after), changed);
    else others.push(changed);
  }
  const rest = others.values();
  return Array.from(
    { length: placed.size + others.length },
    (_, at) => placed.get(at) ?? told(rest.next().value),
  );
}

/** The change of a member, row or item as a whole, as opposed to those inside it. */
function wholly(changes: readonly Change[], depth: number): Change | undefined {
  return changes.find(({ path, kind }) => path.length === depth + 1 && kind !== "changed");
}

function told(value: Json | undefined): Json {
  if (value === undefined) throw new RangeError("the changes do not belong to this version");
  return value;
}

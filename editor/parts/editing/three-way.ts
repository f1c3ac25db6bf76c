import type { Json, JsonObject, Schemas } from "../../api/answers.ts";
import { isList, isObject } from "../shape/forms.ts";
import { itemPlace, memberPlace, type SchemaPlace } from "../shape/schema-place.ts";
import { pointerTo } from "./document-places.ts";

/** A place that two people changed, each in another way; `undefined` where it is gone, or was not there. */
export interface Clash {
  /** By names of members and keys of rows: it stays the same wherever rows move. */
  readonly place: string;
  readonly base: Json | undefined;
  readonly mine: Json | undefined;
  readonly theirs: Json | undefined;
}

export interface Merged {
  readonly document: JsonObject;
  readonly clashes: readonly Clash[];
}

type Choose = (clash: Clash) => "mine" | "theirs";
type Three = readonly [base: Json | undefined, mine: Json | undefined, theirs: Json | undefined];

/**
 * Two people's changes of one document together: what only one of them changed is taken, and where both did, `choose`
 * says whose. Rows go by the key that their schema names, other lists whole.
 */
export function threeWay(
  schemas: Schemas,
  place: SchemaPlace,
  [base, mine, theirs]: readonly [JsonObject, JsonObject, JsonObject],
  choose: Choose,
): Merged {
  const clashes: Clash[] = [];
  const merge = (at: SchemaPlace, pointer: string, three: Three): Json | undefined => {
    const [before, own, other] = three;
    if (same(own, other) || same(other, before)) return own;
    if (same(own, before)) return other;
    if (isObject(own) && isObject(other) && !at.schema["x-whole"])
      return mergeMembers(at, pointer, [isObject(before) ? before : {}, own, other]);
    const key = keyOf(at);
    if (key && isList(own) && isList(other)) {
      const lists = [isList(before) ? before : [], own, other] as const;
      if (lists.every((list) => isKeyed(list, key))) return mergeRows(at, pointer, key, lists);
    }
    const clash = { place: pointer, base: before, mine: own, theirs: other };
    clashes.push(clash);
    return choose(clash) === "mine" ? own : other;
  };
  const mergeMembers = (at: SchemaPlace, pointer: string, three: readonly JsonObject[]): JsonObject => {
    const [before = {}, own = {}, other = {}] = three;
    const names = [...new Set([...Object.keys(own), ...Object.keys(other)])];
    const members = names.flatMap((name) => {
      const value = own[name] ?? other[name] ?? null;
      const inner = memberPlace(schemas, at, name, value);
      const held = merge(inner, pointerTo(pointer, name), [before[name], own[name], other[name]]);
      return held === undefined ? [] : [[name, held] as const];
    });
    return Object.fromEntries(members);
  };
  const mergeRows = (
    at: SchemaPlace,
    pointer: string,
    key: string,
    lists: readonly (readonly Json[])[],
  ): Json => {
    const [before = new Map(), own = new Map(), other = new Map()] = lists.map((list) => byKey(list, key));
    // The order is that of the caller; rows that only the other one added follow the row they stand behind.
    const order = [...own.keys()];
    [...other.keys()].forEach((name, index, all) => {
      if (own.has(name)) return;
      const behind = order.indexOf(all[index - 1] ?? "");
      order.splice(index === 0 ? 0 : behind < 0 ? order.length : behind + 1, 0, name);
    });
    return order.flatMap((name) => {
      const item = itemPlace(schemas, at, own.get(name) ?? other.get(name) ?? null);
      const held = merge(item, pointerTo(pointer, name), [before.get(name), own.get(name), other.get(name)]);
      return held === undefined ? [] : [held];
    });
  };
  return { document: mergeMembers(place, "", [base, mine, theirs]), clashes };
}

function keyOf({ schema }: SchemaPlace): string | undefined {
  const key = schema["x-key"];
  return typeof key === "string" ? key : undefined;
}

/** Whether every row has the key, and no two the same. */
function isKeyed(list: readonly Json[], key: string): boolean {
  return byKey(list, key).size === list.length;
}

function byKey(list: readonly Json[], key: string): ReadonlyMap<string, Json> {
  const keyed = list.flatMap((row) =>
    isObject(row) && row[key] !== undefined ? [[String(row[key]), row] as const] : [],
  );
  return new Map(keyed);
}

/** Whether two values are the same, whatever the order of their members. */
export function same(a: Json | undefined, b: Json | undefined): boolean {
  if (a === b) return true;
  if (isList(a) && isList(b)) return a.length === b.length && a.every((item, index) => same(item, b[index]));
  if (!isObject(a) || !isObject(b)) return false;
  const names = Object.keys(a);
  return names.length === Object.keys(b).length && names.every((name) => same(a[name], b[name]));
}

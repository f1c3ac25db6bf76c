import { isJsonList, isJsonObject, type Json, type JsonObject } from "../domain/json.ts";
import { type HeldRows, heldRows } from "./held-rows.ts";

/** A value in order, and the lists that are written apart: a mark stands in the place of each. */
export interface InOrder {
  readonly ordered: Json;
  readonly rows: readonly { readonly mark: string; readonly held: HeldRows }[];
}

/**
 * A JSON value whose members stand in UTF-16 order, which `JSON.stringify` then writes as RFC 8785 does; a copy
 * where they did not. `undefined` where it would not: member names that an engine orders by itself, numbers that are none, objects that say
 * themselves what they are in JSON.
 */
export function membersInOrder(value: Json): InOrder | undefined {
  const order = new MemberOrder();
  const ordered = order.of(value);
  return order.isCertain ? { ordered, rows: order.rows } : undefined;
}

/** Names of members as an object has them, and in order. */
interface Names {
  readonly stated: readonly string[];
  readonly sorted: readonly string[];
  readonly isSorted: boolean;
}

/** Rows of a table have the same members, or some of them: the order of so many is worked out once for those that follow. */
class MemberOrder {
  isCertain = true;
  readonly rows: { readonly mark: string; readonly held: HeldRows }[] = [];
  readonly #known = new Map<number, Names>();

  of(value: Json): Json {
    if (typeof value === "string") return value;
    if (isJsonList(value)) return this.#ofList(value);
    if (isJsonObject(value)) return this.#ofObject(value);
    if (typeof value === "number" && !Number.isFinite(value)) this.isCertain = false;
    return value;
  }

  #ofList(list: readonly Json[]): Json {
    const held = heldRows(list);
    if (held) {
      const mark = `\u0001rows ${this.rows.length}`;
      this.rows.push({ mark, held });
      return mark;
    }
    let copy: Json[] | undefined;
    for (let at = 0; at < list.length; at++) {
      const item = list[at] ?? null;
      const ordered = this.of(item);
      if (ordered === item) continue;
      copy ??= [...list];
      copy[at] = ordered;
    }
    return copy ?? list;
  }

  #ofObject(object: JsonObject): Json {
    if (typeof object.toJSON === "function") this.isCertain = false;
    const { sorted, isSorted } = this.#namesOf(object);
    let copy: Record<string, Json> | undefined = isSorted ? undefined : {};
    for (const name of sorted) {
      const member = object[name];
      if (member === undefined) continue;
      const inOrder = typeof member === "string" ? member : this.of(member);
      // What stands in order already is taken over; a member that changes keeps its place.
      if (copy === undefined && inOrder !== member) copy = { ...object };
      if (copy !== undefined) copy[name] = inOrder;
    }
    return copy ?? object;
  }

  #namesOf(object: JsonObject): Names {
    const stated = Object.keys(object);
    const known = this.#known.get(stated.length);
    if (known && isSame(stated, known.stated)) return known;
    if (stated.some(isOrderedByEngine)) this.isCertain = false;
    const sorted = stated.toSorted();
    const names = { stated, sorted, isSorted: isSame(stated, sorted) };
    this.#known.set(stated.length, names);
    return names;
  }
}

function isSame(names: readonly string[], before: readonly string[]): boolean {
  if (names.length !== before.length) return false;
  for (let at = 0; at < names.length; at++) if (names[at] !== before[at]) return false;
  return true;
}

/** Whole numbers come before all other members of an object, and `__proto__` does not become one. */
function isOrderedByEngine(name: string): boolean {
  return name === "__proto__" || /^\d/.test(name);
}

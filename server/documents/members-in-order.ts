import { isJsonList, isJsonObject, type Json, type JsonObject } from "../domain/json.ts";

/**
 * A copy of a JSON value whose members stand in UTF-16 order, which `JSON.stringify` then writes as RFC 8785 does.
 * `undefined` where it would not: member names that an engine orders by itself, numbers that are none, objects that say
 * themselves what they are in JSON.
 */
export function membersInOrder(value: Json): Json | undefined {
  const order = new MemberOrder();
  const ordered = order.of(value);
  return order.isCertain ? ordered : undefined;
}

/** Rows of a table have the same members: their order is worked out once for all that follow one another. */
class MemberOrder {
  isCertain = true;
  #names: readonly string[] = [];
  #sorted: readonly string[] = [];

  of(value: Json): Json {
    if (typeof value === "string") return value;
    if (isJsonList(value)) return value.map((item) => this.of(item));
    if (isJsonObject(value)) return this.#ofObject(value);
    if (typeof value === "number" && !Number.isFinite(value)) this.isCertain = false;
    return value;
  }

  #ofObject(object: JsonObject): Json {
    if (typeof object.toJSON === "function") this.isCertain = false;
    const ordered: Record<string, Json> = {};
    for (const name of this.#sortedNames(object)) {
      const member = object[name];
      if (member !== undefined) ordered[name] = typeof member === "string" ? member : this.of(member);
    }
    return ordered;
  }

  #sortedNames(object: JsonObject): readonly string[] {
    const names = Object.keys(object);
    if (!isSame(names, this.#names)) {
      this.#names = names;
      this.#sorted = names.toSorted();
      if (names.some(isOrderedByEngine)) this.isCertain = false;
    }
    return this.#sorted;
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

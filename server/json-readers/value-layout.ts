import { isJsonList, isJsonObject, type Json } from "../domain/json.ts";
import type { RecordShape, ValueShape } from "./value-shape.ts";

/** Sets of members that a record is made of in one go; records with another set take a little longer. */
const MOST_SETS = 6;

/** Members of the caller's choice that one record's layout keeps. */
const MOST_OTHERS = 60;

/** Names that can stand in source as they are; those that reach a prototype are none of them. */
const PLAIN_NAME = /^(?!__proto__$|constructor$|prototype$)[A-Za-z_][A-Za-z0-9_]{0,63}$/;

/** How the values of one place of the texts have been written so far: of records, which members and in what order. */
export class ValueLayout {
  /** Members in the order in which they stand, where there are any; the same for all records of this place. */
  order: readonly string[] = [];
  /** Those that some record did not have. */
  readonly optional = new Set<string>();
  /** Sets of members that records had, as positions in `order` cannot tell them: by name. */
  sets: readonly (readonly string[])[] = [];
  readonly members = new Map<string, ValueLayout>();
  /** The layout of a list's items. */
  items: ValueLayout | undefined;

  /** Takes note of how a value was written that conforms to its shape. */
  learn(value: Json, shape: ValueShape): void {
    if (isJsonList(value) && shape.list) {
      for (const item of value) {
        this.items ??= new ValueLayout();
        this.items.learn(item, shape.list.items);
      }
    } else if (isJsonObject(value) && shape.record) {
      const { record } = shape;
      this.#learnMembers(Object.keys(value), record);
      for (const name of this.order) {
        const held = value[name];
        const member = memberShape(record, name);
        if (typeof held !== "object" || !member) continue;
        const layout = this.members.get(name) ?? new ValueLayout();
        this.members.set(name, layout);
        layout.learn(held, member);
      }
    }
  }

  #learnMembers(names: readonly string[], shape: RecordShape): void {
    if (names.some((name) => !PLAIN_NAME.test(name) || !memberShape(shape, name))) return;
    const isFirst = this.sets.length === 0;
    const merged = isFirst ? names : merge(this.order, names);
    if (!merged) {
      this.#startAgain(names);
      return;
    }
    const others = merged.filter((name) => !Object.hasOwn(shape.members, name));
    if (others.length > MOST_OTHERS) return;
    for (const name of merged)
      if (!isFirst && (!names.includes(name) || !this.order.includes(name))) this.optional.add(name);
    this.order = merged;
    const isKnown = this.sets.some((set) => set.length === names.length && set.join() === names.join());
    if (!isKnown && this.sets.length < MOST_SETS) this.sets = [...this.sets, names];
  }

  /** The order is another one now. */
  #startAgain(names: readonly string[]): void {
    this.order = names;
    this.optional.clear();
    this.sets = [names];
  }
}

/** What a record's member of that name may hold. */
export function memberShape({ members, others }: RecordShape, name: string): ValueShape | undefined {
  return Object.hasOwn(members, name) ? members[name] : others;
}

/** Both orders in one; `undefined` where they contradict each other. */
function merge(order: readonly string[], names: readonly string[]): readonly string[] | undefined {
  const merged = [...order];
  let after = -1;
  for (const name of names) {
    const at = merged.indexOf(name);
    if (at === -1) merged.splice(++after, 0, name);
    else if (at > after) after = at;
    else return undefined;
  }
  return merged;
}

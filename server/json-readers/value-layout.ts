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
  /** Members that stood right behind each other, in any record: the evidence for `order`. */
  readonly #followers = new Map<string, Set<string>>();
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
    this.#take(names);
    const merged = inOrder(names, this.order) ? this.order : orderOf(this.#followers);
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

  #take(names: readonly string[]): void {
    for (const [at, name] of names.entries()) {
      const followers = this.#followers.get(name) ?? new Set();
      this.#followers.set(name, followers);
      const next = names[at + 1];
      if (next !== undefined) followers.add(next);
    }
  }

  /** The order is another one now. */
  #startAgain(names: readonly string[]): void {
    this.#followers.clear();
    this.#take(names);
    this.order = names;
    this.optional.clear();
    this.sets = [names];
  }
}

/** What a record's member of that name may hold. */
export function memberShape({ members, others }: RecordShape, name: string): ValueShape | undefined {
  return Object.hasOwn(members, name) ? members[name] : others;
}

/** Whether all names stand in the order, as they do here. */
function inOrder(names: readonly string[], order: readonly string[]): boolean {
  let at = -1;
  for (const name of names) {
    at = order.indexOf(name, at + 1);
    if (at === -1) return false;
  }
  return true;
}

/** All names in an order in which each stands before its followers (Kahn 1962); `undefined` where there is none. */
function orderOf(followers: ReadonlyMap<string, ReadonlySet<string>>): readonly string[] | undefined {
  const before = new Map([...followers.keys()].map((name) => [name, 0]));
  for (const each of followers.values())
    for (const name of each) before.set(name, (before.get(name) ?? 0) + 1);
  const order = [...before.keys()].filter((name) => before.get(name) === 0);
  for (const name of order) {
    for (const next of followers.get(name) ?? []) {
      const left = (before.get(next) ?? 0) - 1;
      before.set(next, left);
      if (left === 0) order.push(next);
    }
  }
  return order.length === before.size ? order : undefined;
}

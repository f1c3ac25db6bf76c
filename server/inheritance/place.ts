import type { PlaceStep } from "../../schemas/types.ts";
import { canonicalText } from "../documents/canonical.ts";
import type { Described } from "../documents/described.ts";
import { rowName, rowPositions } from "../documents/row-key.ts";
import { isJsonList, isJsonObject, type Json } from "../domain/json.ts";
import { pointerParts, pointerTo } from "../domain/pointer.ts";

/** The way from a document to a value in it: members by name, rows by their key columns, other items by position. */
export type Place = readonly PlaceStep[];

/** A place as one text, equal for equal places. */
export function placeText(place: Place): string {
  return canonicalText(place);
}

/** Whether `inner` is `outer` itself or lies in it. */
export function isWithin(inner: Place, outer: Place): boolean {
  return outer.length <= inner.length && placeText(inner.slice(0, outer.length)) === placeText(outer);
}

/** Finds places in one document, and the places of its values. */
export class Places {
  readonly #root: Described;
  readonly #rows = new Map<Described["value"], ReadonlyMap<string, number> | undefined>();

  constructor(root: Described) {
    this.#root = root;
  }

  /** The values on the way to a place, the document first and the place's own last; `undefined` when it is not there. */
  wayTo(place: Place): readonly Described[] | undefined {
    const way = [this.#root];
    for (const step of place) {
      const next = this.#step(way.at(-1) ?? this.#root, step)?.held;
      if (!next) return undefined;
      way.push(next);
    }
    return way;
  }

  valueAt(place: Place): Json | undefined {
    return this.wayTo(place)?.at(-1)?.value;
  }

  /** JSON pointer to a place, or `undefined` when it is not there. */
  pointerOf(place: Place): string | undefined {
    let held = this.#root;
    let pointer = "";
    for (const step of place) {
      const next = this.#step(held, step);
      if (!next) return undefined;
      held = next.held;
      pointer = pointerTo(pointer, next.name);
    }
    return pointer;
  }

  /** The place that a JSON pointer leads to, or `undefined` when it leads nowhere. */
  placeOf(pointer: string): Place | undefined {
    let held = this.#root;
    const place: PlaceStep[] = [];
    for (const part of pointerParts(pointer)) {
      const { value } = held;
      const isItem = isJsonList(value) && /^\d+$/.test(part) && Number(part) < value.length;
      const next = isItem ? held.item(Number(part)) : held.memberIfAny(part);
      if (!next) return undefined;
      place.push((isItem && keyOfRow(next.value, held.rowKey)) || part);
      held = next;
    }
    return place;
  }

  #step(held: Described, step: PlaceStep): { held: Described; name: string | number } | undefined {
    const { value } = held;
    if (typeof step === "string" && isJsonObject(value)) {
      const member = held.memberIfAny(step);
      return member && { held: member, name: step };
    }
    if (!isJsonList(value)) return undefined;
    const at = typeof step === "string" ? Number(step) : this.#rowsOf(held, value)?.get(nameOf(step, held));
    return at !== undefined && at < value.length ? { held: held.item(at), name: at } : undefined;
  }

  #rowsOf(held: Described, rows: readonly Json[]): ReadonlyMap<string, number> | undefined {
    if (!this.#rows.has(rows)) {
      const key = held.rowKey;
      this.#rows.set(rows, key && rowPositions(rows, key));
    }
    return this.#rows.get(rows);
  }
}

function nameOf(step: Exclude<PlaceStep, string>, list: Described): string {
  return rowName(step, list.rowKey ?? []) ?? "";
}

/** The key columns of a row. */
export function keyOfRow(
  row: Json,
  key: readonly string[] | undefined,
): Exclude<PlaceStep, string> | undefined {
  if (!key || !isJsonObject(row) || rowName(row, key) === undefined) return undefined;
  // A row that has a name has a scalar in every key column.
  return Object.fromEntries(key.map((member) => [member, row[member] as string | number | boolean]));
}

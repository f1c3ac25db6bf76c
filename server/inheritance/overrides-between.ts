import type { OverrideItem, PlaceStep } from "../../schemas/types.ts";
import { canonicalText } from "../documents/canonical.ts";
import type { Described } from "../documents/described.ts";
import { rowPositions } from "../documents/row-key.ts";
import { isJsonList, isJsonObject, type Json } from "../domain/json.ts";
import { keyOfRow, type Place } from "./place.ts";

/** An override as a document states it, but for the name in its list. */
type Difference = Pick<OverrideItem, "do" | "at" | "value" | "before">;

/** Members of a document that overrides speak about. */
const PARTS = ["body", "conditions"] as const;

/**
 * The overrides that turn `base` into `target`, both of one kind and in canonical form: cell by cell in rows that have a
 * key, whole where the schema says so, where a list has no key and where rows stand in another order.
 */
export function overridesBetween(base: Described, target: Described): readonly OverrideItem[] {
  const found = PARTS.flatMap((part) => {
    const [old, now] = [base.memberIfAny(part), target.memberIfAny(part)];
    return ofMember(old, now, [part]);
  });
  return found.map((difference, index) => ({ name: String(index + 1), ...difference }));
}

function ofMember(old: Described | undefined, now: Described | undefined, at: Place): readonly Difference[] {
  if (old && now) return between(old, now, at);
  if (now) return [{ do: "add", at: [...at], value: stated(now.value) }];
  return old ? [{ do: "remove", at: [...at] }] : [];
}

function between(old: Described, now: Described, at: Place): readonly Difference[] {
  if (canonicalText(old.value) === canonicalText(now.value)) return [];
  const whole: Difference = { do: "replace", at: [...at], value: stated(now.value) };
  if (old.annotation("x-whole") === true || now.annotation("x-whole") === true) return [whole];
  if (isJsonObject(old.value) && isJsonObject(now.value)) {
    const names = new Set([...Object.keys(old.value), ...Object.keys(now.value)]);
    return [...names].flatMap((name) =>
      ofMember(old.memberIfAny(name), now.memberIfAny(name), [...at, name]),
    );
  }
  if (isJsonList(old.value) && isJsonList(now.value))
    return betweenRows(old, now, old.value, now.value, at) ?? [whole];
  return [whole];
}

/** Differences row by row, or `undefined` where rows have no key or stand in another order. */
function betweenRows(
  old: Described,
  now: Described,
  oldRows: readonly Json[],
  newRows: readonly Json[],
  at: Place,
): readonly Difference[] | undefined {
  const key = old.rowKey;
  const before = key && rowPositions(oldRows, key);
  const after = key && rowPositions(newRows, key);
  if (!before || !after) return undefined;
  const staying = [...after.keys()].flatMap((name) => before.get(name) ?? []);
  if (staying.some((position, index) => position < (staying[index - 1] ?? 0))) return undefined;
  const stepTo = (row: Json | undefined): Exclude<PlaceStep, string> => keyOfRow(row ?? null, key) ?? {};
  const found: Difference[] = [...before]
    .filter(([name]) => !after.has(name))
    .map(([, from]) => ({ do: "remove", at: [...at, stepTo(oldRows[from])] }));
  const kept = [...after].filter(([name]) => before.has(name)).map(([, to]) => to);
  for (const [name, to] of after) {
    const from = before.get(name);
    const row = newRows[to];
    const place = [...at, stepTo(row)];
    if (from !== undefined) found.push(...between(old.item(from), now.item(to), place));
    else {
      const next = kept.find((position) => position > to);
      const standing = next === undefined ? {} : { before: stepTo(newRows[next]) };
      found.push({ do: "add", at: place, value: stated(row ?? null), ...standing });
    }
  }
  return found;
}

/** No part of a rule set is null. */
function stated(value: Json): NonNullable<OverrideItem["value"]> {
  return value ?? "";
}

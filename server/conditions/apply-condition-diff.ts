import { pointerParts } from "../domain/pointer.ts";
import type { Condition } from "./condition.ts";
import type { ConditionChange } from "./diff-conditions.ts";

/**
 * The new condition, from the old one and what `diffConditions` found; equal to the new one, though added parts stand
 * last in their group. Throws `RangeError` when a change names a place that the condition does not have.
 */
export function applyConditionDiff(before: Condition, changes: readonly ConditionChange[]): Condition {
  const changed = changes.reduce(inPlace, before);
  const extended = changes.reduce(
    (condition, change) =>
      change.change === "added" ? extend(condition, pointerParts(change.group), change.after) : condition,
    changed,
  );
  // From the back, so that what is removed does not move what is still to be removed.
  const removals = changes
    .filter((change) => change.change === "removed")
    .map(({ pointer }) => pointerParts(pointer));
  return removals.sort(laterFirst).reduce((condition, at) => replaced(condition, at, undefined), extended);
}

function inPlace(condition: Condition, change: ConditionChange): Condition {
  if (change.change === "changed") return replaced(condition, pointerParts(change.pointer), change.after);
  if (change.change !== "relabelled") return condition;
  const at = pointerParts(change.pointer);
  const { name: _, ...part } = partAt(condition, at);
  return replaced(condition, at, change.after === undefined ? part : { ...part, name: change.after });
}

function replaced(
  condition: Condition,
  [key, index, ...rest]: readonly string[],
  by: Condition | undefined,
): Condition {
  if (key === undefined) return by ?? { all: [] };
  if (key === "not" && "not" in condition) {
    return { ...condition, not: replaced(condition.not, index === undefined ? [] : [index, ...rest], by) };
  }
  const parts = listed(condition);
  const position = Number(index);
  const part = parts[position];
  if (!part) throw new RangeError(`no part /${key}/${index}`);
  const instead = rest.length === 0 ? by : replaced(part, rest, by);
  return regrouped(condition, [
    ...parts.slice(0, position),
    ...(instead ? [instead] : []),
    ...parts.slice(position + 1),
  ]);
}

function extend(condition: Condition, at: readonly string[], part: Condition): Condition {
  const group = partAt(condition, at);
  return replaced(condition, at, regrouped(group, [...listed(group), part]));
}

function partAt(condition: Condition, [key, index, ...rest]: readonly string[]): Condition {
  if (key === undefined) return condition;
  if ("not" in condition) return partAt(condition.not, index === undefined ? [] : [index, ...rest]);
  const part = listed(condition)[Number(index)];
  if (!part) throw new RangeError(`no part /${key}/${index}`);
  return partAt(part, rest);
}

function listed(condition: Condition): readonly Condition[] {
  if ("all" in condition) return condition.all;
  if ("any" in condition) return condition.any;
  throw new RangeError("not a group");
}

function regrouped(condition: Condition, parts: readonly Condition[]): Condition {
  return "any" in condition ? { ...condition, any: parts } : { ...condition, all: parts };
}

function laterFirst(a: readonly string[], b: readonly string[]): number {
  for (const [index, key] of a.entries()) {
    const other = b[index];
    if (other === undefined) return -1;
    if (key !== other) return Number(other) - Number(key);
  }
  return a.length < b.length ? 1 : 0;
}

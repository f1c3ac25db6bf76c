import { isExact, isList, type Value, type ValueRecord } from "../domain/value.ts";

/** One step into a value: a field's name, an item's index, or every item. */
export type PathStep = string | number | typeof EVERY_ITEM;

export const EVERY_ITEM: unique symbol = Symbol("every item");

const STEP = /\.([\p{L}_][\p{L}\p{N}_]{0,63})|\[(\d{1,6})\]|\[(\*)\]/uy;

/**
 * The steps of `$.a.b`, `$[0]`, `$[*].k` and their combinations with at most one `[*]`; `undefined` for any other
 * JSONPath (filters, slices, `..`), which is refused because the library runs filters as script. `$` has no steps.
 */
export function parsePath(path: string): readonly PathStep[] | undefined {
  if (!path.startsWith("$")) return undefined;
  const steps: PathStep[] = [];
  STEP.lastIndex = 1;
  while (STEP.lastIndex < path.length) {
    const match = STEP.exec(path);
    if (!match) {
      STEP.lastIndex = 0;
      return undefined;
    }
    steps.push(match[1] ?? (match[2] === undefined ? EVERY_ITEM : Number(match[2])));
  }
  return steps.filter((step) => step === EVERY_ITEM).length > 1 ? undefined : steps;
}

/** Reads along `steps`. What is not there is `undefined`; `[*]` gives a list as long as the one it runs over. */
export function pathReader(steps: readonly PathStep[]): (value: Value) => Value {
  const [step, ...rest] = steps;
  if (step === undefined) return (value) => value;
  const next = pathReader(rest);
  if (step === EVERY_ITEM) return (value) => (isList(value) ? value.map(next) : undefined);
  if (typeof step === "number") return (value) => (isList(value) ? next(value[step]) : undefined);
  if (rest.length === 0) return (value) => fieldOf(value, step);
  return (value) => next(fieldOf(value, step));
}

function fieldOf(value: Value, field: string): Value {
  return isRecord(value) && Object.hasOwn(value, field) ? value[field] : undefined;
}

function isRecord(value: Value): value is ValueRecord {
  return typeof value === "object" && value !== null && !isList(value) && !isExact(value);
}

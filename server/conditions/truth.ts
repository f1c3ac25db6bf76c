/** True, false, or `undefined`: unknown, because something that would decide it is missing (Kleene's third value). */
export type Truth = boolean | undefined;

export function negation(truth: Truth): Truth {
  return truth === undefined ? undefined : !truth;
}

/** True when one is true, whatever else is unknown; false when all are false (so also when there are none). */
export function someHolds<T>(items: readonly T[], test: (item: T) => Truth): Truth {
  let truth: Truth = false;
  for (const item of items) {
    const found = test(item);
    if (found === true) return true;
    if (found === undefined) truth = undefined;
  }
  return truth;
}

/** False when one is false, whatever else is unknown; true when all are true (so also when there are none). */
export function everyHolds<T>(items: readonly T[], test: (item: T) => Truth): Truth {
  let truth: Truth = true;
  for (const item of items) {
    const found = test(item);
    if (found === false) return false;
    if (found === undefined) truth = undefined;
  }
  return truth;
}

import type { Value } from "../domain/value.ts";
import type { Truth } from "./truth.ts";

/** A test of one value: an operator whose right side is already known. */
export type ValueTest = (value: Value) => Truth;

/** What an operator, decorated or not, does with its left side (the fact) and its right side. */
export interface Operation {
  readonly test: (left: Value, right: Value) => Truth;
  /** The same test with the right side fixed, prepared once for speed. */
  readonly against: (right: Value) => ValueTest;
}

/** An operation of which only the general form is written. */
export function generalOperation(test: Operation["test"]): Operation {
  return { test, against: (right) => (left) => test(left, right) };
}

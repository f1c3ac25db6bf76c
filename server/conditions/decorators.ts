import { isList } from "../domain/value.ts";
import type { Operation } from "./operation.ts";
import type { Decorator } from "./operator-name.ts";
import { everyHolds, negation, someHolds } from "./truth.ts";

/** json-rules-engine's decorators in three-valued logic. A list that is missing or is none makes them unknown. */
export const DECORATIONS: Readonly<Record<Decorator, (inner: Operation) => Operation>> = {
  not: ({ test, against }) => ({
    test: (left, right) => negation(test(left, right)),
    against: (right) => {
      const inner = against(right);
      return (left) => negation(inner(left));
    },
  }),
  someFact: ({ test, against }) => ({
    test: (left, right) => (isList(left) ? someHolds(left, (item) => test(item, right)) : undefined),
    against: (right) => {
      const inner = against(right);
      return (left) => (isList(left) ? someHolds(left, inner) : undefined);
    },
  }),
  everyFact: ({ test, against }) => ({
    test: (left, right) => (isList(left) ? everyHolds(left, (item) => test(item, right)) : undefined),
    against: (right) => {
      const inner = against(right);
      return (left) => (isList(left) ? everyHolds(left, inner) : undefined);
    },
  }),
  someValue: ({ test, against }) => ({
    test: (left, right) => (isList(right) ? someHolds(right, (item) => test(left, item)) : undefined),
    against: (right) => {
      const inner = isList(right) ? right.map(against) : undefined;
      return (left) => inner && someHolds(inner, (holds) => holds(left));
    },
  }),
  everyValue: ({ test, against }) => ({
    test: (left, right) => (isList(right) ? everyHolds(right, (item) => test(left, item)) : undefined),
    against: (right) => {
      const inner = isList(right) ? right.map(against) : undefined;
      return (left) => inner && everyHolds(inner, (holds) => holds(left));
    },
  }),
  swap: ({ test }) => ({
    test: (left, right) => test(right, left),
    against: (right) => (left) => test(right, left),
  }),
};

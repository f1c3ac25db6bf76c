import { isList, type Value } from "../domain/value.ts";
import type { Dialect } from "./dialect.ts";
import { generalOperation, type Operation } from "./operation.ts";
import { type Decorator, LIBRARY_OPERATORS, type LibraryOperator, parseOperator } from "./operator-name.ts";
import { EVERY_ITEM, type PathStep, parsePath } from "./path.ts";

/**
 * json-rules-engine 7.3.1 to the letter, on raw JSON facts: for conformance and import checks, never for payment.
 * A missing fact is a plain `undefined` that `notEqual` and `notIn` fire on; an empty group is true; every part of a
 * group is evaluated. Throws `TypeError` where a run of the library is rejected, and `RangeError` while compiling
 * what it cannot run (unknown operator or condition) or what this twin does not carry (JSONPath beyond ours).
 */
export const libraryDialect: Dialect = {
  operation: libraryOperation,
  reader: libraryReader,
  all: (parts) => (frame) => parts.map((part) => part(frame)).every((truth) => truth === true),
  any: (parts) => (frame) => {
    const truths = parts.map((part) => part(frame));
    return truths.length === 0 || truths.some((truth) => truth === true);
  },
  not: (part) => (frame) => !part(frame),
  unresolved: (name) => {
    throw new RangeError(`no condition "${name}", or one that leads back to itself`);
  },
};

function libraryOperation(name: string): Operation {
  const parsed = parseOperator(name);
  const operator = LIBRARY_OPERATORS.find((known) => "operator" in parsed && known === parsed.operator);
  if ("unknown" in parsed || !operator) throw new RangeError(`not an operator of json-rules-engine: ${name}`);
  const decorated = parsed.decorators.reduceRight(
    (inner, decorator) => DECORATORS[decorator](inner),
    TESTS[operator],
  );
  return generalOperation(decorated);
}

type Test = (left: Value, right: Value) => boolean;

const TESTS: Readonly<Record<LibraryOperator, Test>> = {
  equal: (left, right) => left === right,
  notEqual: (left, right) => left !== right,
  in: (left, right) => position(right, left) > -1,
  notIn: (left, right) => position(right, left) === -1,
  contains: (left, right) => isList(left) && left.indexOf(right) > -1,
  doesNotContain: (left, right) => isList(left) && left.indexOf(right) === -1,
  lessThan: (left, right) => looksNumeric(left) && operand(left) < operand(right),
  lessThanInclusive: (left, right) => looksNumeric(left) && operand(left) <= operand(right),
  greaterThan: (left, right) => looksNumeric(left) && operand(left) > operand(right),
  greaterThanInclusive: (left, right) => looksNumeric(left) && operand(left) >= operand(right),
};

const DECORATORS: Readonly<Record<Decorator, (next: Test) => Test>> = {
  not: (next) => (left, right) => !next(left, right),
  swap: (next) => (left, right) => next(right, left),
  someFact: (next) => (left, right) => isList(left) && left.some((item) => next(item, right)),
  everyFact: (next) => (left, right) => isList(left) && left.every((item) => next(item, right)),
  someValue: (next) => (left, right) => listed(right).some((item) => next(left, item)),
  everyValue: (next) => (left, right) => listed(right).every((item) => next(left, item)),
};

/** The value as JavaScript's own comparison takes it, coercions included. */
function operand(value: Value): number {
  // Not only numbers get here, and that is the point: `<` must coerce them as it does in the library.
  return value as number;
}

function looksNumeric(value: Value): boolean {
  return !Number.isNaN(Number.parseFloat(value as string)); // parseFloat turns any value to text, as in the library
}

function position(list: Value, item: Value): number {
  if (typeof list === "string") return list.indexOf(item as string); // indexOf turns any value to text
  return listed(list).indexOf(item);
}

function listed(value: Value): readonly Value[] {
  if (!isList(value)) throw new TypeError("not a list");
  return value;
}

/** jsonpath-plus with `wrap: false`, as the library calls it; it is not asked about plain values at all. */
function libraryReader(path: string): (value: Value) => Value {
  const steps = parsePath(path);
  if (!steps) throw new RangeError(`path beyond $.a.b, $[0] and $[*].k: ${path}`);
  const asList = steps.includes(EVERY_ITEM);
  return (value) => {
    if (typeof value !== "object" || value === null) return value;
    const found = matches(value, steps);
    return asList && found.length > 0 ? found : found[0];
  };
}

/** Every value that the steps lead to. A falsy parent has no members there, and a text has its letters. */
function matches(value: Value, [step, ...rest]: readonly PathStep[]): Value[] {
  if (step === undefined) return [value];
  if (step === EVERY_ITEM) {
    return typeof value === "object" && value !== null
      ? Object.values(value).flatMap((item) => matches(item, rest))
      : [];
  }
  if (!value || !Object.hasOwn(Object(value), step)) return [];
  return matches(Object(value)[step], rest);
}

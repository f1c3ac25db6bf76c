import { isList, type Value } from "../domain/value.ts";
import { equality, isMissing, orderOf } from "./comparison.ts";
import { differentFrom, equalTo, memberOf, ORDERS, orderedBy, startingWithAny } from "./literal-test.ts";
import { generalOperation, type Operation } from "./operation.ts";
import type { OperatorName, OrderOperator } from "./operator-name.ts";
import { negation, someHolds, type Truth } from "./truth.ts";

/**
 * The operators of product use. Total: every pair of values has an answer, `undefined` where a value is missing or of
 * a type that the operator does not take. Numbers are compared as decimals, texts only for equality and beginnings,
 * dates by the calendar.
 */
export const OPERATIONS: Readonly<Record<OperatorName, Operation>> = {
  equal: { test: equality, against: equalTo },
  notEqual: { test: (left, right) => negation(equality(left, right)), against: differentFrom },
  in: { test: isIn, against: (right) => (isList(right) ? memberOf(right) : unknown) },
  notIn: {
    test: (left, right) => negation(isIn(left, right)),
    against: (right) => not(isList(right) ? memberOf(right) : unknown),
  },
  contains: { test: contains, against: containing },
  doesNotContain: {
    test: (left, right) => negation(contains(left, right)),
    against: (right) => not(containing(right)),
  },
  lessThan: orderOperation("lessThan"),
  lessThanInclusive: orderOperation("lessThanInclusive"),
  greaterThan: orderOperation("greaterThan"),
  greaterThanInclusive: orderOperation("greaterThanInclusive"),
  present: generalOperation((left, right) =>
    typeof right === "boolean" ? isMissing(left) !== right : undefined,
  ),
  startsWith: generalOperation(startsWith),
  startsWithAny: {
    test: (left, right) =>
      isList(right) ? someHolds(right, (prefix) => startsWith(left, prefix)) : undefined,
    against: (right) => (isList(right) ? startingWithAny(right) : unknown),
  },
};

function unknown(): Truth {
  return undefined;
}

function not(test: (value: Value) => Truth): (value: Value) => Truth {
  return (value) => negation(test(value));
}

function isIn(left: Value, right: Value): Truth {
  return isList(right) ? someHolds(right, (item) => equality(left, item)) : undefined;
}

function contains(left: Value, right: Value): Truth {
  return isList(left) ? someHolds(left, (item) => equality(item, right)) : undefined;
}

function containing(right: Value): (value: Value) => Truth {
  const equal = equalTo(right);
  return (value) => (isList(value) ? someHolds(value, equal) : undefined);
}

function orderOperation(operator: OrderOperator): Operation {
  const accepts = ORDERS[operator];
  return {
    test: (left, right) => {
      const order = orderOf(left, right);
      return order === undefined ? undefined : accepts(order);
    },
    against: (right) => orderedBy(operator, right),
  };
}

function startsWith(left: Value, right: Value): Truth {
  return typeof left === "string" && typeof right === "string" ? left.startsWith(right) : undefined;
}

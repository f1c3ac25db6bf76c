import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compileCondition } from "../../server/conditions/compile-condition.ts";
import type { Condition, Literal } from "../../server/conditions/condition.ts";
import { runUntouched } from "../../server/conditions/library.ts";
import { LIBRARY_OPERATORS } from "../../server/conditions/operator-name.ts";
import { FactDictionary } from "../../server/domain/fact.ts";
import { SlotTable } from "../../server/domain/frame.ts";
import type { Value } from "../../server/domain/value.ts";
import { conditionsOf } from "./arbitrary-conditions.ts";

/** Raw JSON that a careful schema would never let in: what loose comparison makes the most of. */
const scalar: fc.Arbitrary<Literal> = fc.constantFrom(
  0,
  -0,
  1,
  5,
  "",
  "5",
  "5abc",
  "abc",
  "1e3",
  "length",
  true,
  false,
  null,
);
const hostile = fc.letrec<{ value: Value }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 2 },
    scalar,
    fc.array(tie("value"), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom("a", "b", "length", "constructor"), tie("value"), {
      maxKeys: 3,
      noNullPrototype: true,
    }),
  ),
})).value;

const FACTS = ["x", "y", "z"];
const PATHS = [
  "$",
  "$.a",
  "$.a.b",
  "$.length",
  "$.constructor",
  "$[0]",
  "$[1].a",
  "$[*]",
  "$[*].a",
  "$.a[*].b",
  "$[*].a[0]",
];
const DECORATORS = [
  "",
  "",
  "not:",
  "someFact:",
  "everyFact:",
  "someValue:",
  "everyValue:",
  "swap:",
  "not:someFact:",
  "swap:someValue:",
];

const place = fc
  .record({ fact: fc.constantFrom(...FACTS), path: fc.option(fc.constantFrom(...PATHS), { nil: undefined }) })
  .map(({ fact, path }) => (path === undefined ? { fact } : { fact, path }));

const comparison: fc.Arbitrary<Condition> = fc
  .record({
    place,
    decorator: fc.constantFrom(...DECORATORS),
    operator: fc.constantFrom(...LIBRARY_OPERATORS),
    value: fc.oneof(scalar, fc.array(scalar, { maxLength: 3 }), place),
  })
  .map(({ place: left, decorator, operator, value }) => ({ ...left, operator: decorator + operator, value }));

const groups = fc.oneof(
  conditionsOf(comparison),
  fc.constant<Condition>({ any: [] }),
  conditionsOf(comparison).map((part) => ({ any: [part, { condition: "named" }] })),
  conditionsOf(comparison).map((part) => ({ all: [{ any: [] }, { not: part }] })),
);

describe("the twin compiled with `missing: library`", () => {
  it("answers as json-rules-engine does, and throws where its run is rejected", async () => {
    const named = new Map([["named", { any: [{ fact: "x", operator: "notEqual", value: 5 }] }]]);
    await fc.assert(
      fc.asyncProperty(
        groups,
        fc.dictionary(fc.constantFrom(...FACTS), hostile, { noNullPrototype: true }),
        async (condition, facts) => {
          const rules = [{ name: "rule", conditions: condition }];
          const theirs = await runUntouched(rules, facts, { allowUndefinedFacts: true, named }).then(
            (answers) => answers.get("rule")?.holds,
            () => "rejected",
          );
          expect(answerOfTwin(condition, facts, named)).toBe(theirs);
        },
      ),
      { numRuns: 3000 },
    );
  });

  it("refuses while compiling what json-rules-engine rejects at the first run", () => {
    const leaf = { fact: "x", value: 1 };
    expect(() => compiled({ all: [{ ...leaf, operator: "greaterThen" }] })).toThrow(RangeError);
    expect(() => compiled({ all: [{ ...leaf, operator: "some:equal" }] })).toThrow(RangeError);
    expect(() => compiled({ condition: "nowhere" })).toThrow(RangeError);
    expect(() => compiled({ all: [{ ...leaf, operator: "startsWith" }] })).toThrow(RangeError);
  });
});

function compiled(
  condition: Condition,
  slots = new SlotTable(),
  named: ReadonlyMap<string, Condition> = new Map(),
) {
  return compileCondition(condition, { slots, facts: new FactDictionary([]), missing: "library", named });
}

function answerOfTwin(
  condition: Condition,
  facts: Readonly<Record<string, Value>>,
  named: ReadonlyMap<string, Condition>,
) {
  const slots = new SlotTable();
  const { test } = compiled(condition, slots, named);
  try {
    return test(slots.factIds.map((fact) => facts[fact]));
  } catch {
    return "rejected";
  }
}

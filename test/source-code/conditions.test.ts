import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Value } from "../../server/domain/value.ts";
import {
  cleanConditions,
  completeFacts,
  conditionsOf,
  gappyFacts,
  wildComparisons,
  wildConditions,
} from "../conditions/arbitrary-conditions.ts";
import { FACTS } from "../conditions/facts.ts";
import { testBothWays } from "./compiled-both-ways.ts";

/** Values of every kind under every fact. */
const hostileValues: fc.Arbitrary<Value> = fc.oneof(
  fc.constantFrom<Value>(
    undefined,
    null,
    "",
    "I10",
    "2024-12-31",
    Number.NaN,
    Number.POSITIVE_INFINITY,
    -0,
    0,
    1e21,
    true,
    false,
    [],
    ["I10", undefined],
    [null, 2],
    [{ code: "I10" }, { code: 3 }, null, "x", ["I10"]],
    { code: "I10", beds: 15 },
    { num: 15n, den: 1n },
  ),
  fc.constantFrom("__proto__", "constructor", "toString", "\u2028", '"};alert(1);{"'),
);
const hostileFacts = fc
  .array(hostileValues, { minLength: FACTS.facts.length, maxLength: FACTS.facts.length })
  .map((values) => Object.fromEntries(FACTS.facts.map(({ id }, index) => [id, values[index]])));

describe("conditions as source", () => {
  it("answer as their closures do, nothing missing", () => {
    fc.assert(
      fc.property(cleanConditions, completeFacts, (condition, facts) => {
        const { source, closures } = testBothWays(condition, FACTS, facts);
        expect(source).toBe(closures);
      }),
      { numRuns: 3000 },
    );
  });

  it("answer and fail as their closures do, whatever is missing", () => {
    fc.assert(
      fc.property(cleanConditions, gappyFacts, (condition, facts) => {
        const { source, closures } = testBothWays(condition, FACTS, facts);
        expect(source).toBe(closures);
      }),
      { numRuns: 3000 },
    );
  });

  it("answer and fail as their closures do, whatever they ask and whatever is there", () => {
    const wild = fc.oneof(wildConditions, conditionsOf(wildComparisons), cleanConditions);
    fc.assert(
      fc.property(wild, fc.oneof(hostileFacts, gappyFacts), (condition, facts) => {
        const { source, closures } = testBothWays(condition, FACTS, facts);
        expect(source).toBe(closures);
      }),
      { numRuns: 4000 },
    );
  });

  it("say of hundreds of parts what their closures say, in functions of bounded length", () => {
    const part = (index: number) => ({ fact: "diagnosis", operator: "equal", value: `A${index}` });
    const parts = Array.from({ length: 3000 }, (_, index) => part(index));
    for (const [given, holds] of [
      ["A2999", "true"],
      ["B", "false"],
    ] as const) {
      const { source, closures, text } = testBothWays({ any: parts }, FACTS, { diagnosis: given });
      expect(source).toBe(closures);
      expect(source.startsWith(holds)).toBe(true);
      expect(Math.max(...text.split("\n").map(({ length }) => length))).toBeLessThan(14_000);
    }
  });
});

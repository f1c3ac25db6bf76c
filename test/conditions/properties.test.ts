import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readsNothingMissing } from "../../server/conditions/compile-condition.ts";
import { type Condition, partsOf } from "../../server/conditions/condition.ts";
import { conditionInWords } from "../../server/conditions/condition-in-words.ts";
import { judgeByLibrary } from "../../server/conditions/library.ts";
import { missingFacts } from "../../server/conditions/missing-facts.ts";
import { traceCondition } from "../../server/conditions/trace-condition.ts";
import {
  cleanConditions,
  cleanConditionsWithoutPresence,
  completeFacts,
  gappyFacts,
  wildComparisons,
  wildConditions,
} from "./arbitrary-conditions.ts";
import { FACTS, frameOf } from "./facts.ts";
import { compiledOn, findingsOf, judge } from "./judge.ts";

type Facts = Parameters<typeof judge>[1];

function secondOpinion(condition: Condition, facts: Facts): Promise<boolean> {
  const { slots, frame } = frameOf(facts);
  return judgeByLibrary(condition, { slots, facts: FACTS, named: new Map() }, frame);
}

function isClean(condition: Condition): boolean {
  return findingsOf(condition).every(({ severity }) => severity !== "error");
}

describe("both evaluators", () => {
  it("agree on every clean condition where nothing is missing", async () => {
    await fc.assert(
      fc.asyncProperty(cleanConditions, completeFacts, async (condition, facts) => {
        expect(isClean(condition)).toBe(true);
        expect(judge(condition, facts)).toBe(await secondOpinion(condition, facts));
      }),
      { numRuns: 400 },
    );
  });

  it("agree wherever nothing that the condition reads is missing, whatever else is", async () => {
    await fc.assert(
      fc.asyncProperty(cleanConditions, gappyFacts, async (condition, facts) => {
        const { compiled, frame } = compiledOn(condition, facts);
        fc.pre(readsNothingMissing(compiled, frame));
        expect(compiled.test(frame)).toBe(await secondOpinion(condition, facts));
      }),
      { numRuns: 200 },
    );
  });

  it("never throw on what lints without error, and agree on it", async () => {
    let clean = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(wildComparisons, { minLength: 20, maxLength: 20 }),
        completeFacts,
        async (any, facts) => {
          for (const comparison of any.filter(isClean)) {
            const { compiled, frame } = compiledOn(comparison, facts);
            const truth = compiled.test(frame);
            if (!readsNothingMissing(compiled, frame)) continue; // an index beyond the end of a list
            clean++;
            expect(truth).toBe(await secondOpinion(comparison, facts));
          }
        },
      ),
      { numRuns: 500 },
    );
    expect(clean).toBeGreaterThan(50);
  });
});

describe("product use", () => {
  it("has an answer, a trace, words and reasons for any condition on any claim, and never throws", () => {
    fc.assert(
      fc.property(wildConditions, gappyFacts, (condition, facts) => {
        const { compiled, frame } = compiledOn(condition, facts);
        const truth = compiled.test(frame);
        expect([true, false, undefined]).toContain(truth);
        expect(traceCondition(compiled, frame, "en").holds).toBe(truth ?? "unknown");
        expect(conditionInWords(condition, FACTS, "zh")).not.toBe("");
        expect(missingFacts(compiled, frame).length > 0).toBe(truth === undefined);
      }),
      { numRuns: 1000 },
    );
  });

  it("answers as Kleene's tables do on the answers of the comparisons, so that short-circuit changes nothing", () => {
    fc.assert(
      fc.property(cleanConditions, gappyFacts, (condition, facts) => {
        const degree = degreeOf(condition, facts);
        expect(judge(condition, facts)).toBe(degree === 0.5 ? undefined : degree === 1);
      }),
      { numRuns: 500 },
    );
  });

  it("does not depend on the order of parts", () => {
    fc.assert(
      fc.property(cleanConditions, gappyFacts, fc.infiniteStream(fc.nat()), (condition, facts, keys) => {
        expect(judge(shuffled(condition, keys), facts)).toBe(judge(condition, facts));
      }),
      { numRuns: 500 },
    );
  });

  it("never takes an answer back when what was missing becomes known", () => {
    fc.assert(
      fc.property(
        cleanConditionsWithoutPresence,
        completeFacts,
        fc.array(fc.boolean(), { minLength: 13, maxLength: 13 }),
        (condition, facts, kept) => {
          const fewer = Object.fromEntries(Object.entries(facts).filter((_, index) => kept[index]));
          const before = judge(condition, fewer);
          if (before !== undefined) expect(judge(condition, facts)).toBe(before);
        },
      ),
      { numRuns: 500 },
    );
  });
});

/** Kleene's connectives as minimum, maximum and complement of 0 (false), ½ (unknown) and 1 (true). */
function degreeOf(condition: Condition, facts: Facts): number {
  if ("fact" in condition) return Number(judge(condition, facts) ?? 0.5);
  const degrees = partsOf(condition).map(({ part }) => degreeOf(part, facts));
  if ("not" in condition) return 1 - Math.max(...degrees);
  return "any" in condition ? Math.max(...degrees) : Math.min(...degrees);
}

function shuffled(condition: Condition, keys: Iterator<number>): Condition {
  if ("not" in condition) return { not: shuffled(condition.not, keys) };
  const parts = partsOf(condition)
    .map(({ part }) => ({ part: shuffled(part, keys), key: Number(keys.next().value) }))
    .sort((a, b) => a.key - b.key)
    .map(({ part }) => part);
  if ("any" in condition) return { any: parts };
  return "all" in condition ? { all: parts } : condition;
}

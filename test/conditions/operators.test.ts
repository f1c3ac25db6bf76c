import { describe, expect, it } from "vitest";
import { compileCondition } from "../../server/conditions/compile-condition.ts";
import type { Comparison } from "../../server/conditions/condition.ts";
import { judgeByLibrary } from "../../server/conditions/library.ts";
import { exact } from "../../server/domain/exact.ts";
import { SlotTable } from "../../server/domain/frame.ts";
import type { Value } from "../../server/domain/value.ts";
import { FACTS } from "./facts.ts";
import { judge } from "./judge.ts";

type Row = readonly [
  fact: string,
  value: Value,
  operator: string,
  against: Comparison["value"],
  truth: boolean | undefined,
];

/** A ratio that a formula left exact, over a denominator that is no power of ten. */
const HALF = { num: 7n, den: 14n };
const THIRD = { num: 1n, den: 3n };

const ROWS: readonly Row[] = [
  // Numbers are decimals, given or computed.
  ["fee_ratio", 0.5, "equal", 0.5, true],
  ["fee_ratio", HALF, "equal", 0.5, true],
  ["fee_ratio", HALF, "notEqual", 0.5, false],
  ["fee_ratio", HALF, "lessThanInclusive", 0.5, true],
  ["fee_ratio", HALF, "lessThan", 0.5, false],
  ["fee_ratio", exact("0.5000000000000000000001"), "lessThanInclusive", 0.5, false],
  ["fee_ratio", exact("0.30"), "equal", 0.3, true],
  ["fee_ratio", exact("0.30"), "in", [0.1, 0.3], true],
  ["fee_ratio", THIRD, "greaterThan", 0.333333333333333, true],
  ["fee_ratio", THIRD, "in", [0.333333333333333], false],
  ["total_fee", -1, "lessThan", 0, true],
  ["total_fee", 0, "equal", -0, true],
  // Fifteen cases a year, inclusive.
  ["stay_days", 14, "greaterThanInclusive", 15, false],
  ["stay_days", 15, "greaterThanInclusive", 15, true],
  ["stay_days", 16, "greaterThanInclusive", 15, true],
  ["stay_days", 15, "greaterThan", 15, false],
  // Dates by the calendar.
  ["admitted", "2021-09-09", "lessThan", "2021-09-10", true],
  ["admitted", "2021-09-10", "lessThan", "2021-09-10", false],
  ["admitted", "2021-09-10", "lessThanInclusive", "2021-09-10", true],
  ["admitted", "2025-01-01", "greaterThan", "2024-12-31", true],
  // Text.
  ["diagnosis", "I10.x00", "startsWith", "I10", true],
  ["diagnosis", "I1", "startsWith", "I10", false],
  ["diagnosis", "I10.x00", "startsWithAny", ["E11", "I10"], true],
  ["diagnosis", "I10.x00", "startsWithAny", ["I100", "I10.x001"], false],
  ["diagnosis", "I10.x00", "startsWithAny", [], false],
  ["diagnosis", "i10", "equal", "I10", false],
  ["level", "二级", "in", ["一级", "二级"], true],
  ["level", "三级", "notIn", ["一级", "二级"], true],
  ["level", "三级", "in", [], false],
  ["level", "三级", "not:equal", "三级", false],
  // Lists.
  ["operations", ["47.0901", "36.0700"], "contains", "36.0700", true],
  ["operations", ["47.0901"], "doesNotContain", "36.0700", true],
  ["operations", [], "contains", "36.0700", false],
  ["operations", ["47.0901", "36.0700"], "someFact:startsWith", "36", true],
  ["operations", ["47.0901", "36.0700"], "everyFact:startsWith", "36", false],
  ["operations", [], "someFact:startsWith", "36", false],
  ["operations", [], "everyFact:startsWith", "36", true],
  ["operations", ["47.0901"], "not:someFact:in", ["36.0700"], true],
  ["scores", [HALF, 2], "contains", 0.5, true],
  ["scores", [HALF, 2], "everyFact:greaterThan", 0.5, false],
  // Decorated values.
  ["stay_days", 30, "someValue:greaterThan", [10, 60], true],
  ["stay_days", 30, "everyValue:greaterThan", [10, 60], false],
  ["diagnosis", "I10", "swap:contains", ["I10", "E11"], true],
  ["diagnosis", "I10.x00", "swap:startsWith", "I10.x00x001", true],
  // Presence.
  ["emergency", false, "present", true, true],
  ["emergency", undefined, "present", true, false],
  ["emergency", null, "present", false, true],
  ["diagnosis", "", "present", true, true],
  ["emergency", undefined, "not:present", true, true],
];

/** What is missing or of another type: json-rules-engine has no answer to give here. */
const UNKNOWN: readonly Row[] = [
  ["stay_days", undefined, "greaterThan", 15, undefined],
  ["stay_days", null, "notEqual", 15, undefined],
  ["level", undefined, "notIn", ["三级"], undefined],
  ["operations", undefined, "someFact:startsWith", "36", undefined],
  ["operations", undefined, "doesNotContain", "36.0700", undefined],
  ["operations", ["36.0700", null], "contains", "36.0700", true],
  ["operations", ["36.0700", null], "contains", "47.0901", undefined],
  ["operations", ["36.0700", null], "everyFact:startsWith", "47", false],
  ["operations", ["36.0700", null], "everyFact:startsWith", "36", undefined],
  ["stay_days", "15", "equal", 15, undefined],
  ["stay_days", "15", "greaterThan", 14, undefined],
  ["diagnosis", "10.00", "lessThan", "9.00", undefined],
  ["diagnosis", 10, "startsWith", "1", undefined],
  ["emergency", "true", "equal", true, undefined],
  ["scores", 5, "contains", 5, undefined],
];

describe("an operator in product use", () => {
  it.each([...ROWS, ...UNKNOWN])("%s = %o %s %o is %s", (fact, value, operator, against, truth) => {
    expect(judge({ fact, operator, value: against }, { [fact]: value })).toBe(truth);
  });

  it.each([...ROWS, ...UNKNOWN])(
    "%s = %o %s %o is %s also when the value is read from a fact",
    (fact, value, operator, against, truth) => {
      const slots = new SlotTable();
      const condition = { fact, operator, value: { fact: "against" } };
      const { test } = compileCondition(condition, {
        slots,
        facts: FACTS,
        missing: "unknown",
        named: new Map(),
      });
      const given: Readonly<Record<string, Value>> = { [fact]: value, against: against as Value };
      expect(test(slots.factIds.map((id) => given[id]))).toBe(truth);
    },
  );

  it.each(ROWS)(
    "%s = %o %s %o is %s to json-rules-engine with our operators",
    async (fact, value, operator, against, truth) => {
      const slots = new SlotTable();
      const frame = [value];
      slots.slotOf(fact);
      expect(
        await judgeByLibrary(
          { fact, operator, value: against },
          { slots, facts: FACTS, named: new Map() },
          frame,
        ),
      ).toBe(truth);
    },
  );

  it("takes json-rules-engine's second opinion only where nothing is missing", async () => {
    const slots = new SlotTable();
    const condition = { fact: "stay_days", operator: "notEqual", value: 15 };
    const opinion = judgeByLibrary(condition, { slots, facts: FACTS, named: new Map() }, []);
    await expect(opinion).rejects.toThrow(RangeError);
  });
});

import { describe, expect, it } from "vitest";
import type { Condition } from "../../server/conditions/condition.ts";
import { faultsOf, findingsOf } from "./judge.ts";

const urgent = { fact: "emergency", operator: "equal", value: true };
const over = (value: unknown) => ({ fact: "stay_days", operator: "greaterThan", value });
const under = (value: unknown) => ({ fact: "stay_days", operator: "lessThan", value });
const code = (operator: string, value: unknown) => ({ fact: "diagnosis", operator, value });
const level = (operator: string, value: unknown) => ({ fact: "level", operator, value });
const nested = (levels: number): Condition => (levels === 1 ? urgent : { not: nested(levels - 1) });

/** The smallest condition that earns each finding, with the place it names. */
const EARNED: readonly (readonly [fault: string, condition: unknown])[] = [
  ["condition.malformed ", "emergency"],
  ["condition.malformed ", {}],
  ["condition.malformed ", { all: [urgent], any: [urgent] }],
  ["condition.malformed /all", { all: urgent }],
  ["condition.malformed /not", { not: [urgent] }],
  ["condition.malformed /all/0/operator", { all: [{ fact: "emergency", value: true }] }],
  ["condition.malformed /all/0/value", { all: [{ fact: "emergency", operator: "equal" }] }],
  ["condition.malformed /value", { ...urgent, value: { fact: "emergency", params: {} } }],
  ["condition.malformed /value", over(Number.NaN)],
  ["condition.unknown-key /operater", { ...urgent, operater: "equal" }],
  ["condition.unknown-key /params", { ...urgent, params: {} }],
  ["condition.unknown-operator /operator", { ...urgent, operator: "equals" }],
  ["condition.unknown-operator /operator", { ...urgent, operator: "som:equal" }],
  ["condition.unknown-fact /fact", { ...urgent, fact: "emergancy" }],
  ["condition.unknown-fact /value/fact", over({ fact: "stay_dayz" })],
  ["condition.unknown-path /path", { fact: "ward", path: "$.cod", operator: "equal", value: "W1" }],
  ["condition.unknown-path /path", { ...urgent, path: "$.value" }],
  [
    "condition.unsupported-path /path",
    { fact: "diagnoses", path: "$[?(@.code)]", operator: "present", value: true },
  ],
  ["condition.unknown-condition /condition", { condition: "urgent" }],
  ["condition.too-deep /not/not/not/not/not/not/not/not/not/not/not/not/not/not/not/not", nested(17)],
  ["condition.operand-type /operator", { fact: "operations", operator: "equal", value: "47.0901" }],
  ["condition.operand-type /operator", code("contains", "I10")],
  ["condition.operand-type /operator", code("someFact:equal", "I10")],
  ["condition.operand-type /operator", { fact: "stay_days", operator: "startsWith", value: "1" }],
  ["condition.operand-type /operator", { fact: "ward", operator: "equal", value: "W1" }],
  ["condition.operand-type /operator", { fact: "emergency", operator: "greaterThan", value: true }],
  ["condition.value-type /value", { ...urgent, value: "true" }],
  ["condition.value-type /value", over(true)],
  ["condition.value-type /value", { ...over(0), operator: "equal", value: { fact: "diagnosis" } }],
  ["condition.unordered-text /operator", over({ fact: "diagnosis" })],
  ["condition.value-type /value/1", code("in", ["I10", 11])],
  ["condition.value-type /value", { ...urgent, operator: "present", value: 1 }],
  ["condition.quoted-number /value", over("12")],
  ["condition.quoted-number /value/0", { fact: "scores", operator: "someFact:in", value: ["0.5"] }],
  ["condition.unordered-text /operator", code("greaterThan", "I10")],
  ["condition.not-a-date /value", { fact: "admitted", operator: "lessThan", value: "2025-02-29" }],
  ["condition.not-a-date /value", { fact: "admitted", operator: "equal", value: "2025-1-1" }],
  [
    "condition.unit-mismatch /value",
    { fact: "total_fee", operator: "greaterThan", value: { fact: "stay_days" } },
  ],
  ["condition.unknown-value /value", level("equal", "三甲")],
  ["condition.unknown-value /value/1", level("in", ["一级", "四级"])],
  ["condition.not-a-list /value", code("in", "I10")],
  ["condition.not-a-list /value", code("startsWithAny", "I10")],
  ["condition.not-a-list /value", code("someValue:equal", "I10")],
  ["condition.null-literal /value", code("equal", null)],
  ["condition.empty-group /any", { any: [] }],
  ["condition.empty-group /all/0/all", { all: [{ all: [] }] }],
  ["condition.empty-list /value", code("in", [])],
  ["condition.duplicate-value /value/1", code("in", ["I10", "I10"])],
  ["condition.duplicate-part /any/1", { any: [code("in", ["I10", "E11"]), code("in", ["E11", "I10"])] }],
  ["condition.contradiction ", { all: [over(5), under(3)] }],
  [
    "condition.contradiction ",
    { all: [over(5), { fact: "stay_days", operator: "lessThanInclusive", value: 5 }] },
  ],
  ["condition.contradiction ", { all: [over(5), { fact: "stay_days", operator: "in", value: [3, 4] }] }],
  ["condition.contradiction ", { all: [code("equal", "I10"), code("equal", "E11")] }],
  ["condition.contradiction ", { all: [code("equal", "I10"), code("not:startsWith", "I")] }],
  ["condition.contradiction ", { all: [level("notEqual", "一级"), level("notIn", ["二级", "三级"])] }],
  ["condition.contradiction ", { all: [over(5), { fact: "stay_days", operator: "present", value: false }] }],
  [
    "condition.always-true ",
    { any: [over(5), { fact: "stay_days", operator: "lessThanInclusive", value: 5 }] },
  ],
  ["condition.always-true ", { any: [urgent, { ...urgent, value: false }] }],
  ["condition.always-true ", { any: [level("notEqual", "一级"), level("notEqual", "二级")] }],
  ["condition.always-true /value", code("startsWith", "")],
];

describe("lint of a condition", () => {
  it.each(EARNED)("finds %s", (fault, condition) => {
    expect(faultsOf(condition)).toEqual([fault]);
  });

  it.each([
    { all: [over(5), under(30), { fact: "fee_ratio", operator: "lessThanInclusive", value: 0.5 }] },
    { any: [under(5), over(5)] },
    { all: [over(5), under(6)] },
    { fact: "住院天数", operator: "in", value: [7, 14] },
    { fact: "discharged", operator: "greaterThanInclusive", value: { fact: "入院日期" } },
    { fact: "admitted", operator: "lessThan", value: "2024-02-29" },
    { fact: "operations", operator: "someFact:startsWithAny", value: ["36", "47.09"] },
    { fact: "diagnoses", path: "$[*].code", operator: "not:someFact:in", value: ["I10"] },
    { fact: "diagnosis", operator: "in", value: { fact: "operations" } },
    { fact: "diagnosis", operator: "swap:contains", value: ["I10", "E11"] },
    { fact: "ward", path: "$.beds", operator: "present", value: false },
    { any: [{ fact: "stay_days", operator: "present", value: false }, over(5)] },
    nested(16),
  ])("finds no fault with %o", (condition) => {
    expect(faultsOf(condition)).toEqual([]);
  });

  it("returns every finding, not the first", () => {
    const condition = { all: [{ ...urgent, fact: "emergancy" }, over("12"), { any: [] }, "nonsense"] };
    expect(faultsOf(condition)).toEqual([
      "condition.unknown-fact /all/0/fact",
      "condition.quoted-number /all/1/value",
      "condition.empty-group /all/2/any",
      "condition.malformed /all/3",
    ]);
  });

  it("finds named conditions that refer in a circle, nest too deep or unfold too far", () => {
    const circle = new Map<string, Condition>([
      ["a", { all: [{ condition: "b" }] }],
      ["b", { not: { condition: "a" } }],
    ]);
    expect(faultsOf({ condition: "a" }, circle)).toEqual(["condition.cyclic-condition /condition"]);
    expect(findingsOf({ condition: "a" }, circle)[0]?.params).toEqual({ cycle: "a → b → a" });
    expect(faultsOf({ not: { condition: "deep" } }, new Map([["deep", nested(15)]]))).toEqual([
      "condition.too-deep /not/condition",
    ]);
    expect(faultsOf({ condition: "deep" }, new Map([["deep", nested(15)]]))).toEqual([]);
    const tenfold = (part: Condition): Condition => ({ all: Array.from({ length: 10 }, () => part) });
    const wide = new Map<string, Condition>([["0", tenfold(urgent)]]);
    for (let level = 1; level < 4; level++)
      wide.set(String(level), tenfold({ condition: String(level - 1) }));
    expect(faultsOf({ condition: "2" }, wide)).toEqual([]);
    expect(faultsOf({ condition: "3" }, wide)).toEqual(["condition.too-large "]);
  });

  it("suggests what was meant", () => {
    const suggestionFor = (condition: unknown) => findingsOf(condition)[0]?.params.suggestion;
    expect(suggestionFor({ ...urgent, fact: "emergancy" })).toBe("emergency");
    expect(suggestionFor({ ...urgent, fact: "住院日数" })).toBe("住院天数");
    expect(suggestionFor({ ...urgent, operator: "equals" })).toBe("equal");
    expect(suggestionFor({ ...urgent, operater: "equal" })).toBe("operator");
    expect(suggestionFor(code("someFacts:equal", "I10"))).toBe("someFact");
    expect(suggestionFor(level("equal", "三級"))).toBe("三级");
  });

  it("tells where json-rules-engine would fire on a missing fact", () => {
    const told = (operator: string, value: unknown) =>
      findingsOf(code(operator, value)).some((finding) => finding.code === "condition.missing-is-unknown");
    expect(["notEqual", "not:equal"].every((operator) => told(operator, "I10"))).toBe(true);
    expect(["notIn", "not:in"].every((operator) => told(operator, ["I10"]))).toBe(true);
    expect(["equal", "startsWith", "not:startsWith"].some((operator) => told(operator, "I10"))).toBe(false);
  });
});

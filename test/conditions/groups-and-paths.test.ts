import { describe, expect, it } from "vitest";
import { compileCondition, readsNothingMissing } from "../../server/conditions/compile-condition.ts";
import type { Condition } from "../../server/conditions/condition.ts";
import { judgeByLibrary } from "../../server/conditions/library.ts";
import { missingFacts, unknownCauses } from "../../server/conditions/missing-facts.ts";
import { parsePath } from "../../server/conditions/path.ts";
import { FACTS, frameOf } from "./facts.ts";
import { compiledOn, judge } from "./judge.ts";

const urgent: Condition = { fact: "emergency", operator: "equal", value: true };
const long: Condition = { fact: "stay_days", operator: "greaterThan", value: 60 };
const costly: Condition = { fact: "total_fee", operator: "greaterThan", value: 100000 };

describe("a group whose facts are partly missing", () => {
  it("holds for `any` as soon as one part holds", () => {
    expect(judge({ any: [long, urgent] }, { emergency: true })).toBe(true);
    expect(judge({ any: [long, urgent] }, { emergency: false })).toBeUndefined();
    expect(judge({ any: [costly, long, urgent] }, { emergency: true })).toBe(true);
  });

  it("fails for `all` as soon as one part fails", () => {
    expect(judge({ all: [long, urgent] }, { emergency: false })).toBe(false);
    expect(judge({ all: [long, urgent] }, { emergency: true })).toBeUndefined();
    expect(judge({ all: [costly, long, urgent] }, { emergency: false })).toBe(false);
  });

  it("stays unknown under `not`", () => {
    expect(judge({ not: long }, {})).toBeUndefined();
    expect(judge({ not: { all: [long, urgent] } }, { emergency: false })).toBe(true);
  });

  it("can ask whether the fact is there", () => {
    const given: Condition = { fact: "stay_days", operator: "present", value: true };
    expect(judge({ all: [given, long] }, {})).toBe(false);
    expect(judge({ any: [{ not: given }, long] }, {})).toBe(true);
  });

  it("names only what an unknown answer hangs on", () => {
    const both = compiledOn({ all: [long, costly, urgent] }, { emergency: true, total_fee: 1 });
    expect(missingFacts(both.compiled, both.frame)).toEqual([]);
    const one = compiledOn(
      { any: [long, costly, { fact: "诊断", path: "$[0].code", operator: "equal", value: "I10" }] },
      { total_fee: 1, diagnoses: [{}] },
    );
    expect(missingFacts(one.compiled, one.frame)).toEqual(["stay_days", "diagnoses$[0].code"]);
  });

  it("tells a value of another type from a missing one, with the comparison's place", () => {
    const { compiled, frame } = compiledOn({ any: [urgent, { not: long }] }, { emergency: "yes" });
    expect(unknownCauses(compiled, frame)).toEqual([
      { code: "wrong-type", subject: "emergency", pointer: "/any/0" },
      { code: "missing-fact", subject: "stay_days", pointer: "/any/1/not" },
    ]);
  });
});

describe("a named condition", () => {
  const named = new Map<string, Condition>([
    ["urgent", urgent],
    ["hard", { any: [{ condition: "urgent" }, long] }],
  ]);

  it("stands for its text, to both evaluators", async () => {
    const condition: Condition = { all: [{ condition: "hard" }, { not: { condition: "urgent" } }] };
    const facts = { emergency: false, stay_days: 61 };
    const { slots, frame } = frameOf(facts);
    expect(judge(condition, facts, named)).toBe(true);
    expect(await judgeByLibrary(condition, { slots, facts: FACTS, named }, frame)).toBe(true);
    expect(judge(condition, { emergency: true, stay_days: 61 }, named)).toBe(false);
  });

  it("is unknown where it does not exist or leads back to itself", () => {
    const circle = new Map<string, Condition>([
      ["a", { not: { condition: "b" } }],
      ["b", { condition: "a" }],
    ]);
    expect(judge({ condition: "a" }, {}, circle)).toBeUndefined();
    expect(judge({ any: [urgent, { condition: "nowhere" }] }, { emergency: true })).toBe(true);
  });
});

describe("a fact", () => {
  it("may be named by its id or its Chinese alias and is read once", () => {
    const { compiled } = compiledOn({ any: [long, { ...long, fact: "住院天数", value: 90 }, urgent] }, {});
    expect(compiled.reads).toEqual(["stay_days", "emergency"]);
    expect(judge({ fact: "住院天数", operator: "equal", value: 7 }, { stay_days: 7 })).toBe(true);
  });

  it("counts as complete only without a missing item, `present` aside", () => {
    const coded: Condition = { fact: "diagnoses", path: "$[*].code", operator: "contains", value: "I10" };
    const given: Condition = { fact: "stay_days", operator: "present", value: true };
    const lacking = compiledOn({ all: [coded, given] }, { diagnoses: [{ code: "I10" }, {}] });
    const complete = compiledOn({ all: [coded, given] }, { diagnoses: [{ code: "I10" }] });
    expect(readsNothingMissing(lacking.compiled, lacking.frame)).toBe(false);
    expect(readsNothingMissing(complete.compiled, complete.frame)).toBe(true);
  });
});

describe("a path", () => {
  const facts = {
    ward: { code: "W1", beds: 40 },
    diagnoses: [{ code: "I10", share: 0.6 }, { code: "E11" }],
  };

  it.each([
    ["ward", "$.code", "equal", "W1", true],
    ["ward", "$.floor", "equal", "W1", undefined],
    ["ward", "$.constructor", "equal", "W1", undefined],
    ["diagnoses", "$[1].code", "equal", "E11", true],
    ["diagnoses", "$[2].code", "equal", "E11", undefined],
    ["diagnoses", "$[*].code", "contains", "E11", true],
    ["diagnoses", "$[*].code", "someFact:startsWith", "E", true],
    ["diagnoses", "$[*].share", "contains", 0.6, true],
    ["diagnoses", "$[*].share", "contains", 0.7, undefined],
  ] as const)("%s %s %s %o is %s", (fact, path, operator, value, truth) => {
    expect(judge({ fact, path, operator, value }, facts)).toBe(truth);
  });

  it("does not look inside a computed number", () => {
    expect(
      judge(
        { fact: "fee_ratio", path: "$.num", operator: "present", value: true },
        { fee_ratio: { num: 1n, den: 2n } },
      ),
    ).toBe(false);
  });

  it.each(["$", "$.a", "$.a.b", "$[0]", "$[*].k", "$.诊断[3].编码", "$[*][0]"])("may be %s", (path) => {
    expect(parsePath(path)).toBeDefined();
  });

  it.each([
    "",
    "a",
    "$.",
    "$..a",
    "$[?(@.a)]",
    "$[(@.length-1)]",
    "$['a']",
    "$[0:2]",
    "$[-1]",
    "$.a^",
    "$.a~",
    "$[*].b[*]",
    "$.a b",
    "$[0",
  ])("may not be %s", (path) => {
    expect(parsePath(path)).toBeUndefined();
  });

  it("that is refused runs no script, in either evaluator", async () => {
    const condition: Condition = {
      fact: "diagnoses",
      path: "$[?(@.code.constructor.constructor('throw 1')())]",
      operator: "present",
      value: false,
    };
    const { slots, frame } = frameOf(facts);
    expect(judge(condition, facts)).toBe(true);
    expect(await judgeByLibrary(condition, { slots, facts: FACTS, named: new Map() }, frame)).toBe(true);
  });

  it("compiles in library use only as far as the twin carries JSONPath", () => {
    const { slots } = frameOf({});
    const condition: Condition = { fact: "ward", path: "$..code", operator: "equal", value: "W1" };
    expect(() =>
      compileCondition(condition, { slots, facts: FACTS, missing: "library", named: new Map() }),
    ).toThrow(RangeError);
  });
});

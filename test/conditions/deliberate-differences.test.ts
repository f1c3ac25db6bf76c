import { describe, expect, it } from "vitest";
import type { Condition, NamedConditions } from "../../server/conditions/condition.ts";
import {
  DELIBERATE_DIFFERENCES,
  type DeliberateDifferenceId,
} from "../../server/conditions/deliberate-differences.ts";
import { conditionsDiagnostics } from "../../server/conditions/diagnostics.ts";
import { runUntouched } from "../../server/conditions/library.ts";
import { exact } from "../../server/domain/exact.ts";
import type { Value } from "../../server/domain/value.ts";
import { findingsOf, judge, judgeUntouched } from "./judge.ts";

interface Case {
  readonly condition: Condition;
  readonly facts: Readonly<Record<string, Value>>;
  readonly library: boolean | "rejects";
  readonly yice: boolean | undefined;
  readonly named?: NamedConditions;
  /** The finding that tells the author about it. */
  readonly finding: string;
}

/** One case at least for each difference: this does not compile while one is missing. */
const CASES: Readonly<Record<DeliberateDifferenceId, readonly Case[]>> = {
  "missing-is-unknown": [
    {
      condition: { all: [{ fact: "level", operator: "notIn", value: ["三级"] }] },
      facts: {},
      library: true,
      yice: undefined,
      finding: "condition.missing-is-unknown",
    },
    {
      condition: { all: [{ fact: "ward", path: "$.floor", operator: "notEqual", value: "A" }] },
      facts: { ward: { code: "W1", beds: 40 } },
      library: true,
      yice: undefined,
      finding: "condition.unknown-path",
    },
  ],
  "missing-fact-is-no-abort": [
    {
      condition: {
        any: [
          { fact: "emergency", operator: "equal", value: true },
          { fact: "stay_days", operator: "greaterThan", value: 60 },
        ],
      },
      facts: { emergency: true },
      library: "rejects",
      yice: true,
      finding: "",
    },
    {
      condition: { any: [{ fact: "stay_day", operator: "greaterThan", value: 60 }] },
      facts: {},
      library: "rejects",
      yice: undefined,
      finding: "condition.unknown-fact",
    },
  ],
  "null-is-missing": [
    {
      condition: { all: [{ fact: "diagnosis", operator: "equal", value: null }] },
      facts: { diagnosis: null },
      library: true,
      yice: undefined,
      finding: "condition.null-literal",
    },
    {
      condition: { all: [{ fact: "operations", operator: "doesNotContain", value: "47.0901" }] },
      facts: { operations: ["36.0700", null] },
      library: true,
      yice: undefined,
      finding: "",
    },
  ],
  "no-coercion": [
    {
      condition: { all: [{ fact: "stay_days", operator: "lessThan", value: "5" }] },
      facts: { stay_days: 4 },
      library: true,
      yice: undefined,
      finding: "condition.quoted-number",
    },
    {
      condition: { all: [{ fact: "emergency", operator: "notEqual", value: "true" }] },
      facts: { emergency: true },
      library: true,
      yice: undefined,
      finding: "condition.value-type",
    },
    {
      condition: { all: [{ fact: "scores", operator: "greaterThan", value: 4 }] },
      facts: { scores: [5] },
      library: true,
      yice: undefined,
      finding: "condition.operand-type",
    },
    {
      condition: { all: [{ fact: "diagnosis", operator: "in", value: "I10,I11" }] },
      facts: { diagnosis: "I1" },
      library: true,
      yice: undefined,
      finding: "condition.not-a-list",
    },
  ],
  "text-has-no-order": [
    {
      condition: { all: [{ fact: "diagnosis", operator: "lessThan", value: "9.00" }] },
      facts: { diagnosis: "10.00" },
      library: true,
      yice: undefined,
      finding: "condition.unordered-text",
    },
    {
      condition: { all: [{ fact: "admitted", operator: "lessThan", value: "2025-9-1" }] },
      facts: { admitted: "2025-10-01" },
      library: true,
      yice: undefined,
      finding: "condition.not-a-date",
    },
  ],
  "decimal-comparison": [
    {
      condition: { all: [{ fact: "fee_ratio", operator: "equal", value: 0.5 }] },
      facts: { fee_ratio: { num: 50n, den: 100n } },
      library: false,
      yice: true,
      finding: "",
    },
    {
      condition: { all: [{ fact: "total_fee", operator: "lessThan", value: { fact: "fund_pay" } }] },
      facts: { total_fee: exact("9.00"), fund_pay: exact("10.00") },
      library: false,
      yice: true,
      finding: "",
    },
    {
      condition: { all: [{ fact: "total_fee", operator: "lessThan", value: "9.00" }] },
      facts: { total_fee: 8 },
      library: true,
      yice: undefined,
      finding: "condition.quoted-number",
    },
  ],
  "empty-group": [
    { condition: { any: [] }, facts: {}, library: true, yice: false, finding: "condition.empty-group" },
  ],
  "path-subset": [
    {
      condition: {
        all: [{ fact: "diagnoses", path: "$[?(@.share > 0.5)].code", operator: "contains", value: "I10" }],
      },
      facts: { diagnoses: [{ code: "I10", share: 0.6 }] },
      library: true,
      yice: undefined,
      finding: "condition.unsupported-path",
    },
  ],
  "path-into-single-value": [
    {
      condition: { all: [{ fact: "total_fee", path: "$.amount", operator: "greaterThan", value: 5 }] },
      facts: { total_fee: 6 },
      library: true,
      yice: undefined,
      finding: "condition.unknown-path",
    },
  ],
  "wildcard-is-a-list": [
    {
      condition: {
        all: [{ fact: "diagnoses", path: "$[*].code", operator: "doesNotContain", value: "I10" }],
      },
      facts: { diagnoses: [] },
      library: false,
      yice: true,
      finding: "condition.wildcard-is-a-list",
    },
    {
      condition: {
        all: [{ fact: "diagnoses", path: "$[*].code", operator: "everyFact:equal", value: "I10" }],
      },
      facts: { diagnoses: [{ code: "I10" }, { share: 0.2 }] },
      library: true,
      yice: undefined,
      finding: "condition.wildcard-is-a-list",
    },
    {
      condition: { all: [{ fact: "ward", path: "$[*]", operator: "contains", value: "W1" }] },
      facts: { ward: { code: "W1", beds: 40 } },
      library: true,
      yice: undefined,
      finding: "condition.unknown-path",
    },
  ],
  "refused-early": [
    {
      condition: { all: [{ fact: "stay_days", operator: "greaterThen", value: 5 }] },
      facts: { stay_days: 6 },
      library: "rejects",
      yice: undefined,
      finding: "condition.unknown-operator",
    },
    {
      condition: { condition: "urgent" },
      facts: {},
      library: "rejects",
      yice: undefined,
      finding: "condition.unknown-condition",
    },
    {
      condition: { condition: "urgent" },
      facts: {},
      named: new Map([["urgent", { not: { condition: "urgent" } }]]),
      library: "rejects",
      yice: undefined,
      finding: "condition.cyclic-condition",
    },
  ],
  "priority-changes-nothing": [
    {
      condition: {
        any: [
          { fact: "emergency", operator: "equal", value: true, priority: 2 },
          { fact: "stay_days", operator: "in", value: 5, priority: 1 },
        ],
      },
      facts: { emergency: true, stay_days: 5 },
      library: true,
      yice: true,
      finding: "condition.priority-ignored",
    },
  ],
};

describe.each(DELIBERATE_DIFFERENCES)("deliberate difference $id", ({ id, diagnostics }) => {
  it.each(CASES[id])(
    "json-rules-engine says $library, Yice $yice, the author is told $finding",
    async (example) => {
      const { condition, facts, library, yice, finding, named } = example;
      const answer =
        id === "missing-fact-is-no-abort"
          ? judgeStrictly(condition, facts)
          : judgeUntouched(condition, facts, named);
      expect(await answer.catch(() => "rejects")).toBe(library);
      expect(judge(condition, facts, named)).toBe(yice);
      const codes = findingsOf(condition, named).map(({ code }) => code);
      if (finding) expect(codes).toContain(finding);
    },
  );

  it("is told to the author by at least one finding that exists and that its cases earn", () => {
    expect(Object.keys(conditionsDiagnostics)).toEqual(expect.arrayContaining([...diagnostics]));
    const earned = CASES[id].flatMap(({ condition }) => findingsOf(condition).map(({ code }) => code));
    expect(diagnostics.some((code) => earned.includes(code))).toBe(true);
  });
});

async function judgeStrictly(condition: Condition, facts: Case["facts"]): Promise<boolean> {
  const answers = await runUntouched([{ name: "rule", conditions: condition }], facts, {
    allowUndefinedFacts: false,
  });
  return answers.get("rule")?.holds === true;
}

describe("a difference in priority", () => {
  it("only spares json-rules-engine a failure that Yice does not have", async () => {
    const parts = [
      { fact: "emergency", operator: "equal", value: true },
      { fact: "stay_days", operator: "in", value: 5 },
    ];
    const facts = { emergency: true, stay_days: 5 };
    await expect(judgeUntouched({ any: parts }, facts)).rejects.toThrow(TypeError);
    expect(judge({ any: parts }, facts)).toBe(true);
  });
});

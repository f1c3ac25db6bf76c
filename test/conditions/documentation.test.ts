import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Condition as GeneratedCondition } from "../../schemas/types.ts";
import type { Condition } from "../../server/conditions/condition.ts";
import { CONDITION_LIMITS } from "../../server/conditions/condition-lint.ts";
import { DELIBERATE_DIFFERENCES } from "../../server/conditions/deliberate-differences.ts";
import { DECORATORS, OPERATORS } from "../../server/conditions/operator-name.ts";
import { createSchemas } from "../../server/documents/schema-check.ts";
import type { Diagnostic } from "../../server/domain/diagnostic.ts";
import { readCorpus } from "./conformance/corpus.ts";
import { faultsOf, judge } from "./judge.ts";

const read = (path: string): string =>
  readFileSync(new URL(`../../schemas/${path}`, import.meta.url), "utf8");
const document = read("CONDITIONS.md");
const example: GeneratedCondition = JSON.parse(document.match(/```json\n([\s\S]*?)```/)?.[1] ?? "");

describe("schemas/CONDITIONS.md", () => {
  it("names every operator, decorator and limit", () => {
    for (const operator of OPERATORS) expect(document).toContain(`\`${operator}\``);
    for (const decorator of DECORATORS) expect(document).toContain(`\`${decorator}:\``);
    expect(document).toContain(`${CONDITION_LIMITS.depth} levels`);
    expect(document).toContain(`${CONDITION_LIMITS.comparisons.toLocaleString("en")} comparisons`);
  });

  it("lists the deliberate differences as they are", () => {
    const rows = document
      .split("\n")
      .filter((line) => /^\| `[a-z-]+` \| .* \| .* \| .* \| `condition\./.test(line));
    const expected = DELIBERATE_DIFFERENCES.map(({ id, library, yice, reason, diagnostics }) => {
      const codes = diagnostics.map((code) => `\`${code}\``).join(", ");
      return `| \`${id}\` | ${library.en} | ${yice.en} | ${reason.en} | ${codes} |`;
    });
    expect(rows).toEqual(expected);
  });

  it("has an example that lints clean and means what it says", () => {
    // The generated type and the room's own are one shape.
    const condition: Condition = example;
    expect(faultsOf(condition)).toEqual([]);
    const facts = {
      stay_days: 61,
      emergency: false,
      diagnoses: [{ code: "I21.000" }],
      total_fee: 10,
      fund_pay: 8,
    };
    expect(judge(condition, facts)).toBe(true);
    expect(judge(condition, { ...facts, diagnoses: [{ code: "I25.000" }] })).toBe(false);
    expect(judge(condition, { ...facts, fund_pay: 12 })).toBe(false);
  });
});

describe("condition.schema.json", () => {
  const ids = ["common.schema.json", "condition.schema.json"];
  const schemas = createSchemas(Object.fromEntries(ids.map((id) => [id, JSON.parse(read(id))])));
  const accepts = (condition: unknown): boolean => {
    const findings: Diagnostic[] = [];
    return schemas.check("condition.schema.json", JSON.parse(JSON.stringify(condition)), findings);
  };

  it("accepts every condition of the conformance corpus, and the example", () => {
    const conditions = readCorpus().flatMap(({ rules }) => rules.map((rule) => rule.conditions));
    expect(conditions.filter((condition) => !accepts(condition))).toEqual([]);
    expect(accepts(example)).toBe(true);
    expect(accepts({ all: [{ condition: "危重" }], name: "急", priority: 1 })).toBe(true);
  });

  it.each([
    {},
    { all: {} },
    { all: [], any: [] },
    { not: [] },
    { fact: "x", operator: "equal" },
    { fact: "x", operator: "equal", value: 1, params: {} },
    { fact: "x-y", operator: "equal", value: 1 },
    { fact: "x", operator: "equal", value: { fact: "y", params: {} } },
    { fact: "x", operator: "equal", value: [[1]] },
    { condition: "" },
  ])("refuses %j", (condition) => {
    expect(accepts(condition)).toBe(false);
  });
});

import { describe, expect, it } from "vitest";
import { createSchemas } from "../../server/documents/schema-check.ts";
import type { Diagnostic } from "../../server/domain/diagnostic.ts";
import type { Json } from "../../server/domain/json.ts";
import { loadSchemas } from "../../server/store/load-schemas.ts";
import { priceList, schemas as priceSchemas } from "./price-list.ts";

const schemas = createSchemas(loadSchemas(new URL("../../schemas", import.meta.url).pathname));

function told(
  schemaId: string,
  value: Json,
): readonly [code: string, pointer: string, params: Diagnostic["params"]][] {
  const findings: Diagnostic[] = [];
  const conforms = schemas.check(schemaId, value, findings);
  expect(conforms).toBe(findings.length === 0);
  expect(schemas.conforms(schemaId, value)).toBe(conforms);
  return findings.map(({ code, pointer, params }) => [code, pointer, params]);
}

const decimal = "common.schema.json#/definitions/decimal";
const formula = "common.schema.json#/definitions/formula";
const condition = "condition.schema.json";

describe("one finding a cause", () => {
  it("says nothing of what conforms", () => {
    expect(told(decimal, "1.50")).toEqual([]);
    expect(told(condition, { all: [{ fact: "score", operator: "equal", value: 1 }] })).toEqual([]);
  });

  it("tells a value of a type that no alternative takes once, with all the types", () => {
    expect(told(decimal, true)).toMatchObject([
      ["schema.type", "", { found: "true", typesEn: "text or a number", typesZh: "文本或数" }],
    ]);
  });

  it("tells text that is no decimal by what a decimal is", () => {
    expect(told(decimal, "70%")).toMatchObject([
      ["schema.pattern", "", { found: '"70%"', meaningZh: "精确小数" }],
    ]);
  });

  it("tells in words how a text or a name is written, with an example", () => {
    const form = {
      formZh: expect.stringContaining("，如 0.85"),
      formEn: expect.stringContaining(", e.g. 0.85"),
    };
    expect(told(decimal, "70%")).toMatchObject([["schema.pattern", "", form]]);
    expect(told("common.schema.json#/definitions/date", "2023/4/5")).toMatchObject([
      ["schema.format", "", { formZh: "四位年、两位月、两位日，以 - 相连，如 2025-06-30" }],
    ]);
    expect(told("claim.schema.json#/definitions/suppliedFacts", { "70 %": 1 })).toMatchObject([
      [
        "schema.propertyNames",
        "/70 %",
        { property: "70 %", formZh: expect.stringContaining("只含字母、汉字") },
      ],
    ]);
    // Of a schema that has no words for it, the expression is all there is.
    const bare = createSchemas({ "bare.schema.json": { $id: "bare.schema.json", pattern: "^a+$" } });
    const findings: Diagnostic[] = [];
    bare.check("bare.schema.json", "b", findings);
    expect(findings).toMatchObject([{ code: "schema.pattern", params: { formZh: "符合 ^a+$ 的文本" } }]);
  });

  it("finds the fault deep in a tree of conditions, and none of the alternatives that were not meant", () => {
    const deep = { all: [{ any: [{ not: { all: [{ fact: "a b", operator: "equal", value: 1 }] } }] }] };
    expect(told(condition, deep)).toMatchObject([
      ["schema.pattern", "/all/0/any/0/not/all/0/fact", { found: '"a b"' }],
    ]);
  });

  it("takes a misspelt member for the one that is missing", () => {
    expect(told(condition, { all: [{ fact: "score", operater: "equal", value: 1 }] })).toMatchObject([
      ["schema.misspelt", "/all/0/operater", { meant: "operator" }],
    ]);
    expect(told(condition, { al: [] })).toMatchObject([["schema.misspelt", "/al", { meant: "all" }]]);
  });

  it("asks for what is missing from the alternative that was begun", () => {
    expect(told(formula, { text: "1", scale: 2 })).toMatchObject([
      ["schema.required", "", { property: "mode" }],
    ]);
  });

  it("lists the alternatives when nothing speaks for one of them", () => {
    const [finding, ...others] = told(condition, {});
    expect(others).toEqual([]);
    expect(finding).toMatchObject([
      "schema.anyOf",
      "",
      { alternativesEn: expect.stringContaining("fact + operator + value") },
    ]);
  });

  it("names the kinds there are, the most similar first, when a rule set's kind is unknown", () => {
    const [finding, ...others] = told("rule-set.schema.json", { kind: "exclusio" });
    expect(others).toEqual([]);
    expect(finding).toMatchObject([
      "schema.discriminator",
      "/kind",
      { found: '"exclusio"', allowed: expect.stringMatching(/^"exclusion", /) },
    ]);
  });

  it("asks once for a rule set's kind", () => {
    expect(told("rule-set.schema.json", {})).toMatchObject([["schema.required", "", { property: "kind" }]]);
  });

  it("finds a misspelt member of the header, and a date that does not exist", () => {
    const findings = told("rule-set.schema.json", {
      kind: "exclusion",
      titel: { zh: "除外" },
      effective: { from: "2023-02-29" },
    });
    expect(findings.filter(([code]) => code !== "schema.required")).toMatchObject([
      ["schema.misspelt", "/titel", { meant: "title" }],
      ["schema.format", "/effective/from", { found: '"2023-02-29"', meaningZh: "日期" }],
    ]);
    expect(findings.map(([, , { property }]) => property)).not.toContain("title");
  });
});

describe("a value with very many faults", () => {
  const check = (value: Json) => {
    const findings: Diagnostic[] = [];
    priceSchemas.check(priceList, value, findings);
    return findings;
  };

  it("is told a hundred of them, and that there are more", () => {
    const findings = check({ rows: Array.from({ length: 20_000 }, () => ({ name: "" })) });
    expect(findings).toHaveLength(101);
    expect(findings[0]).toMatchObject({ code: "schema.pattern", pointer: "/rows/0/name" });
    expect(findings.at(-1)?.code).toBe("schema.more");
  });

  it("is told the first one only when it is so large that listing them all would cost the memory", () => {
    const findings = check({ rows: Array.from({ length: 400_000 }, () => 1) });
    expect(findings).toMatchObject([{ code: "schema.type", pointer: "/rows/0" }, { code: "schema.more" }]);
  });

  it("is quoted in short, whatever its size", () => {
    const [finding] = check({ rows: "x".repeat(100_000) });
    expect(String(finding?.params.found).length).toBeLessThanOrEqual(60);
  });
});

describe("a set of schemas", () => {
  it("refuses a schema with a keyword that nobody knows", () => {
    const schemasOf = () => createSchemas({ "a.schema.json": { $id: "a.schema.json", minimun: 1 } });
    expect(() => schemasOf().conforms("a.schema.json", 1)).toThrow(/minimun/);
  });

  it("refuses to check by a schema that it does not hold", () => {
    expect(() => schemas.check("b.schema.json", 1, [])).toThrow(RangeError);
  });
});

import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Condition } from "../../server/conditions/condition.ts";
import { type Diagnostic, messageOf } from "../../server/domain/diagnostic.ts";
import type { FactType } from "../../server/domain/fact.ts";
import type { JsonObject } from "../../server/domain/json.ts";
import type { StatedFormula } from "../../server/formulas/stated-formula.ts";
import { productDiagnostics } from "../../server/workflow/product-diagnostics.ts";
import { FACTS } from "../conditions/facts.ts";
import { facts as FORMULA_FACTS } from "../formulas/facts.ts";
import { testRules } from "../properties/test-rules.ts";
import { type SmallDocument, soundRules } from "../small-rules/small-rules.ts";
import {
  type FalsifiedAnswer,
  findingsOfAnswer,
  findingsOfCases,
  type InvalidCases,
} from "./invalid-cases.ts";
import {
  exclusionWhere,
  findingsOfBundle,
  findingsOfRules,
  findingsOfSettlement,
  findingsOfText,
  type InvalidBundle,
  type InvalidRule,
  settlementOf,
} from "./invalid-documents.ts";
import { findingsOfRebase, type InvalidRebase } from "./invalid-rebases.ts";

const here = new URL("./", import.meta.url);
const folders = readdirSync(here, { withFileTypes: true }).filter((each) => each.isDirectory());
const codesIn = (folder: string) =>
  readdirSync(new URL(`${folder}/`, here)).map((file) => file.replace(/\.\w+$/, ""));

/** A file of this folder; the test that reads it knows its form. */
function read<T>(folder: string, code: string): T {
  return JSON.parse(readFileSync(new URL(`${folder}/${code}.json`, here), "utf8"));
}

/** A text as it stands in a JSON document. */
const inJson = (text: string) => JSON.stringify(text).slice(1, -1);

/**
 * Codes that a room reports of what it is handed directly, and what a rule document earns instead: its schema has
 * already refused what is no condition or too long, and rule sets state their conditions in place, without names.
 */
const ONLY_IN_THE_ROOM: Readonly<Record<string, string>> = {
  "condition.malformed": "schema.required",
  "condition.unknown-key": "schema.additionalProperties",
  "formula.too-long": "schema.maxLength",
  // Needs a text of more than 16 million characters.
  "json.too-long": "json.too-long",
};

/** The message says, in both languages, where, what was found, what was expected and what to do. */
function expectTold(finding: Diagnostic): void {
  const place = finding.range && {
    zh: `第${finding.range.line}行第`,
    en: `line ${finding.range.line}, column `,
  };
  const zh = messageOf(finding, productDiagnostics, "zh");
  const en = messageOf(finding, productDiagnostics, "en");
  expect(zh).toMatch(/^[^：]+：.*\p{Script=Han}.*；应为.+。.*\p{Script=Han}.*。$/su);
  expect(en).toMatch(/^[^:]+: .+; expected .+\. .+\.$/su);
  for (const message of [zh, en]) {
    expect(message).toContain(finding.pointer);
    expect(message).not.toMatch(/\{\w+\}|undefined|\[object|NaN/);
  }
  expect(zh.startsWith(place?.zh ?? "")).toBe(true);
  expect(en.startsWith(place?.en ?? "")).toBe(true);
}

it("every finding of the product has one document that earns it, and no document is left over", () => {
  const documents = folders.flatMap(({ name }) => codesIn(name));
  expect(documents.toSorted()).toEqual(Object.keys(productDiagnostics).toSorted());
});

describe("a text that is no strict JSON", () => {
  const jsonCodes = codesIn("documents").filter(
    (code) => code.startsWith("json.") && !(code in ONLY_IN_THE_ROOM),
  );

  it.each(jsonCodes)("earns %s as a rule document, at its line and column", (code) => {
    const found = findingsOfText(readFileSync(new URL(`documents/${code}.json`, here), "utf8"));
    const finding = found.find((each) => each.code === code);
    if (!finding) throw new Error(`found ${found.map((each) => each.code)}`);
    expectTold(finding);
  });
});

describe("a rule document", () => {
  const rooms = ["inheritance", "kinds", "libraries", "policies", "programs", "rule-sets", "tables"];

  it.each(rooms.flatMap((room) => codesIn(room).map((code) => [code, room] as const)))(
    "earns %s and nothing else",
    (code, room) => {
      const invalid = read<InvalidRule>(room, code);
      const { found, marked } = findingsOfRules(invalid);
      expect(found.map((each) => `${each.code} ${each.pointer}`)).toEqual([`${code} ${invalid.pointer}`]);
      if (invalid.at !== undefined) expect(marked).toEqual([inJson(invalid.at)]);
      for (const finding of found) expectTold(finding);
    },
  );
});

interface InvalidFormula {
  readonly at: string;
  readonly says: string;
  readonly formula: StatedFormula;
  readonly expected?: FactType;
}

describe("a rule document with a formula", () => {
  it.each(codesIn("formulas"))("earns %s and nothing else", (code) => {
    const { formula, expected, at } = read<InvalidFormula>("formulas", code);
    const document = settlementOf(formula, expected);
    const { found, marked } = findingsOfRules({ document }, FORMULA_FACTS);
    expect(found.map((each) => each.code)).toEqual([ONLY_IN_THE_ROOM[code] ?? code]);
    if (ONLY_IN_THE_ROOM[code] === undefined) expect(marked).toEqual([inJson(at)]);
    for (const finding of found) expectTold(finding);
  });
});

interface InvalidCondition {
  readonly pointer: string;
  readonly condition: Condition;
  readonly named?: JsonObject;
}

describe("a rule document with a condition", () => {
  it.each(codesIn("conditions"))("earns %s and no other error", (code) => {
    const { condition, pointer, named = {} } = read<InvalidCondition>("conditions", code);
    const document = { ...exclusionWhere(condition), conditions: named };
    const { found } = findingsOfRules({ document }, FACTS);
    const expected = ONLY_IN_THE_ROOM[code] ?? code;
    const findings = found.filter((each) => each.severity === "error" || each.code === expected);
    expect(new Set(findings.map((each) => each.code))).toEqual(new Set([expected]));
    const places = findings.map((each) => each.pointer);
    if (expected === code) expect(places).toContain(`/body/cases/0/when${pointer}`);
    for (const finding of findings) expectTold(finding);
  });
});

describe("test cases of a version", () => {
  it.each(codesIn("cases"))("earn %s and nothing else", async (code) => {
    const invalid = read<InvalidCases>("cases", code);
    const found = await findingsOfCases(invalid);
    expect(found.map((each) => `${each.code} ${each.pointer}`)).toEqual([`${code} ${invalid.pointer}`]);
    for (const finding of found) expectTold(finding);
  });
});

describe("an answer that the second evaluator does not give", () => {
  it.each(codesIn("second-opinions"))("earns %s and nothing else", async (code) => {
    const falsified = read<FalsifiedAnswer>("second-opinions", code);
    const found = await findingsOfAnswer(falsified, code.replace("second-opinion.", ""));
    expect(found.map((each) => `${each.code} ${each.pointer}`)).toEqual([`${code} ${falsified.pointer}`]);
    for (const finding of found) expectTold(finding);
  });
});

interface InvalidSettlement {
  readonly pointer: string;
  readonly request: JsonObject;
  /** Rules that it is settled by; those of testRules unless stated. */
  readonly rules?: readonly SmallDocument[];
}

describe("a settlement request", () => {
  it.each(codesIn("settlements"))("earns %s and nothing else", (code) => {
    const { request, pointer, rules } = read<InvalidSettlement>("settlements", code);
    const found = findingsOfSettlement(rules ? soundRules(rules).service : testRules(), request);
    expect(found.map((each) => `${each.code} ${each.pointer}`)).toEqual([`${code} ${pointer}`]);
    for (const finding of found) expectTold(finding);
  });
});

describe("a folder that is brought in", () => {
  it.each(codesIn("bundles"))("earns %s and nothing else", (code) => {
    const found = findingsOfBundle(read<InvalidBundle>("bundles", code));
    expect(found.map((each) => each.code)).toEqual([code]);
    for (const finding of found) expectTold(finding);
  });
});

describe("a version that is pinned anew", () => {
  it.each(codesIn("rebases"))("earns %s and nothing else", (code) => {
    const rebase = read<InvalidRebase>("rebases", code);
    const found = findingsOfRebase(rebase);
    expect(found.map((each) => `${each.code} ${each.pointer}`)).toEqual([`${code} ${rebase.pointer}`]);
    for (const finding of found) expectTold(finding);
  });
});

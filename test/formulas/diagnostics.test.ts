import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { type Diagnostic, messageOf } from "../../server/domain/diagnostic.ts";
import type { FactType } from "../../server/domain/fact.ts";
import { checkFormula } from "../../server/formulas/check-formula.ts";
import { formulaDiagnostics } from "../../server/formulas/diagnostics.ts";
import { parseFormula } from "../../server/formulas/parse-formula.ts";
import { precisionOf, type StatedFormula } from "../../server/formulas/stated-formula.ts";
import { facts } from "./facts.ts";

/** A file under `test/invalid/formulas/`: the formula, the text at fault, and a word that the message must carry. */
interface InvalidFormula {
  readonly at: string;
  readonly says: string;
  readonly formula: StatedFormula;
  readonly expected?: FactType;
}

const folder = new URL("../invalid/formulas/", import.meta.url);
const codes = Object.keys(formulaDiagnostics);
const fen = { scale: 2, mode: "half-up" } as const;

function findingsOf(formula: StatedFormula, expected?: FactType): Diagnostic[] {
  const pointer = "/body/formula/text";
  const parsed = parseFormula(formula.text, pointer);
  const findings: Diagnostic[] = [...parsed.findings];
  const contract = { facts, expected, precision: precisionOf(formula) };
  if (parsed.expression) checkFormula(parsed.expression, contract, pointer, findings);
  return findings;
}

describe("the findings about formulas", () => {
  test("are earned each by a formula of its own", () => {
    expect(readdirSync(folder).sort()).toEqual(codes.map((code) => `${code}.json`).sort());
  });

  test.each(codes)("%s is earned, placed and said in both languages", (code) => {
    const invalid: InvalidFormula = JSON.parse(readFileSync(new URL(`${code}.json`, folder), "utf8"));
    const { formula, at, says, expected } = invalid;
    const findings = findingsOf(formula, expected);
    expect(findings.map((finding) => finding.code)).toEqual([code]);
    const [finding] = findings;
    if (!finding?.span) throw new Error("no span");
    expect(finding.pointer).toBe("/body/formula/text");
    expect(formula.text.slice(finding.span.offset, finding.span.offset + finding.span.length)).toBe(at);
    for (const language of ["zh", "en"] as const) {
      const message = messageOf(finding, formulaDiagnostics, language);
      expect(message).toContain(says);
      expect(message).not.toMatch(
        /\{(found|use|name|type|expected|unit|scale|most|least|left|right|field|count|function)\}/,
      );
    }
  });
});

describe("signs that people type", () => {
  test.each([
    ["fee ≥ 100", ">="],
    ["fee ≤ 100", "<="],
    ["fee ≠ 100", "!="],
    ["fee ÷ 2", "/"],
    ["分值（1）", "("],
    ["max(分值，加分)", ","],
    ["fee == 1", "="],
    ["fee <> 1", "!="],
    ["surgical && surgical", "and"],
    ["surgical || surgical", "or"],
    ["level = “一级”", '"'],
    ["fee * 5%", "/ 100"],
  ])("%j is answered with %j", (text, use) => {
    const [finding] = findingsOf({ text, ...fen });
    expect(finding?.code).toBe("formula.foreign-sign");
    expect(finding?.params).toMatchObject({ use });
  });
});

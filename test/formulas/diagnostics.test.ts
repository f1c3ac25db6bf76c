import { describe, expect, test } from "vitest";
import { type Diagnostic, messageOf } from "../../server/domain/diagnostic.ts";
import type { FactType } from "../../server/domain/fact.ts";
import { checkFormula } from "../../server/formulas/check-formula.ts";
import { formulaDiagnostics } from "../../server/formulas/diagnostics.ts";
import { parseFormula } from "../../server/formulas/parse-formula.ts";
import { precisionOf, type StatedFormula } from "../../server/formulas/stated-formula.ts";
import { facts } from "./facts.ts";

const YUAN: FactType = { type: "number", unit: "yuan", scale: 2 };
const fen = { scale: 2, mode: "half-up" } as const;
const exact = { exact: true } as const;

/** The smallest formula that earns each finding: the text at fault, and a word that the message must carry. */
const earned: Record<
  keyof typeof formulaDiagnostics,
  { formula: StatedFormula; at: string; says: string; expected?: FactType }
> = {
  "formula.syntax": { formula: { text: "(1 2)", ...exact }, at: "2", says: "2" },
  "formula.ends-early": { formula: { text: "fee +", ...fen }, at: "", says: "+" },
  "formula.foreign-sign": { formula: { text: "fee × 2", ...fen }, at: "×", says: "*" },
  "formula.comment": { formula: { text: "fee // 元", ...fen }, at: "// 元", says: "// 元" },
  "formula.too-long": {
    formula: { text: `1${" ".repeat(2000)}`, ...exact },
    at: "1".padEnd(2000),
    says: "2001",
  },
  "formula.too-deep": {
    formula: { text: `${"(".repeat(64)}1${")".repeat(64)}`, ...exact },
    at: "1",
    says: "64",
  },
  "formula.unsupported": { formula: { text: "{a: 1}", ...exact }, at: "{a: 1}", says: "{a: 1}" },
  "formula.loop": {
    formula: { text: "for x in fees return x", ...exact },
    at: "for x in fees return x",
    says: "for",
  },
  "formula.null": { formula: { text: "null", ...exact }, at: "null", says: "null" },
  "formula.unary-test": { formula: { text: "> 5", ...exact }, at: "> 5", says: "> 5" },
  "formula.comparison-chain": {
    formula: { text: "1 < stay < 5", ...exact },
    at: "1 < stay < 5",
    says: "between",
  },
  "formula.number": { formula: { text: "1e5", ...exact }, at: "1e5", says: "1e5" },
  "formula.text-escape": { formula: { text: '"a\\"b"', ...exact }, at: '"a\\"b"', says: '"a\\"b"' },
  "formula.date": {
    formula: { text: 'discharged < date("2021-02-29")', ...exact },
    at: 'date("2021-02-29")',
    says: "2021-02-29",
  },
  "formula.name": { formula: { text: "fee？", ...fen }, at: "fee？", says: "fee？" },
  "formula.name-with-space": { formula: { text: "fee stay", ...fen }, at: "fee stay", says: "fee stay" },
  "formula.path": { formula: { text: "(stay_record).cost", ...fen }, at: "(stay_record).cost", says: "cost" },
  "formula.unknown-function": { formula: { text: "maxx(fee)", ...fen }, at: "maxx", says: "max" },
  "formula.named-argument": { formula: { text: "abs(x: fee)", ...fen }, at: "abs(x: fee)", says: "x: fee" },
  "formula.argument-count": { formula: { text: "abs(fee, 1)", ...fen }, at: "abs(fee, 1)", says: "2" },
  "formula.round-places": {
    formula: { text: "round half up(fee, stay)", ...exact },
    at: "stay",
    says: "stay",
  },
  "formula.power": { formula: { text: "-ratio ** 2", ...fen }, at: "-ratio ** 2", says: "(-x) ** 2" },
  "formula.list": { formula: { text: "[1] + 2", ...exact }, at: "[1]", says: "[1]" },
  "formula.empty-list": { formula: { text: "stay in []", ...exact }, at: "[]", says: "in" },
  "formula.unknown-fact": { formula: { text: "scroe", ...fen }, at: "scroe", says: "score" },
  "formula.unknown-field": {
    formula: { text: "stay_record.cots", ...fen },
    at: "stay_record.cots",
    says: "cost",
  },
  "formula.wrong-type": { formula: { text: "fee * level", ...fen }, at: "level", says: "number" },
  "formula.mixed-types": { formula: { text: "fee = level", ...exact }, at: "fee = level", says: "text" },
  "formula.order-of-type": {
    formula: { text: 'level < "三级"', ...exact },
    at: 'level < "三级"',
    says: "text",
  },
  "formula.unit-mismatch": { formula: { text: "fee + score", ...fen }, at: "fee + score", says: "points" },
  "formula.bare-amount": { formula: { text: "fee - 500", ...exact }, at: "fee - 500", says: "yuan" },
  "formula.result-type": {
    formula: { text: "surgical", ...exact },
    at: "surgical",
    says: "boolean",
    expected: YUAN,
  },
  "formula.result-unit": { formula: { text: "score", ...fen }, at: "score", says: "points", expected: YUAN },
  "formula.result-scale": {
    formula: { text: "fee", scale: 4, mode: "half-up" },
    at: "fee",
    says: "4",
    expected: YUAN,
  },
  "formula.zero-divisor": { formula: { text: "fee / (1 - 1)", ...fen }, at: "fee / (1 - 1)", says: "1 - 1" },
  "formula.not-exact": { formula: { text: "fee / 3", ...exact }, at: "fee / 3", says: "exact" },
  "formula.too-many-places": { formula: { text: "ratio ** 5", ...exact }, at: "ratio ** 5", says: "20" },
  "formula.needless-rounding": { formula: { text: "surgical", ...fen }, at: "surgical", says: "exact" },
};
function findingsOf(formula: StatedFormula, expected?: FactType): Diagnostic[] {
  const pointer = "/body/formula/text";
  const parsed = parseFormula(formula.text, pointer);
  const findings: Diagnostic[] = [...parsed.findings];
  const contract = { facts, expected, precision: precisionOf(formula) };
  if (parsed.expression) checkFormula(parsed.expression, contract, pointer, findings);
  return findings;
}

describe("every finding about a formula", () => {
  test.each(Object.entries(earned))(
    "%s is earned, placed and said in both languages",
    (code, { formula, at, says, expected }) => {
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
    },
  );
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

import { describe, expect, test } from "vitest";
import type { Diagnostic } from "../../server/domain/diagnostic.ts";
import type { FactType } from "../../server/domain/fact.ts";
import { checkFormula } from "../../server/formulas/check-formula.ts";
import type { Precision } from "../../server/formulas/stated-formula.ts";
import { facts } from "./facts.ts";
import { expressionOf } from "./without-spans.ts";

const FEN: Precision = { scale: 2, mode: "half-up" };

function check(text: string, precision: Precision = FEN, expected?: FactType) {
  const findings: Diagnostic[] = [];
  const type = checkFormula(expressionOf(text), { facts, precision, expected }, "/text", findings);
  return { type, codes: findings.map(({ code }) => code) };
}

describe("units", () => {
  test.each([
    ["score * coefficient", "points"],
    ["score * point_value", "yuan"],
    ["fee / score", "yuan/point"],
    ["fee / point_value", "points"],
    ["fee / average_fee", "ratio"],
    ["score / bonus", "ratio"],
    ["score * (ratio - 2 + 1) * coefficient", "points"],
    ["score * fee / average_fee", "points"],
    ["fee * stay", "yuan"],
    ["fee / stay", "yuan"],
    ["stay * heads", "days"],
    ["stay / heads", "days"],
    ["stay / stay", "ratio"],
    ["heads * 2", "count"],
    ["heads / heads", "ratio"],
    ["ratio + factor", "ratio"],
    ["heads + ratio", "1"],
    ["stay + 1", "days"],
    ["max(fee - average_fee, 0)", "yuan"],
    ["sum(fees)", "yuan"],
    ["sum([])", "1"],
    ["min(fees, fee, [average_fee])", "yuan"],
    ["if surgical then fee else 0", "yuan"],
    ["round half up(score * coefficient, 4) + bonus", "points"],
    ["abs(floor(-fee))", "yuan"],
    ["ratio ** 2", "ratio"],
    ["stay_record.cost", "yuan"],
    ["stay_record.inner.nights", "days"],
    ["2 * 3", "1"],
  ])("%s is in %s", (text, unit) => {
    expect(check(text)).toEqual({ type: { type: "number", unit, scale: 2 }, codes: [] });
  });

  test.each([
    ["fee + score"],
    ["fee - point_value"],
    ["fee > score"],
    ["stay + heads"],
    ["stay - ratio"],
    ["fee + factor"],
    ["max(fee, score)"],
    ["sum(fees, bonus)"],
    ["if surgical then fee else score"],
    ["fee in [0..score]"],
    ["fee between score and 0"],
  ])("%s puts two units together", (text) => {
    expect(check(text).codes).toContain("formula.unit-mismatch");
  });

  test("an intermediate may have any unit, a result only one that facts have", () => {
    expect(check("fee * fee / average_fee").type).toMatchObject({ unit: "yuan" });
    expect(check("fee * fee").codes).toEqual(["formula.result-unit"]);
    expect(check("1 / fee").codes).toEqual(["formula.result-unit"]);
  });

  test("zero has every unit; another bare literal that meets money or points is a warning", () => {
    expect(check("if fee > 0 then fee else 0").codes).toEqual([]);
    expect(check("if fee > 500 then fee else 0").codes).toEqual(["formula.bare-amount"]);
    expect(check("if stay > 60 then 1 else 0").codes).toEqual([]);
    expect(check("12000", "exact", { type: "number", unit: "yuan", scale: 2 }).codes).toEqual([
      "formula.bare-amount",
    ]);
    expect(check("0.9", "exact", { type: "number", unit: "ratio", scale: 2 }).codes).toEqual([]);
  });

  test("a result must have the unit of the fact that it writes; ratios, counts and plain numbers stand in for one another", () => {
    const yuan: FactType = { type: "number", unit: "yuan", scale: 2 };
    const ratio: FactType = { type: "number", unit: "ratio", scale: 2 };
    expect(check("score * point_value", FEN, yuan)).toEqual({ type: yuan, codes: [] });
    expect(check("score", FEN, yuan).codes).toEqual(["formula.result-unit"]);
    expect(check("factor * 2", FEN, ratio)).toEqual({ type: ratio, codes: [] });
    expect(check("stay", FEN, ratio).codes).toEqual(["formula.result-unit"]);
  });
});

describe("places of an exact result", () => {
  test.each([
    ["fee + average_fee", 2],
    ["fee * ratio", 6],
    ["fee * 0.05 + average_fee", 4],
    ["fee / 4", 4],
    ["fee / 0.5", 2],
    ["fee / 2.5", 3],
    ["fee / (2 * 5)", 3],
    ["ratio ** 3", 12],
    ["floor(fee * ratio)", 0],
    ["round half up(fee / average_fee, 4)", 4],
    ["round half up(fee / average_fee, 4) * ratio", 8],
    ["if fee / average_fee > 2 then ratio else 1.12345", 5],
    ["sum(fees)", 2],
    ["1.50", 1],
  ])("%s has at most %i", (text, scale) => {
    expect(check(text, "exact")).toMatchObject({ type: { scale }, codes: [] });
  });

  test.each([
    "fee / average_fee",
    "fee / 3",
    "fee / 0.3",
    "fee / (6 / 2)",
    "max(fee / 7, fee)",
    "if surgical then fee / 3 else 0",
    "abs(1 / 3)",
    "(1 / 3) ** 2",
    "deviation * 2",
  ])("%s is not accepted as exact", (text) => {
    expect(check(text, "exact").codes).toEqual(["formula.not-exact"]);
  });

  test("a fraction is accepted wherever its fact declares all 18 places, and rounding ends it", () => {
    const fraction: FactType = { type: "number", unit: "ratio", scale: 18 };
    expect(check("fee / average_fee", "fraction", fraction)).toEqual({ type: fraction, codes: [] });
    expect(check("fee / average_fee", "fraction", { ...fraction, scale: 4 }).codes).toEqual([
      "formula.result-scale",
    ]);
    expect(check("round half up(deviation, 4)", "exact")).toMatchObject({ type: { scale: 4 }, codes: [] });
  });

  test("more than 18 places is refused, 18 is accepted", () => {
    expect(check("score * score * score / score / score", FEN).codes).toEqual([]);
    expect(check("ratio ** 4 * 0.01", "exact")).toMatchObject({ type: { scale: 18 }, codes: [] });
    expect(check("ratio ** 4 * 0.001", "exact").codes).toEqual(["formula.too-many-places"]);
  });
});

describe("types", () => {
  test.each([
    ["if fee then 1 else 2", "formula.wrong-type"],
    ["fee and surgical", "formula.wrong-type"],
    ["not(fee)", "formula.wrong-type"],
    ["level + 1", "formula.wrong-type"],
    ["-level", "formula.wrong-type"],
    ["sum(codes)", "formula.wrong-type"],
    ["max(surgical, fee)", "formula.wrong-type"],
    ["fees + 1", "formula.wrong-type"],
    ["fee.x", "formula.wrong-type"],
    ["fees = fees", "formula.wrong-type"],
    ["stay_record = stay_record", "formula.wrong-type"],
    ["if surgical then fee else level", "formula.mixed-types"],
    ["level = 1", "formula.mixed-types"],
    ["level in (1, 2)", "formula.mixed-types"],
    ["discharged > level", "formula.mixed-types"],
    ['level in ["a".."b"]', "formula.order-of-type"],
    ["surgical > false", "formula.order-of-type"],
    ["stay_record", "formula.result-type"],
    ["fees", "formula.result-type"],
  ])("%s is refused", (text, code) => {
    expect(check(text, "exact").codes).toContain(code);
  });

  test.each([
    ["fee > average_fee and surgical", "boolean"],
    ['level in ("一级", "二级")', "boolean"],
    ["level in codes", "boolean"],
    ["fee in fees", "boolean"],
    ['discharged >= date("2021-09-10")', "boolean"],
    ['discharged in [opened..date("2024-12-31")]', "boolean"],
    ["surgical = true", "boolean"],
    ['if surgical then level else "无"', "text"],
    ["if surgical then discharged else opened", "date"],
  ])("%s is accepted", (text, type) => {
    expect(check(text, "exact")).toEqual({ type: { type }, codes: [] });
  });

  test("names of Object.prototype are no facts and no fields", () => {
    expect(check("constructor").codes).toEqual(["formula.unknown-fact"]);
    expect(check("stay_record.toString").codes).toEqual(["formula.unknown-field"]);
  });
});

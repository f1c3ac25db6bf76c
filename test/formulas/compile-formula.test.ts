import { describe, expect, test } from "vitest";
import { ClaimError } from "../../server/domain/claim-error.ts";
import { exact, toFixedText } from "../../server/domain/exact.ts";
import { SlotTable } from "../../server/domain/frame.ts";
import { rational } from "../../server/domain/rational.ts";
import { isExact, type Value } from "../../server/domain/value.ts";
import { compileFormula } from "../../server/formulas/compile-formula.ts";
import type { Precision } from "../../server/formulas/stated-formula.ts";
import { facts } from "./facts.ts";
import { expressionOf } from "./without-spans.ts";

const FEN: Precision = { scale: 2, mode: "half-up" };

function run(text: string, world: Record<string, Value>, precision: Precision = FEN): Value {
  const slots = new SlotTable();
  const program = compileFormula(expressionOf(text), {
    slots,
    facts,
    arithmetic: rational,
    precision,
    pointer: "/body",
  });
  return program(slots.factIds.map((id) => world[id]));
}

function written(text: string, world: Record<string, Value>, precision: Precision = FEN): string {
  const value = run(text, world, precision);
  return isExact(value) ? toFixedText(value, value.den.toString().length - 1) : String(value);
}

function errorOf(text: string, world: Record<string, Value>, precision: Precision = FEN): ClaimError {
  try {
    run(text, world, precision);
  } catch (error) {
    if (error instanceof ClaimError) return error;
  }
  throw new Error("no claim error");
}

describe("a formula's result", () => {
  // 平顶山's rule: at or below half the average by ratio, at or above twice by ratio − 2 + 1, else the score itself.
  const deviation =
    "if fee / average_fee <= 0.5 then score * (fee / average_fee) * coefficient " +
    "else if fee / average_fee >= 2 then score * (fee / average_fee - 2 + 1) * coefficient else score * coefficient";
  const world = { score: 100, average_fee: 1000, coefficient: 0.95 };

  test.each([
    [499.99, "47.499050"], // 100 × 0.49999 × 0.95
    [500, "47.500000"], // the bound itself is low: 100 × 0.5 × 0.95
    [500.01, "95.000000"],
    [1999.99, "95.000000"],
    [2000, "95.000000"], // the bound itself is high: 100 × 1 × 0.95
    [2000.01, "95.000950"], // 100 × 1.00001 × 0.95
  ])("of the cost deviation at a cost of %d yuan is %s points", (fee, points) => {
    expect(written(deviation, { ...world, fee }, { scale: 6, mode: "half-up" })).toBe(points);
  });

  test("is multiplied from no rounded intermediate: 1000 ÷ 3 × 3 is 1000", () => {
    expect(written("fee / 3 * 3", { fee: 1000 })).toBe("1000.00");
  });

  test.each([
    ["half-up", "2.35", "-2.35"],
    ["half-down", "2.34", "-2.34"],
    ["half-even", "2.34", "-2.34"],
    ["up", "2.35", "-2.35"],
    ["down", "2.34", "-2.34"],
    ["ceiling", "2.35", "-2.34"],
    ["floor", "2.34", "-2.35"],
  ] as const)("of 2.345 and -2.345 by %s is %s and %s", (mode, above, below) => {
    expect(written("ratio", { ratio: 2.345 }, { scale: 2, mode })).toBe(above);
    expect(written("ratio", { ratio: -2.345 }, { scale: 2, mode })).toBe(below);
  });

  test("that is exact has the places that the check proved", () => {
    expect(written("fee * ratio", { fee: 100.5, ratio: 0.5 }, "exact")).toBe("50.250000");
  });

  test("that is a fraction is kept as it is for the next formula", () => {
    const third = run("fee / heads", { fee: 1, heads: 3 }, "fraction");
    expect(written("deviation * 3", { deviation: third }, { scale: 18, mode: "down" })).toBe(
      "1.000000000000000000",
    );
    expect(errorOf("fee * heads", { fee: exact("999999999999999999"), heads: 9 }, "fraction").code).toBe(
      "out-of-range",
    );
  });

  test("of the sum of an empty list is 0", () => {
    expect(written("sum(fees)", { fees: [] })).toBe("0.00");
    expect(written("sum(fees, fee)", { fees: [1.1, 2.2], fee: 0.03 })).toBe("3.33");
  });

  test("may be a text or a date", () => {
    expect(run('if surgical then level else "无"', { surgical: true, level: "三级" }, "exact")).toBe("三级");
    expect(
      run("if surgical then discharged else opened", { surgical: false, opened: "2021-09-10" }, "exact"),
    ).toBe("2021-09-10");
  });

  test.each([
    ['level in ("一级", "二级")', { level: "二级" }, true],
    ["level in codes", { level: "A", codes: ["B", "A"] }, true],
    ["fee in fees", { fee: 1.1, fees: [1, exact("1.10")] }, true],
    ["stay in [1..5)", { stay: 5 }, false],
    ["stay in (1..5]", { stay: 5 }, true],
    ["stay between 1 and 5", { stay: 1 }, true],
    ['discharged in [date("2021-09-10")..date("2024-12-31")]', { discharged: "2024-12-31" }, true],
    ['discharged in [date("2021-09-10")..date("2024-12-31")]', { discharged: "2021-09-09" }, false],
    [
      "stay_record.inner.nights > 2 and surgical",
      { stay_record: { inner: { nights: 3 } }, surgical: true },
      true,
    ],
    ["fee = 0.3", { fee: exact("0.30") }, true],
  ])("%s, for %o, is %s", (text, given, holds) => {
    expect(run(text, given, "exact")).toBe(holds);
  });
});

describe("a claim error", () => {
  test.each([
    ["fee", {}, "missing-fact", "fee"],
    ["总费用", { fee: null }, "missing-fact", "fee"],
    ["fee", { fee: "12" }, "wrong-type", "fee"],
    ["fee", { fee: Number.NaN }, "wrong-type", "fee"],
    ["fee", { fee: [1] }, "wrong-type", "fee"],
    ["sum(fees)", { fees: [1, null] }, "missing-fact", "fees"],
    ["sum(fees)", { fees: 3 }, "wrong-type", "fees"],
    ["max(fees)", { fees: [] }, "missing-fact", "max(fees)"],
    ["stay_record.inner.nights", { stay_record: {} }, "missing-fact", "stay_record.inner"],
    ["stay_record.cost", { stay_record: {} }, "missing-fact", "stay_record.cost"],
    ["stay_record.cost", { stay_record: [] }, "wrong-type", "stay_record"],
    ["fee / (stay - heads)", { fee: 1, stay: 2, heads: 2 }, "zero-denominator", "stay - heads"],
    ["fee * 1000", { fee: exact("999999999999999999") }, "out-of-range", "fee * 1000"],
  ])("for %s with %o is %s of %s", (text, world, code, subject) => {
    expect(errorOf(text, world)).toMatchObject({ code, subject, pointer: "/body" });
  });

  test("is out-of-range where an exact result would need more places than were declared", () => {
    expect(errorOf("fee", { fee: 1.005 }, "exact").code).toBe("out-of-range");
  });

  test("ends at 18 digits before the point", () => {
    expect(written("fee", { fee: exact("999999999999999999.99") })).toBe("999999999999999999.99");
    expect(errorOf("fee", { fee: exact("-1000000000000000000") }).code).toBe("out-of-range");
  });

  test("comes only from what is evaluated", () => {
    expect(written("if surgical then 1 else fee / 0.0001", { surgical: true })).toBe("1.00");
    expect(run("surgical or fee > 1", { surgical: true }, "exact")).toBe(true);
    expect(run("surgical and fee > 1", { surgical: false }, "exact")).toBe(false);
    expect(errorOf("surgical and fee > 1", { surgical: true }, "exact").code).toBe("missing-fact");
  });
});

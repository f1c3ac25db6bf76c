import { expect, test } from "vitest";
import { decimal } from "../../server/arithmetic/decimal.ts";
import type { Arithmetic } from "../../server/domain/arithmetic.ts";
import type { Diagnostic } from "../../server/domain/diagnostic.ts";
import { type Exact, exact, multiply, round } from "../../server/domain/exact.ts";
import type { FactType } from "../../server/domain/fact.ts";
import { SlotTable } from "../../server/domain/frame.ts";
import { rational } from "../../server/domain/rational.ts";
import { checkFormula } from "../../server/formulas/check-formula.ts";
import { compileNumber } from "../../server/formulas/compile-formula.ts";
import { facts } from "./facts.ts";
import { expressionOf } from "./without-spans.ts";

const RATIO = expressionOf("fee / average_fee");
const ratioOf = (scale: number): FactType => ({ type: "number", unit: "ratio", scale });

function findingsOf(expected: FactType): readonly string[] {
  const findings: Diagnostic[] = [];
  checkFormula(RATIO, { facts, expected, precision: "fraction" }, "", findings);
  return findings.map(({ code }) => code);
}

test("a quotient that does not terminate may be kept as a fraction, but not in a fact of six places", () => {
  expect(findingsOf(ratioOf(18))).toEqual([]);
  expect(findingsOf(ratioOf(6))).toEqual(["formula.result-scale"]);
});

function thirdTimesNine<N>(arithmetic: Arithmetic<N>): Exact {
  const slots = new SlotTable();
  const evaluate = compileNumber(RATIO, { slots, facts, arithmetic, precision: "fraction" });
  const frame = new Array(slots.factIds.length).fill(undefined);
  frame[slots.slotOf("fee")] = exact("100.00");
  frame[slots.slotOf("average_fee")] = exact("300.00");
  return round(multiply(evaluate(frame), exact("900")), { scale: 12, mode: "half-up" });
}

test("100.00 / 300.00 kept as a fraction and multiplied by 900 is 300 to the last place, in both algebras", () => {
  expect(thirdTimesNine(rational)).toEqual(exact("300.000000000000"));
  expect(thirdTimesNine(decimal)).toEqual(exact("300.000000000000"));
});

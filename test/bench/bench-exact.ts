import { Decimal } from "decimal.js";
import { roundHalfUp, roundQuotientUp, safeUnits, unitsOf } from "../../server/domain/units.ts";
import type { Contender } from "./interleaved.ts";
import { Random } from "./random.ts";

interface Money {
  readonly cost: number;
  readonly score: number;
  readonly coefficient: number;
}

const CASES = 2_000;
const POINT_VALUE = 6.1234;

/** The money of the policy, from cost and score to payment, by three arithmetics: exact units, decimal.js, plain doubles. */
export function moneyContenders(slices: { readonly fast: number; readonly slow: number }): Contender[] {
  const random = new Random(3);
  const cases = Array.from({ length: CASES }, () => ({
    cost: random.between(80_000, 9_000_000) / 100,
    score: random.between(80_000_000, 4_000_000_000) / 1e6,
    coefficient: random.between(8_000, 13_000) / 1e4,
  }));
  const over = (pay: (money: Money) => unknown) => (from: number, count: number) => {
    for (let at = from; at < from + count; at++) {
      const money = cases[at % CASES];
      if (money) pay(money);
    }
  };
  for (const money of cases) {
    const [units, decimal] = [inUnits(money), inDecimals(money)];
    if (!new Decimal(units).div(100).eq(decimal)) throw new Error(`${units} is not ${decimal}`);
  }
  return [
    { name: "exact units", slice: slices.fast, run: over(inUnits) },
    { name: "plain doubles", slice: slices.fast, run: over(inDoubles) },
    { name: "decimal.js", slice: slices.slow, run: over(inDecimals) },
  ];
}

/** As generated source calculates: fen. */
function inUnits({ cost, score, coefficient }: Money): number {
  const fen = unitsOf(cost, 2, 100);
  const points = unitsOf(score, 6, 1e6);
  const value = unitsOf(POINT_VALUE, 4, 1e4);
  const ratio = roundQuotientUp(fen, safeUnits(points * value), 1e12);
  const factor = ratio < 5_000 ? ratio : ratio > 20_000 ? ratio - 10_000 : 10_000;
  const adjusted = roundHalfUp(safeUnits(points * factor), 1e6);
  const weighted = roundHalfUp(safeUnits(adjusted * unitsOf(coefficient, 4, 1e4)), 1e4);
  return roundHalfUp(safeUnits(weighted * value), 1e6);
}

/** The same without care: wrong now and then. */
function inDoubles({ cost, score, coefficient }: Money): number {
  const ratio = Math.round((cost / (score * POINT_VALUE)) * 1e4) / 1e4;
  const factor = ratio < 0.5 ? ratio : ratio > 2 ? ratio - 2 + 1 : 1;
  const adjusted = Math.round(score * factor * 1e4) / 1e4;
  const weighted = Math.round(adjusted * coefficient * 1e4) / 1e4;
  return Math.round(weighted * POINT_VALUE * 100) / 100;
}

function inDecimals({ cost, score, coefficient }: Money): Decimal {
  const value = new Decimal(POINT_VALUE);
  const points = new Decimal(score);
  const half = Decimal.ROUND_HALF_UP;
  const ratio = new Decimal(cost).div(points.times(value)).toDecimalPlaces(4, half);
  const factor = ratio.lt(0.5) ? ratio : ratio.gt(2) ? ratio.minus(2).plus(1) : new Decimal(1);
  const adjusted = points.times(factor).toDecimalPlaces(4, half);
  const weighted = adjusted.times(coefficient).toDecimalPlaces(4, half);
  return weighted.times(value).toDecimalPlaces(2, half);
}

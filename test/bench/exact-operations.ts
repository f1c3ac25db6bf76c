import { Decimal } from "decimal.js";
import { exact, toText } from "../../server/domain/exact.ts";
import { rational } from "../../server/domain/rational.ts";
import { roundHalfUp, roundQuotientUp, safeUnits, unitsOf } from "../../server/domain/units.ts";
import { Random } from "./random.ts";

const Exactly = Decimal.clone({ precision: 60, rounding: Decimal.ROUND_HALF_UP });
const LARGEST = Number.MAX_SAFE_INTEGER;

/**
 * Holds `count` operations against decimal.js at 60 digits: reading a number, sums, products rounded to four places and
 * quotients rounded to four places, of random figures and of those that are hard: next to midpoints, one unit in the last
 * place off, at the limits of the range. Gives the number that the fast path decided; throws at the first difference.
 */
export function checkOperations(count: number, seed: number): number {
  const random = new Random(seed);
  let fast = 0;
  for (let done = 0; done < count; done += 4) {
    const [a, b] = [figure(random), figure(random)];
    fast += reading(a) + sum(a, b) + product(a, b) + quotient(a, b);
  }
  return fast;
}

/** Units of 10^-4. */
function figure(random: Random): number {
  const sign = random.chance(0.2) ? -1 : 1;
  switch (random.between(0, 7)) {
    case 0:
      return sign * random.between(0, 1_000);
    case 1:
      return sign * (random.between(0, 1_000_000) * 10_000 + 5_000 + random.between(-1, 1));
    case 2:
      return sign * (LARGEST - random.between(0, 3));
    case 3:
      return sign * (10 ** random.between(0, 15) + random.between(-1, 1));
    case 4:
      return sign * (2 ** random.between(0, 52) + random.between(-1, 1));
    default:
      return sign * Math.floor(random.next() * 10 ** random.between(2, 14));
  }
}

const decimalOf = (units: number): Decimal => new Exactly(units).div(10_000);

function same(units: number, expected: Decimal, scale: number, what: string): number {
  if (Number.isNaN(units)) return 0;
  if (new Exactly(units).eq(expected.times(`1e${scale}`))) return 1;
  throw new Error(`${what}: ${units} units of 1e-${scale} is not ${expected.toFixed()}`);
}

/** A double, or its neighbour, as the decimal that it is written as. */
function reading(a: number): number {
  const value = a / 10_000;
  const neighbour = a % 3 === 0 ? value + value * 2 ** -52 : value;
  return same(unitsOf(neighbour, 4, 10_000), new Exactly(neighbour), 4, `reading ${neighbour}`);
}

function sum(a: number, b: number): number {
  return same(safeUnits(a + b), decimalOf(a).plus(decimalOf(b)), 4, `${a} + ${b}`);
}

function product(a: number, b: number): number {
  const rounded = decimalOf(a).times(decimalOf(b)).toDecimalPlaces(4, Decimal.ROUND_HALF_UP);
  return same(roundHalfUp(safeUnits(a * b), 10_000), rounded, 4, `${a} × ${b}`);
}

function quotient(a: number, b: number): number {
  if (b === 0) return 0;
  const rounded = decimalOf(a).div(decimalOf(b)).toDecimalPlaces(4, Decimal.ROUND_HALF_UP);
  return same(roundQuotientUp(a, b, 10_000), rounded, 4, `${a} ÷ ${b}`);
}

/** The same figures through the algebra that serves, whose answer is always there. */
export function checkAlgebra(count: number, seed: number): void {
  const random = new Random(seed);
  const rounding = { scale: 4, mode: "half-up" } as const;
  for (let done = 0; done < count; done++) {
    const [a, b] = [figure(random), figure(random)];
    const [x, y] = [exact(String(decimalOf(a).toFixed())), exact(String(decimalOf(b).toFixed()))];
    const got = toText(rational.round(rational.multiply(x, y), rounding));
    const expected = decimalOf(a).times(decimalOf(b)).toDecimalPlaces(4, Decimal.ROUND_HALF_UP);
    if (!new Exactly(got).eq(expected)) throw new Error(`${a} × ${b}: ${got} is not ${expected.toFixed()}`);
  }
}

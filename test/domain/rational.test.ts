import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  add,
  compare,
  divide,
  type Exact,
  multiply,
  negate,
  powerOfTen,
  type RoundingMode,
  round,
  subtract,
} from "../../server/domain/exact.ts";
import { rational } from "../../server/domain/rational.ts";
import { Scaled, scaled, scaledFromNumber } from "../../server/domain/scaled.ts";

const LARGEST = 2n ** 53n - 1n;

/** Units near zero, near round numbers, near midpoints, near the ends of the range of safe integers, and beyond. */
const units = fc.oneof(
  fc.bigInt({ min: -2000n, max: 2000n }),
  fc.bigInt({ min: -LARGEST, max: LARGEST }),
  fc
    .tuple(
      fc.bigInt({ min: -40n, max: 40n }),
      fc.integer({ min: 0, max: 15 }),
      fc.bigInt({ min: -2n, max: 2n }),
    )
    .map(([n, power, off]) => n * 5n * powerOfTen(power) + off),
  fc
    .tuple(fc.constantFrom(LARGEST, -LARGEST), fc.bigInt({ min: -3n, max: 3n }))
    .map(([end, off]) => end + off),
);
const decimals = fc
  .tuple(units, fc.integer({ min: 0, max: 18 }))
  .map(([num, scale]): Exact => ({ num, den: powerOfTen(scale) }));
const modes: RoundingMode[] = ["half-up", "half-even", "half-down", "up", "down", "ceiling", "floor"];
const roundings = fc.record({ scale: fc.integer({ min: 0, max: 18 }), mode: fc.constantFrom(...modes) });

const isSame = (a: Exact, b: Exact) => a.den > 0n && compare({ num: a.num, den: a.den }, b) === 0;
const runs = { numRuns: 4_000 };

describe("safe integers and big integers calculate alike, at the ends of the range and beyond it", () => {
  test("an operation", () => {
    const operations = [
      [rational.add, add],
      [rational.subtract, subtract],
      [rational.multiply, multiply],
    ] as const;
    fc.assert(
      fc.property(decimals, decimals, (a, b) => {
        for (const [quick, sure] of operations)
          expect(isSame(quick(scaled(a), scaled(b)), sure(a, b))).toBe(true);
        if (b.num !== 0n) expect(isSame(rational.divide(scaled(a), scaled(b)), divide(a, b))).toBe(true);
        expect(isSame(rational.negate(scaled(a)), negate(a))).toBe(true);
        expect(rational.compare(scaled(a), scaled(b))).toBe(compare(a, b));
        expect(Math.sign(rational.sign(scaled(a))) + 0).toBe(compare(a, { num: 0n, den: 1n }));
      }),
      runs,
    );
  });

  test("the rounding of a decimal", () => {
    fc.assert(
      fc.property(decimals, roundings, (a, rounding) => {
        const rounded = rational.round(scaled(a), rounding);
        expect(rounded.den).toBe(powerOfTen(rounding.scale));
        expect(rounded.num).toBe(round(a, rounding).num);
      }),
      runs,
    );
  });

  test("the rounding of a quotient", () => {
    fc.assert(
      fc.property(decimals, decimals, roundings, (a, b, rounding) => {
        if (b.num === 0n) return;
        const rounded = rational.round(rational.divide(scaled(a), scaled(b)), rounding);
        expect(rounded.num).toBe(round(divide(a, b), rounding).num);
        expect(rounded.den).toBe(powerOfTen(rounding.scale));
      }),
      runs,
    );
  });

  test("the rounding of quotients that lie on a midpoint, or one unit of the dividend beside it", () => {
    const cases = fc.tuple(
      fc.bigInt({ min: -(10n ** 9n), max: 10n ** 9n }),
      fc.bigInt({ min: 1n, max: 10n ** 6n }),
      fc.constantFrom(-1n, 0n, 1n),
      fc.integer({ min: 0, max: 6 }),
      fc.constantFrom(...modes),
    );
    fc.assert(
      fc.property(cases, ([half, divisor, off, scale, mode]) => {
        const a: Exact = { num: (2n * half + 1n) * divisor + off, den: powerOfTen(scale) };
        const b: Exact = { num: 2n * divisor, den: 1n };
        const rounded = rational.round(rational.divide(scaled(a), scaled(b)), { scale, mode });
        expect(rounded.num).toBe(round(divide(a, b), { scale, mode }).num);
      }),
      runs,
    );
  });
});

test("a decimal has a scaled form up to 2^53 - 1 units and 18 places, and no other number has one", () => {
  const isScaled = (num: bigint, den: bigint) => scaled({ num, den }) instanceof Scaled;
  expect(isScaled(LARGEST, 1n)).toBe(true);
  expect(isScaled(-LARGEST, 10n ** 18n)).toBe(true);
  expect(isScaled(LARGEST + 1n, 1n)).toBe(false);
  expect(isScaled(1n, 10n ** 19n)).toBe(false);
  expect(isScaled(1n, 3n)).toBe(false);
  expect(isScaled(1n, 2n)).toBe(false);
});

test("a number is read as units only where it is the double of just that decimal", () => {
  expect(scaledFromNumber(0.1, 2)).toEqual(new Scaled(10, 2));
  expect(scaledFromNumber(0.1, 0)).toBeUndefined();
  expect(scaledFromNumber(0.30000000000000004, 2)).toBeUndefined();
  expect(scaledFromNumber(1e15, 0)).toEqual(new Scaled(1e15, 0));
  expect(scaledFromNumber(1e15, 1)).toBeUndefined();
  expect(scaledFromNumber(Number.NaN, 2)).toBeUndefined();
  expect(scaledFromNumber(Number.POSITIVE_INFINITY, 2)).toBeUndefined();
});

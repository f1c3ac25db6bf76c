import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  add,
  compare,
  divide,
  type Exact,
  exact,
  gcd,
  multiply,
  negate,
  parseExact,
  round,
  subtract,
  toFixedText,
  toText,
} from "../../server/domain/exact.ts";

const rationals = fc
  .tuple(
    fc.bigInt(-(10n ** 20n), 10n ** 20n),
    fc.oneof(fc.bigInt(1n, 10n ** 6n), fc.constantFrom(1n, 10n, 100n, 10000n, 10n ** 18n)),
  )
  .map(([num, den]): Exact => ({ num, den }));

/** Equal as fractions, by cross-multiplication. */
function same(a: Exact, b: Exact): boolean {
  return a.num * b.den === b.num * a.den && a.den > 0n && b.den > 0n;
}

describe("reading decimals", () => {
  test.each([
    ["12.50", 1250n, 100n],
    ["-0.01", -1n, 100n],
    ["+7", 7n, 1n],
    ["1e3", 1000n, 1n],
    ["1.5E-3", 15n, 10000n],
    ["-0", 0n, 1n],
  ])("%s is %d/%d", (text, num, den) => {
    expect(parseExact(text)).toEqual({ num, den });
  });

  test.each(["", " 1", "1 ", ".5", "5.", "1,000", "0x10", "NaN", "Infinity", "1e99999", "--1", "１"])(
    "%j is no decimal",
    (text) => {
      expect(parseExact(text)).toBeUndefined();
      expect(() => exact(text)).toThrow(RangeError);
    },
  );

  test("a double is the shortest decimal that reads back as itself", () => {
    expect(toText(exact(0.1))).toBe("0.1");
    expect(toText(exact(1e-7))).toBe("0.0000001");
    expect(toText(exact(123456789012345))).toBe("123456789012345");
    expect(() => exact(Number.NaN)).toThrow(RangeError);
    expect(() => exact(Number.NEGATIVE_INFINITY)).toThrow(RangeError);
  });
});

describe("exact rationals", () => {
  test("add, subtract, multiply and divide as fractions do", () => {
    fc.assert(
      fc.property(rationals, rationals, (a, b) => {
        expect(same(add(a, b), { num: a.num * b.den + b.num * a.den, den: a.den * b.den })).toBe(true);
        expect(same(subtract(a, b), add(a, negate(b)))).toBe(true);
        expect(same(multiply(a, b), { num: a.num * b.num, den: a.den * b.den })).toBe(true);
        if (b.num !== 0n) expect(same(multiply(divide(a, b), b), a)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  test("compare as fractions do", () => {
    fc.assert(
      fc.property(rationals, rationals, (a, b) => {
        const difference = a.num * b.den - b.num * a.den;
        expect(compare(a, b)).toBe(difference < 0n ? -1 : difference > 0n ? 1 : 0);
        expect(compare(a, { num: a.num * 7n, den: a.den * 7n })).toBe(0);
      }),
    );
  });

  test("a long sum of decimals keeps the denominator of the longest", () => {
    const fees = Array.from({ length: 10_000 }, (_, index) => exact(index % 2 === 0 ? "0.1" : "0.125"));
    expect(fees.reduce(add)).toEqual({ num: 1125000n, den: 1000n });
  });

  test("division by zero is refused", () => {
    expect(() => divide(exact(1), exact("0.00"))).toThrow(RangeError);
  });

  test("the greatest common divisor divides both, and leaves nothing in common", () => {
    fc.assert(
      fc.property(fc.bigInt(1n, 10n ** 15n), fc.bigInt(1n, 10n ** 15n), (a, b) => {
        const divisor = gcd(a, b);
        expect([a % divisor, b % divisor, gcd(a / divisor, b / divisor)]).toEqual([0n, 0n, 1n]);
      }),
    );
  });
});

describe("rounding and writing", () => {
  const modes = ["half-up", "half-even", "half-down", "up", "down", "ceiling", "floor"] as const;

  test.each([
    ["2.5", ["3", "2", "2", "3", "2", "3", "2"]],
    ["3.5", ["4", "4", "3", "4", "3", "4", "3"]],
    ["-2.5", ["-3", "-2", "-2", "-3", "-2", "-2", "-3"]],
    ["0.4", ["0", "0", "0", "1", "0", "1", "0"]],
    ["-0.6", ["-1", "-1", "-1", "-1", "0", "0", "-1"]],
    ["2", ["2", "2", "2", "2", "2", "2", "2"]],
  ])("%s is %j by the seven modes", (text, expected) => {
    expect(modes.map((mode) => toText(round(exact(text), { scale: 0, mode })))).toEqual(expected);
  });

  test("a rounded value is within a unit, and within half a unit by the half modes", () => {
    fc.assert(
      fc.property(rationals, fc.nat(18), fc.constantFrom(...modes), (value, scale, mode) => {
        const rounded = round(value, { scale, mode });
        expect(rounded.den).toBe(10n ** BigInt(scale));
        const error = subtract(rounded, value);
        const size = error.num < 0n ? negate(error) : error;
        expect(compare(size, { num: 1n, den: rounded.den })).toBe(-1);
        if (mode.startsWith("half")) expect(compare(size, { num: 1n, den: rounded.den * 2n })).not.toBe(1);
        expect(round(rounded, { scale, mode })).toEqual(rounded);
      }),
      { numRuns: 1000 },
    );
  });

  test("fixed text has the places it was asked for, reads back, and never rounds", () => {
    fc.assert(
      fc.property(fc.bigInt(-(10n ** 25n), 10n ** 25n), fc.nat(18), (num, scale) => {
        const value: Exact = { num, den: 10n ** BigInt(scale) };
        const text = toFixedText(value, scale);
        expect(text).toMatch(scale === 0 ? /^-?\d+$/ : new RegExp(`^-?\\d+\\.\\d{${scale}}$`));
        expect(parseExact(text)).toEqual(value);
      }),
    );
    expect(toFixedText(exact("-0.05"), 2)).toBe("-0.05");
    expect(() => toFixedText(exact("0.005"), 2)).toThrow(RangeError);
    expect(() => toFixedText({ num: 1n, den: 3n }, 18)).toThrow(RangeError);
  });

  test("shortest text drops trailing zeros, and keeps a fraction that does not terminate", () => {
    expect(toText({ num: 250n, den: 100n })).toBe("2.5");
    expect(toText({ num: -2n, den: 6n })).toBe("-1/3");
    expect(toText({ num: 7n, den: 40n })).toBe("0.175");
  });
});

import { describe, expect, test } from "vitest";
import { type Bounds, clamp, inRange, larger, smaller } from "../../server/arithmetic/range.ts";
import { exact, toText } from "../../server/domain/exact.ts";

describe("a range of numbers", () => {
  test.each<[Bounds, boolean, boolean]>([
    ["[]", true, true],
    ["[)", true, false],
    ["(]", false, true],
    ["()", false, false],
  ])("%s holds its lower end: %s, and its upper end: %s", (bounds, lower, upper) => {
    const range = { from: exact("0.5"), until: exact("2"), bounds };
    expect(inRange(exact("0.50"), range)).toBe(lower);
    expect(inRange(exact("2.000"), range)).toBe(upper);
    expect(inRange(exact("0.499999"), range)).toBe(false);
    expect(inRange(exact("0.500001"), range)).toBe(true);
    expect(inRange(exact("2.000001"), range)).toBe(false);
  });

  test("is open where an end is not stated", () => {
    expect(inRange(exact("-1e30"), { until: exact(0), bounds: "[)" })).toBe(true);
    expect(inRange(exact("1e30"), { from: exact(0), bounds: "[)" })).toBe(true);
    expect(inRange(exact(0), { bounds: "()" })).toBe(true);
  });

  test("decides thirds, which no decimal reaches", () => {
    const third = { num: 1n, den: 3n };
    expect(inRange({ num: 2n, den: 6n }, { from: third, until: third, bounds: "[]" })).toBe(true);
    expect(inRange(exact("0.333333333333333333"), { from: third, bounds: "[)" })).toBe(false);
  });
});

describe("smaller, larger and clamp", () => {
  test("choose by value, and keep the first of two equals", () => {
    const [half, other] = [exact("0.5"), exact("0.50")];
    expect(smaller(half, other)).toBe(half);
    expect(larger(half, other)).toBe(half);
    expect(toText(smaller(exact("-1"), exact("1")))).toBe("-1");
    expect(toText(larger(exact("-1"), exact("1")))).toBe("1");
  });

  test.each([
    ["0.8", "0.9", "1.2", "0.9"],
    ["1.3", "0.9", "1.2", "1.2"],
    ["1", "0.9", "1.2", "1"],
    ["1.3", undefined, "1.2", "1.2"],
    ["0.8", "0.9", undefined, "0.9"],
    ["0.8", undefined, undefined, "0.8"],
  ])("%s held between %s and %s is %s", (value, floor, cap, held) => {
    const bound = (text: string | undefined) => (text === undefined ? undefined : exact(text));
    expect(toText(clamp(exact(value), bound(floor), bound(cap)))).toBe(held);
  });

  test("refuse a floor above the cap", () => {
    expect(() => clamp(exact(1), exact(2), exact(1))).toThrow(RangeError);
  });
});

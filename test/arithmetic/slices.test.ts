import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type SliceRate, slices } from "../../server/arithmetic/slices.ts";
import {
  add,
  compare,
  type Exact,
  exact,
  multiply,
  subtract,
  toText,
  ZERO,
} from "../../server/domain/exact.ts";

function tier(until: string | undefined, rate: string): SliceRate {
  return { until: until === undefined ? undefined : exact(until), rate: exact(rate) };
}

// Overspend up to 5 % of 1,000,000 shared at 60 %, up to 10 % at 40 %, the rest not at all.
const sharing = [tier("50000", "0.6"), tier("100000", "0.4"), tier(undefined, "0")];

describe("marginal slices", () => {
  test.each([
    ["0", ["0", "0", "0"], "0"],
    ["50000", ["50000", "0", "0"], "30000"],
    ["50000.01", ["50000", "0.01", "0"], "30000.004"],
    ["100000", ["50000", "50000", "0"], "50000"],
    ["120000", ["50000", "50000", "20000"], "50000"],
  ])("of an overspend of %s yuan are %j, and come to %s", (amount, portions, total) => {
    const sliced = slices(exact(amount), sharing);
    expect(sliced.slices.map(({ portion }) => toText(portion))).toEqual(portions);
    expect(toText(sliced.total)).toBe(total);
    expect(toText(sliced.beyond)).toBe("0");
  });

  test("leave what is above a closed last slice as a remainder that is named", () => {
    const { total, beyond } = slices(exact("70000"), [tier("50000", "0.6")]);
    expect([toText(total), toText(beyond)]).toEqual(["30000", "20000"]);
    expect(toText(slices(exact("5"), []).beyond)).toBe("5");
  });

  test.each([
    ["a negative amount", "-1", sharing],
    ["bounds that fall", "1", [tier("2", "1"), tier("1", "1")]],
    ["bounds that stay", "1", [tier("2", "1"), tier("2", "1")]],
    ["a first bound of zero", "1", [tier("0", "1")]],
    ["an open slice before the last", "1", [tier(undefined, "1"), tier("1", "1")]],
  ])("refuse %s", (_, amount, tiers) => {
    expect(() => slices(exact(amount), tiers)).toThrow(RangeError);
  });

  const amounts = fc.bigInt(0n, 10n ** 10n).map((num): Exact => ({ num, den: 100n }));
  const tiers = fc
    .tuple(
      fc.array(fc.tuple(fc.bigInt(1n, 10n ** 9n), fc.bigInt(0n, 100n)), { maxLength: 5 }),
      fc.option(fc.bigInt(0n, 100n), { nil: undefined }),
    )
    .map(([steps, open]): SliceRate[] => {
      let bound = 0n;
      const closed = steps.map(([width, rate]): SliceRate => {
        bound += width;
        return { until: { num: bound, den: 100n }, rate: { num: rate, den: 100n } };
      });
      return open === undefined ? closed : [...closed, { rate: { num: open, den: 100n } }];
    });

  test("account for every fen of the amount", () => {
    fc.assert(
      fc.property(amounts, tiers, (amount, list) => {
        const sliced = slices(amount, list);
        const portions = sliced.slices.reduce((sum, { portion }) => add(sum, portion), sliced.beyond);
        expect(compare(portions, amount)).toBe(0);
        const results = sliced.slices.reduce(
          (sum, { portion, rate }) => add(sum, multiply(portion, rate)),
          ZERO,
        );
        expect(compare(results, sliced.total)).toBe(0);
      }),
    );
  });

  test("charge one fen more at the rate of the slice where it falls", () => {
    fc.assert(
      fc.property(amounts, tiers, (amount, list) => {
        const fen: Exact = { num: 1n, den: 100n };
        const rise = subtract(slices(add(amount, fen), list).total, slices(amount, list).total);
        const slice = list.find(({ until }) => until === undefined || compare(amount, until) < 0);
        expect(compare(rise, slice ? multiply(fen, slice.rate) : ZERO)).toBe(0);
      }),
    );
  });
});

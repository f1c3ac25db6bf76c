import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { AllocationError, allocate, type Share } from "../../server/arithmetic/allocate.ts";
import { exact } from "../../server/domain/exact.ts";

function shares(weights: Record<string, string>): Share[] {
  return Object.entries(weights).map(([key, weight]) => ({ key, weight: exact(weight) }));
}

/** Weights as fractions of mixed denominators, at least one above zero; keys all different. */
const parties = fc
  .uniqueArray(
    fc.tuple(fc.string({ minLength: 1, maxLength: 4 }), fc.bigInt(0n, 10n ** 12n), fc.bigInt(1n, 1000n)),
    {
      selector: ([key]) => key,
      minLength: 1,
      maxLength: 12,
    },
  )
  .map((list): Share[] => list.map(([key, num, den]) => ({ key, weight: { num, den } })))
  .filter((list) => list.some(({ weight }) => weight.num > 0n));

const totals = fc.bigInt(-(10n ** 15n), 10n ** 15n);

describe("allocation by the largest remainder", () => {
  test("gives the fen left over to the largest remainders", () => {
    // 100 fen over 3 : 3 : 1 is 42.86, 42.86, 14.29: two fen are left, for the two remainders of .86.
    expect(allocate(100n, shares({ A: "3", B: "3", C: "1" }))).toEqual([43n, 43n, 14n]);
    // 10 over 1 : 2 : 4 is 1.43, 2.86, 5.71: two fen are left, for B and C.
    expect(allocate(10n, shares({ A: "1", B: "2", C: "4" }))).toEqual([1n, 3n, 6n]);
  });

  test("breaks ties by key, whatever the order of the input", () => {
    expect(allocate(100n, shares({ H02: "1", H03: "1", H01: "1" }))).toEqual([33n, 33n, 34n]);
    expect(allocate(200n, shares({ H03: "0.5", H02: "0.50", H01: "0.500" }))).toEqual([66n, 67n, 67n]);
  });

  test("of a negative total is the mirror image", () => {
    expect(allocate(-100n, shares({ H02: "1", H03: "1", H01: "1" }))).toEqual([-33n, -33n, -34n]);
  });

  test("of nothing is nothing", () => {
    expect(allocate(0n, shares({ A: "1", B: "2" }))).toEqual([0n, 0n]);
    expect(allocate(0n, shares({ A: "0" }))).toEqual([0n]);
    expect(allocate(0n, [])).toEqual([]);
  });

  test.each([
    ["negative-weight", 1n, { A: "1", B: "-0.01" }],
    ["no-weight", 1n, { A: "0", B: "0.00" }],
    ["no-weight", -1n, {}],
  ] as const)("refuses with %s", (fault, total, weights) => {
    expect(() => allocate(total, shares(weights))).toThrow(expect.objectContaining({ fault }));
    expect(() => allocate(total, shares(weights))).toThrow(AllocationError);
  });

  test("refuses a key that occurs twice, since no tie could be broken by it", () => {
    const twice = [...shares({ A: "1" }), ...shares({ A: "2" })];
    expect(() => allocate(1n, twice)).toThrow(expect.objectContaining({ fault: "duplicate-key" }));
  });

  test("sums to the total", () => {
    fc.assert(
      fc.property(totals, parties, (total, list) => {
        expect(allocate(total, list).reduce((sum, part) => sum + part, 0n)).toBe(total);
      }),
      { numRuns: 1000 },
    );
  });

  test("does not depend on the order of the parties", () => {
    const shuffled = parties.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
    );
    fc.assert(
      fc.property(totals, shuffled, (total, [list, other]) => {
        const part = new Map(list.map(({ key }, index) => [key, allocate(total, list)[index]]));
        expect(allocate(total, other)).toEqual(other.map(({ key }) => part.get(key)));
      }),
    );
  });

  test("is less than one unit from the ideal share, nothing for a weight of zero, and never less for more weight", () => {
    fc.assert(
      fc.property(totals, parties, (total, list) => {
        const common = list.reduce((product, { weight }) => product * weight.den, 1n);
        const weights = list.map(({ weight }) => (weight.num * common) / weight.den);
        const whole = weights.reduce((sum, weight) => sum + weight, 0n);
        const parts = allocate(total, list);
        const size = (value: bigint) => (value < 0n ? -value : value);
        parts.forEach((part, index) => {
          const weight = weights[index] ?? 0n;
          expect(size(part * whole - total * weight) < whole).toBe(true);
          if (weight === 0n) expect(part).toBe(0n);
          weights.forEach((other, at) => {
            if (weight > other) expect(size(part) >= size(parts[at] ?? 0n)).toBe(true);
          });
        });
      }),
    );
  });
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Bounds } from "../../schemas/types.ts";
import { exact } from "../../server/domain/exact.ts";
import { compileRanges } from "../../server/tables/compile-ranges.ts";
import { traceRanges } from "../../server/tables/trace-ranges.ts";

/** 平顶山: 费用偏差 ≤ 0.5, 0.5–2, ≥ 2 (p1 of the sample claims). */
const deviation = [
  { until: "0.5", bounds: "[]" as const },
  { from: "0.5", until: "2", bounds: "()" as const },
  { from: "2", bounds: "[)" as const },
];

describe("a value finds its tier", () => {
  test.each([
    [0, 0],
    [0.49, 0],
    [0.5, 0],
    [0.51, 1],
    [1.99, 1],
    [2, 2],
    [2.01, 2],
    [1e9, 2],
  ])("a cost ratio of %d lies in tier %d", (ratio, tier) => {
    expect(compileRanges(deviation).find(ratio)).toBe(tier);
    expect(compileRanges(deviation).find(exact(ratio))).toBe(tier);
  });

  test("a ratio that is no decimal is compared exactly: 3491.785 of 6983.57 is one half, a hair less is not", () => {
    const ranges = compileRanges([
      { until: "0.5", bounds: "[)" },
      { from: "0.5", bounds: "[)" },
    ]);
    expect(ranges.find({ num: 3491785n, den: 6983570n })).toBe(1);
    expect(ranges.find({ num: 10n ** 40n - 1n, den: 2n * 10n ** 40n })).toBe(0);
  });

  test("a value in no tier is -1", () => {
    expect(compileRanges([{ from: "1", until: "2", bounds: "()" }]).find(1)).toBe(-1);
    expect(compileRanges([]).find(1)).toBe(-1);
  });

  test("ends with more digits than a double are still told apart", () => {
    const ranges = compileRanges([{ from: "0.1000000000000000001", bounds: "[)" }]);
    expect(ranges.find(0.1)).toBe(-1);
    expect(ranges.find(exact("0.1000000000000000001"))).toBe(0);
  });

  test("the earlier of two tiers that both hold a value is found", () => {
    expect(compileRanges([{ from: 10, bounds: "[)" }, {}]).find(10)).toBe(0);
    expect(compileRanges([{ from: 10, bounds: "[)" }, {}]).find(9.99)).toBe(1);
  });
});

test("a look-up equals a scan of the tiers in hundredths, at every end and 0.01 either side of it", () => {
  const hundredths = fc.integer({ min: -40, max: 40 });
  const tier = fc.record({
    from: fc.option(hundredths, { nil: undefined }),
    until: fc.option(hundredths, { nil: undefined }),
    bounds: fc.constantFrom<Bounds>("[]", "[)", "(]", "()"),
  });
  fc.assert(
    fc.property(fc.array(tier, { maxLength: 8 }), fc.array(hundredths), (tiers, others) => {
      const text = (end: number | undefined) => (end === undefined ? undefined : (end / 100).toFixed(2));
      const ranges = compileRanges(
        tiers.map((t) => ({ from: text(t.from), until: text(t.until), bounds: t.bounds })),
      );
      const ends = tiers.flatMap(({ from = 0, until = 0 }) => [from, until]);
      for (const value of [...ends.flatMap((end) => [end - 1, end, end + 1]), ...others]) {
        const scanned = tiers.findIndex(
          ({ from, until, bounds }) =>
            (from === undefined || value > from || (value === from && bounds.startsWith("["))) &&
            (until === undefined || value < until || (value === until && bounds.endsWith("]"))),
        );
        expect(ranges.find(value / 100)).toBe(scanned);
        expect(ranges.find({ num: BigInt(value) * 3n, den: 300n })).toBe(scanned);
      }
    }),
  );
});

test("a trace words the tier as a condition on the fact", () => {
  expect(traceRanges(deviation, 0.51, "比值")).toEqual({ value: "0.51", row: 1, words: "0.5 < 比值 < 2" });
  expect(traceRanges(deviation, 0.5, "比值").words).toBe("比值 ≤ 0.5");
  expect(traceRanges(deviation, exact("2.00"), "比值")).toEqual({ value: "2", row: 2, words: "比值 ≥ 2" });
  expect(traceRanges([{ from: 3, until: 3, bounds: "[]" }], 3, "天数").words).toBe("天数 = 3");
  expect(traceRanges([{ from: 3, until: 4, bounds: "(]" }], 3, "天数")).toEqual({
    value: "3",
    row: -1,
    words: undefined,
  });
});

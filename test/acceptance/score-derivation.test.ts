import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { FastifyInstance } from "fastify";
import { cell, csvRows } from "./csv-rows.ts";
import { post, shippedService } from "./shipped-service.ts";

const RULE_SET = "/v1/rule-sets/410400.dip.score-derivation/evaluations";

interface Derived {
  readonly weight: string;
  readonly standard_score: string;
  readonly annual_cases: string;
  readonly group_type: string;
}

const rows = csvRows("pingdingshan_derivation.csv.gz");

/** Units of the sixth place, as an integer. */
function millionths(decimal: string): bigint {
  const [whole = "", places = ""] = decimal.split(".");
  return BigInt(whole + places.padEnd(6, "0"));
}

describe("500 published derivations, each through POST …/410400.dip.score-derivation/evaluations", () => {
  let app: FastifyInstance;
  let derived: Derived[];

  beforeAll(async () => {
    app = await shippedService();
    derived = [];
    for (const row of rows) {
      const facts = {
        cases_year_1: cell(row, "bill_count"),
        group_mean_cost: cell(row, "dip_avg_fee"),
        city_mean_cost: cell(row, "region_ave_val"),
      };
      derived.push((await post<{ writes: Derived }>(app, RULE_SET, { facts, asOf: "2025-06-30" })).writes);
    }
  });
  afterAll(() => app.close());

  test("the weight is the published one to six places, 500 of 500", () => {
    expect(derived).toHaveLength(500);
    expect(derived.map(({ weight }) => millionths(weight))).toEqual(rows.map((row) => millionths(cell(row, "weight"))));
  });

  /**
   * The published means are themselves rounded to six places. A mean that is half a millionth higher, over a city mean
   * half a millionth lower, gives the highest score that the published figures allow, and the other way round.
   */
  test("the score is the published one, or differs in the sixth place by what the rounding of the published means explains", () => {
    const half = 1n;
    const differing = rows.filter((row, index) => {
      const printed = millionths(cell(row, "weight_score"));
      const mean = 2n * millionths(cell(row, "dip_avg_fee"));
      const city = 2n * millionths(cell(row, "region_ave_val"));
      // printed - 0.5 <= 1000 · 10^6 · mean / city <= printed + 0.5 for some means within half a unit.
      expect((2n * printed - 1n) * (city - half)).toBeLessThanOrEqual(2_000_000_000n * (mean + half));
      expect((2n * printed + 1n) * (city + half)).toBeGreaterThanOrEqual(2_000_000_000n * (mean - half));
      const off = millionths(derived[index]?.standard_score ?? "") - printed;
      expect([-1n, 0n, 1n]).toContain(off);
      return off !== 0n;
    });
    process.stdout.write(`acceptance: ${500 - differing.length} of 500 scores equal, ${differing.length} off by one in the sixth place\n`);
    expect(differing).toHaveLength(42);
  });

  test("one city mean, printed as 5718.153489, gives the score of the catalogue in every row", () => {
    const scores = rows.map((row) => {
      const mean = 10n * millionths(cell(row, "dip_avg_fee"));
      // 5718.1534888: within what prints as 5718.153489.
      const printed = millionths(cell(row, "weight_score"));
      return { printed, city: 57_181_534_888n, mean };
    });
    for (const { printed, city, mean } of scores) {
      // The group's mean is known to half a millionth: 5 units of the seventh place.
      expect((2n * printed - 1n) * city).toBeLessThanOrEqual(2_000_000_000n * (mean + 5n));
      expect((2n * printed + 1n) * city).toBeGreaterThanOrEqual(2_000_000_000n * (mean - 5n));
    }
  });

  test("every published group has the cases of a core group, or is a composite of several", () => {
    expect(new Set(derived.map(({ group_type }) => group_type))).toEqual(new Set(["core"]));
  });
});

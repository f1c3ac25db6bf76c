import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
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

/** A published mean in ten-millionths of a yuan: it is known to `known` of them either way. */
interface Mean {
  readonly value: bigint;
  readonly known: bigint;
}

/** Printed to six places: known to half of the sixth. */
function printedMean(row: Readonly<Record<string, string>>, column: string): Mean {
  return { value: 10n * millionths(cell(row, column)), known: 5n };
}

/** Whether some means within what is known of them give the printed score: |1000 · mean / city − score| ≤ half a millionth. */
function gives(mean: Mean, city: Mean, score: bigint): boolean {
  const thousand = 2n * 1_000_000_000n;
  const lowest = (2n * score - 1n) * (city.value - city.known) <= thousand * (mean.value + mean.known);
  const highest = (2n * score + 1n) * (city.value + city.known) >= thousand * (mean.value - mean.known);
  return lowest && highest;
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
    expect(derived.map(({ weight }) => millionths(weight))).toEqual(
      rows.map((row) => millionths(cell(row, "weight"))),
    );
  });

  test("the score is the published one, or one off in the sixth place where the means are printed too short to tell", () => {
    const differing = rows.filter((row, index) => {
      const printed = millionths(cell(row, "weight_score"));
      expect(gives(printedMean(row, "dip_avg_fee"), printedMean(row, "region_ave_val"), printed)).toBe(true);
      const off = millionths(derived[index]?.standard_score ?? "") - printed;
      expect([-1n, 0n, 1n]).toContain(off);
      return off !== 0n;
    });
    process.stdout.write(
      `acceptance: ${500 - differing.length} of 500 scores equal, ${differing.length} one off in the sixth place\n`,
    );
    expect(differing).toHaveLength(42);
  });

  test("one city mean that prints as 5718.153489 gives every published score, 500 of 500", () => {
    const city = { value: 57_181_534_888n, known: 0n };
    const given = rows.filter((row) =>
      gives(printedMean(row, "dip_avg_fee"), city, millionths(cell(row, "weight_score"))),
    );
    expect(given).toHaveLength(500);
  });
});

import { readFileSync } from "node:fs";
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Claim } from "../../schemas/types.ts";
import type { JsonObject } from "../../server/domain/json.ts";
import { batches, post, shippedService } from "../acceptance/shipped-service.ts";
import { Fraction } from "../zibo/fraction.ts";
import { plain, type ToldDecision } from "../zibo/zibo-service.ts";
import type { TableRow } from "./year-mix.ts";

const file = new URL("../../rules/230100/drg.weights.2023-01-01.1.json", import.meta.url);
const rows: readonly TableRow[] = JSON.parse(readFileSync(file, "utf8")).body.table.rows;

/** Yuan a unit of weight, as published. */
const RATES = {
  2023: { employee: "12165.26", resident: "12099.85" },
  2024: { employee: "12252.70", resident: "9649.24" },
} as const;

function stay(group: string, pool: "employee" | "resident", year: 2023 | 2024): Claim {
  return {
    id: `${group}-${pool}-${year}`,
    setlinfo: {
      fixmedins_code: "H23010000101",
      insuplc: "230100",
      hi_type: pool === "employee" ? "1" : "2",
      med_type: "21",
      ipt_med_type: "1",
      age: 50,
      adm_time: `${year}-06-01`,
      dscg_time: `${year}-06-09`,
      act_ipt_days: 8,
      medfee_sumamt: "1.00",
      psn_ownpay: "0.00",
      act_pay_dedc: "0.00",
    },
    payinfo: [],
    diseinfo: [{ maindiag_flag: "1", diag_code: "R69.x00" }],
    given: { group_code: group },
  };
}

let app: FastifyInstance;
beforeAll(async () => {
  app = await shippedService();
});
afterAll(() => app.close());

describe("Harbin's 703 groups", () => {
  const years = [2023, 2024] as const;
  const pools = ["employee", "resident"] as const;
  test.each(years)("are paid weight × rate of %i, to the fen", async (year) => {
    const asked = rows.flatMap((row) =>
      pools.map((pool) => ({ row, pool, claim: stay(row.code, pool, year) })),
    );
    expect(asked).toHaveLength(1406);
    const standards: string[] = [];
    // Claims are JSON by their schema.
    const claims = asked.map(({ claim }) => claim as unknown as JsonObject);
    for (const batch of batches(claims, 1000)) {
      const { results } = await post<{ results: readonly { decision: ToldDecision }[] }>(
        app,
        "/v1/evaluations?explain=none",
        { claims: batch },
      );
      standards.push(...results.map(({ decision }) => plain(decision.amounts.drg_standard)));
    }
    const expected = asked.map(({ row, pool }) =>
      plain(String(Fraction.of(row.score).times(Fraction.of(RATES[year][pool])).rounded(2))),
    );
    expect(standards).toEqual(expected);
  });
});

test("a comparison of the two versions of the rate shows its two figures, and a claim for each", async () => {
  const { statusCode, body } = await app.inject("/v1/compare?a=230100.drg.rate@1&b=230100.drg.rate@2");
  expect(statusCode).toBe(200);
  for (const figure of ["12165.26", "12252.7", "12099.85", "9649.24"]) expect(body).toContain(figure);
  const { changes } = JSON.parse(body) as { readonly changes: readonly { readonly pointer?: string }[] };
  expect(changes.length).toBeGreaterThan(0);
});

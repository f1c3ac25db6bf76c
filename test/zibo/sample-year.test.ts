import { readFileSync } from "node:fs";
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { JsonObject } from "../../server/domain/json.ts";
import { post, shippedService } from "../acceptance/shipped-service.ts";

interface Lines {
  readonly lines: readonly { readonly fact: string; readonly amount: string | null }[];
}

interface Settled {
  readonly state: string;
  readonly counts: { readonly claims: number; readonly settled: number };
  readonly balances: readonly { readonly holds: boolean }[];
  readonly pools: readonly (Lines & {
    readonly institutions: readonly (Lines & { readonly code: string })[];
  })[];
}

const samples = new URL("../../rules/370300/samples/", import.meta.url);
const textOf = (name: string): string => readFileSync(new URL(name, samples), "utf8");
const claims: readonly JsonObject[] = textOf("claims.ndjson")
  .trimEnd()
  .split("\n")
  .map((line) => JSON.parse(line));

interface Request {
  readonly pools: Readonly<Record<string, { readonly facts: JsonObject }>>;
  readonly institutions: readonly {
    readonly facts: JsonObject;
    readonly months: readonly { readonly month: string }[];
  }[];
}

const request: Request & JsonObject = JSON.parse(textOf("settlement-2023.json"));

const without = (figures: JsonObject, isLeftOut: (name: string) => boolean): JsonObject =>
  Object.fromEntries(Object.entries(figures).filter(([name]) => !isLeftOut(name)));

/** An institution's figures, and those among them that do not wait for the year's end. */
const OF_THE_INSTITUTION = new Set(request.institutions.flatMap(({ facts }) => Object.keys(facts)));
const KNOWN_AT_THE_BEGINNING = new Set([
  "fund_paid_last_year",
  "assessment_score_last_year",
  "outpatient_contracted",
  "chronic_contracted",
]);

/** What is known at the end of March: no actuals of the year, no assessment of it, three months. */
function firstQuarter(): JsonObject {
  const isOfYearEnd = (name: string) =>
    name.endsWith("_actual") || (OF_THE_INSTITUTION.has(name) && !KNOWN_AT_THE_BEGINNING.has(name));
  const pools = Object.entries(request.pools).map(([name, { facts }]) => [
    name,
    { facts: without(facts, isOfYearEnd) },
  ]);
  const institutions = request.institutions.map(({ facts, months, ...institution }) => ({
    ...institution,
    facts: without(facts, isOfYearEnd),
    months: months.slice(0, 3),
  }));
  const period = { from: "2023-01-01", until: "2023-04-01" };
  return { ...request, period, pools: Object.fromEntries(pools), institutions, claims };
}

const amountOf = ({ lines }: Lines, name: string): string | null | undefined =>
  lines.find(({ fact }) => fact === name)?.amount;

describe("Zibo's sample year", () => {
  let app: FastifyInstance;
  let settled: Settled;
  beforeAll(async () => {
    app = await shippedService();
    settled = await post<Settled>(app, "/v1/settlements", {
      ...JSON.parse(textOf("settlement-2023.json")),
      claims,
    });
  });
  afterAll(() => app.close());

  test("settles every shipped claim, and every pool balances", () => {
    const { state, counts, balances } = settled;
    expect(state).toBe("settled");
    expect(counts).toMatchObject({ claims: claims.length, settled: claims.length });
    expect(balances).toHaveLength(6);
    expect(balances.every(({ holds }) => holds)).toBe(true);
  });

  test("counts a bill from elsewhere in its pool and makes no institution of its sender", () => {
    expect(claims.map((claim) => JSON.stringify(claim)).join()).toContain('"fixmedins_code":"H37010200011"');
    for (const { institutions } of settled.pools) {
      expect(institutions.map(({ code }) => code)).toEqual(["H37030000101", "H37030000201", "H37030000301"]);
    }
  });

  test("pre-settles the first months without the figures of the year's end, and clears nothing yet", async () => {
    const { state, pools } = await post<Settled>(app, "/v1/settlements", firstQuarter());
    expect(state).toBe("settled");
    for (const pool of pools) {
      expect([amountOf(pool, "dip_annual_total"), amountOf(pool, "point_value")]).toEqual([null, null]);
    }
    // Employee DIP budget 271,658.00 by 225 : 27 : 9, a month a twelfth; the city books 23,740.00 above its 22,638.16.
    const months = pools[0]?.institutions.map((each) => [
      amountOf(each, "monthly_total"),
      amountOf(each, "clearing_amount"),
    ]);
    expect(months).toEqual([
      ["58546.98", null],
      ["7025.61", null],
      ["2220.00", null],
    ]);
  });

  test("fails by the name of the figure that the annual assessment lacks", async () => {
    const [first, ...others] = request.institutions;
    const institutions = [
      { ...first, facts: without(first?.facts ?? {}, (name) => name === "quality_rating") },
      ...others,
    ];
    const failed = await post<Settled & { readonly failures: unknown }>(app, "/v1/settlements", {
      ...request,
      institutions,
      claims,
    });
    expect(failed.state).toBe("failed");
    expect(JSON.stringify(failed)).toContain("quality_rating");
  });

  test("is refused a year's end that brings only some of the actual spending", async () => {
    const { facts } = request.pools.employee ?? { facts: {} };
    const pools = {
      ...request.pools,
      employee: { facts: without(facts, (name) => name === "remote_actual") },
    };
    const { state } = await post<Settled>(app, "/v1/settlements", { ...request, pools, claims });
    expect(state).toBe("failed");
  });
});

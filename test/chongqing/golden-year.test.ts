import { readFileSync } from "node:fs";
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Claim } from "../../schemas/types.ts";
import type { JsonObject } from "../../server/domain/json.ts";
import { post, shippedService } from "../acceptance/shipped-service.ts";
import { decide, plain } from "../zibo/zibo-service.ts";
import { type OracleRequest, workOut } from "./oracle.ts";
import { workOutClaim } from "./oracle-claim.ts";
import { figuresIn, type SettledYear } from "./settled-figures.ts";
import { shown } from "./shown.ts";
import { rowsOf } from "./year-mix.ts";

type Figures = Readonly<Record<string, string>>;

interface GoldenPool {
  readonly facts: Figures;
  readonly holders: Readonly<Record<string, Figures>>;
  readonly institutions: Readonly<Record<string, Figures>>;
}

interface GoldenYear {
  readonly request: OracleRequest & { readonly claims: readonly Claim[] };
  readonly worked: readonly ({ readonly claim: string; readonly outcome: string } & Figures)[];
  readonly expected: Readonly<Record<string, GoldenPool>>;
}

const golden: GoldenYear = JSON.parse(readFileSync(new URL("golden-year.json", import.meta.url), "utf8"));
const byHand = readFileSync(new URL("golden-year.md", import.meta.url), "utf8");
const pools = Object.entries(golden.expected);

/** What is asked for of a calculation, by pool, and by code within it. */
function expectFigures(of: (pool: string) => GoldenPool | undefined): void {
  for (const [pool, { facts, holders, institutions }] of pools) {
    const found = of(pool);
    expect({ pool, facts: found?.facts }).toMatchObject({ pool, facts });
    expect({ pool, holders: found?.holders }).toMatchObject({ pool, holders });
    expect({ pool, institutions: found?.institutions }).toMatchObject({ pool, institutions });
  }
}

describe("Chongqing's golden year", () => {
  let app: FastifyInstance;
  beforeAll(async () => {
    app = await shippedService();
  });
  afterAll(() => app.close());

  // A settlement request is a JSON object by its schema.
  const settle = (request: object) =>
    post<SettledYear>(app, "/v1/settlements", request as unknown as JsonObject);

  test.each(golden.worked)("decides claim $claim as worked out by hand", async ({ claim: id, ...worked }) => {
    const claim = golden.request.claims.find((one) => one.id === id);
    if (!claim) throw new Error(`no claim ${id}`);
    const decision = await decide(app, claim);
    const told: Readonly<Record<string, unknown>> = { ...decision, ...decision.amounts };
    const found = Object.keys(worked).map((name) => [name, plain(told[name])]);
    expect(Object.fromEntries(found)).toEqual(worked);
  });

  test("settles to the figures worked out by hand", async () => {
    const settled = await settle(golden.request);
    expect(settled.state).toBe("settled");
    expect(settled.balances.every(({ holds }) => holds)).toBe(true);
    const figures = figuresIn(settled);
    expectFigures((pool) => figures[pool]);
  });

  test("clears nothing before the year's end", async () => {
    const interim = Object.entries(golden.request.pools).map(([pool, { facts }]) => {
      const { year_end: _end, ...rest } = facts;
      return [pool, { facts: rest }];
    });
    const settled = await settle({ ...golden.request, pools: Object.fromEntries(interim) });
    expect(settled.state).toBe("settled");
    const { employee } = figuresIn(settled);
    expect(employee?.institutions.H50000000101).toMatchObject({ points_payment: "88420.8" });
    expect(employee?.institutions.H50000000101).not.toHaveProperty("clearing_amount");
  });
});

describe("the hand-worked figures", () => {
  test("are those of an independent calculation in exact fractions", () => {
    const tables = {
      diseases: rowsOf("disease-standards"),
      weights: new Map(rowsOf("drg-weights").map(({ code, score }) => [code, score])),
    };
    const claims = golden.request.claims.map((claim) => ({
      pool: claim.setlinfo.hi_type === "1" ? "employee" : "resident",
      institution: String(claim.setlinfo.fixmedins_code),
      cost: String(claim.setlinfo.medfee_sumamt),
      days: String(claim.setlinfo.act_ipt_days ?? "0"),
      worked: workOutClaim(claim, tables),
    }));
    const oracle = workOut(golden.request, claims);
    expectFigures((pool) => {
      const { facts, holders, institutions } = oracle[pool] ?? { facts: {}, holders: {}, institutions: {} };
      return { facts: shown(facts), holders: shown.each(holders), institutions: shown.each(institutions) };
    });
  });

  test("all stand in the readable file", () => {
    const written = (figure: string) => {
      const [whole = "", places] = figure.split(".");
      const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ",");
      return places === undefined ? grouped : `${grouped}.${places}`;
    };
    const all = pools.flatMap(([, { facts, holders, institutions }]) =>
      [facts, ...Object.values(holders), ...Object.values(institutions)].flatMap(Object.values),
    );
    expect([...new Set(all)].filter((figure) => !byHand.includes(written(figure)))).toEqual([]);
  });
});

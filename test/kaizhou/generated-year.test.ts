import { readFileSync } from "node:fs";
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Claim } from "../../schemas/types.ts";
import type { JsonObject } from "../../server/domain/json.ts";
import { batches, post, shippedService } from "../acceptance/shipped-service.ts";
import type { Fraction } from "../zibo/fraction.ts";
import { plain, type ToldDecision, type ToldStep } from "../zibo/zibo-service.ts";
import { claimsOfTheYear, YEAR } from "./claims-of-the-year.ts";
import { type Tables, type WorkedClaim, workOutClaim } from "./oracle-claim.ts";
import { diseasesOf } from "./oracle-routing.ts";
import { statesOf } from "./oracle-states.ts";
import { type Amounts, workOutPool } from "./oracle-year.ts";
import { institutionFigures, POOLS, poolFigures, requestOf } from "./year-figures.ts";

const rowsOf = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../rules/500000/${name}.2018-08-16.1.json`, import.meta.url), "utf8"))
    .body.table.rows;
const weights: readonly { code: string; score: string }[] = rowsOf("mix.drg-weights");
const tables: Tables = {
  weights: new Map(weights.map(({ code, score }) => [code, score])),
  diseases: diseasesOf(rowsOf("mix.disease-standards")),
};
const claims: readonly Claim[] = [...claimsOfTheYear(weights, 3000)];
const year = claims.map((claim) => ({ claim, worked: workOutClaim(claim, tables) }));

const shown = (figure: Fraction | undefined) => figure && plain(String(figure));

/** A decision in the oracle's words. */
function told({ outcome, method, points, layers, ...worked }: WorkedClaim) {
  return {
    outcome,
    method,
    points: shown(points),
    basic_benefit: shown(layers?.basic),
    critical_benefit: shown(layers?.critical),
    aid_benefit: shown(layers?.aid),
    tilt_benefit: shown(layers?.tilt),
    service_standard: shown(worked.standard),
    person_share: shown(worked.person),
    fund_due: shown(worked.due),
    drug_fund_payment: shown(worked.drugs),
    violation_deduction: shown(worked.returned),
    penalty_amount: shown(worked.fine),
  };
}

const AMOUNTS = [
  "basic_benefit",
  "critical_benefit",
  "aid_benefit",
  "tilt_benefit",
  "service_standard",
  "person_share",
  "fund_due",
  "drug_fund_payment",
  "violation_deduction",
  "penalty_amount",
];

function decided({ outcome, method, points, amounts }: ToldDecision) {
  const figure = (value: string | undefined) => (value === undefined ? undefined : plain(value));
  return {
    outcome,
    method,
    points: figure(points),
    ...Object.fromEntries(AMOUNTS.map((fact) => [fact, figure(amounts[fact])])),
  };
}

interface Listed {
  readonly lines: readonly { readonly fact: string; readonly amount: string | null }[];
}

interface Settled {
  readonly state: string;
  readonly steps: readonly (ToldStep & { readonly entity: string; readonly scope: string })[];
  readonly balances: readonly { readonly holds: boolean }[];
  readonly pools: readonly (Listed & {
    readonly pool: string;
    readonly holders: readonly (Listed & { readonly code: string })[];
    readonly institutions: readonly (Listed & { readonly code: string })[];
  })[];
}

/** The lines that the oracle names too; indicators, which are fractions, are looked at by their states. */
function figures({ lines }: Listed, worked: Amounts): Record<string, string> {
  const told = lines.filter(({ fact }) => fact in worked).filter(({ amount }) => amount !== null);
  return Object.fromEntries(told.map(({ fact, amount }) => [fact, plain(amount)]));
}

const expectedFigures = (worked: Amounts, { lines }: Listed) =>
  Object.fromEntries(
    Object.entries(worked).flatMap(([fact, figure]) =>
      figure && lines.some((line) => line.fact === fact) ? [[fact, plain(String(figure))]] : [],
    ),
  );

describe("Kaizhou's generated year", () => {
  let app: FastifyInstance;
  beforeAll(async () => {
    app = await shippedService();
  });
  afterAll(() => app.close());

  test("is decided claim by claim as an independent calculation says", async () => {
    const expected = new Map(year.map(({ claim, worked }) => [claim.id, told(worked)]));
    // Claims are JSON by their schema.
    for (const batch of batches(claims as unknown as readonly JsonObject[], 1000)) {
      const { results } = await post<{ results: readonly { decision: ToldDecision }[] }>(
        app,
        "/v1/evaluations?explain=none",
        { claims: batch },
      );
      for (const { decision } of results)
        expect({ claim: decision.claim, error: decision.error, ...decided(decision) }).toEqual({
          claim: decision.claim,
          ...expected.get(decision.claim),
        });
    }
  });

  test("is settled pool by pool, holder by holder, institution by institution, to the fen", async () => {
    // A request is JSON by its schema.
    const request = requestOf(year, YEAR) as unknown as JsonObject;
    const settled = await post<Settled>(app, "/v1/settlements", request);
    expect(settled.state).toBe("settled");
    expect(settled.balances.every(({ holds }) => holds)).toBe(true);
    expect(settled.pools.map(({ pool }) => pool)).toEqual(POOLS);
    for (const told of settled.pools) {
      const { pool } = told;
      const worked = workOutPool(
        pool,
        poolFigures(pool, year),
        (code) => institutionFigures(code, pool, year),
        year,
      );
      expect({ pool, ...figures(told, worked.pool) }).toEqual({
        pool,
        ...expectedFigures(worked.pool, told),
      });
      const community = told.holders.find(({ code }) => code === "YLT50015401");
      expect(community && figures(community, worked.community)).toEqual(
        community && expectedFigures(worked.community, community),
      );
      for (const one of told.institutions) {
        const amounts = worked.institutions[one.code] ?? {};
        expect({ pool, code: one.code, ...figures(one, amounts) }).toEqual({
          pool,
          code: one.code,
          ...expectedFigures(amounts, one),
        });
        const unknown = one.lines.map(({ fact }) => fact).filter((fact) => !(fact in amounts));
        expect(unknown).toEqual(["group_cost_index"]);
      }
    }
  });

  test("has its indicators where the year's figures put them", async () => {
    // A request is JSON by its schema.
    const request = requestOf(year, YEAR) as unknown as JsonObject;
    const { steps } = await post<Settled>(app, "/v1/settlements?explain=hits", request);
    for (const pool of POOLS) {
      const written = steps
        .filter(({ entity, scope }) => scope === "pool" && entity === pool)
        .flatMap(({ writes = {} }) => Object.entries(writes));
      const told = Object.fromEntries(written.filter(([fact]) => fact.endsWith("_state")));
      const expected = statesOf(pool, poolFigures(pool, year), year);
      expect({ pool, ...told }).toMatchObject({ pool, ...expected });
    }
  });

  test("alerts of high cost and flags what monitoring found, claim by claim", async () => {
    // Claims are JSON by their schema.
    const batch = claims.slice(0, 400) as unknown as readonly JsonObject[];
    const { results } = await post<{ results: readonly { decision: ToldDecision }[] }>(
      app,
      "/v1/evaluations?explain=hits",
      { claims: [...batch] },
    );
    const told = results.map(({ decision: { steps = [] } }) => {
      const writes = Object.assign({}, ...steps.map(({ writes: each }) => each ?? {}));
      return [writes.own_burden_state, writes.monitoring_hits];
    });
    expect(told).toEqual(
      year.slice(0, 400).map(({ worked }) => [worked.burdenState, worked.isFlagged ? "1" : "0"]),
    );
  });

  test("meets every way of payment, every outcome and every side of the district's own rules", () => {
    const all = year.map(({ worked }) => worked);
    const seen = (of: (one: WorkedClaim) => unknown) => new Set(all.map(of));
    expect(seen(({ outcome }) => outcome)).toEqual(new Set(["paid", "excluded", "other-method", "review"]));
    expect(seen(({ scheme }) => scheme)).toEqual(
      new Set(["points", "target", "direct", "capitation", undefined]),
    );
    expect(seen(({ burdenState }) => burdenState)).toEqual(new Set(["normal", "watch", "alert"]));
    const methods = ["chronic-per-head", "day-surgery", "day-ward", "drg", "family-doctor-fee"];
    const stays = ["fee-for-service", "hospice-bed-day", "psychiatric-bed-day", "rehabilitation-bed-day"];
    for (const method of [...methods, ...stays, "outpatient-per-head", "single-disease"])
      expect(seen((one) => one.method)).toContain(method);
    const some = (holds: (one: WorkedClaim) => boolean | undefined) => expect(all.some(holds)).toBe(true);
    some(({ drugs }) => drugs && drugs.over > 0n);
    some(({ layers }) => layers && layers.critical.over > 0n);
    some(({ layers }) => layers && layers.aid.over > 0n);
    some(({ layers }) => layers && layers.tilt.over > 0n);
    some(({ fine }) => fine && fine.over > 0n);
    const codes = new Set(year.map(({ claim }) => claim.diseinfo?.[0]?.diag_code?.slice(0, 3)));
    for (const code of ["O80", "O82", "M51", "Z34"]) expect(codes).toContain(code);
  });

  test("settles a community that overspends and one that does not, graded institutions of every kind", () => {
    const pools = POOLS.map((pool) =>
      workOutPool(pool, poolFigures(pool, year), (code) => institutionFigures(code, pool, year), year),
    );
    const kept = pools.map(({ community }) => Number(community.surplus_kept));
    expect(kept[0]).toBeGreaterThan(0);
    const overspent = pools.map(({ community }) => Number(community.target_overspend));
    expect(overspent[1]).toBeGreaterThan(0);
    const institutions = pools.flatMap((each) => Object.values(each.institutions));
    const factors = new Set(institutions.map(({ budget_link_factor: factor }) => String(factor)));
    expect(factors).toEqual(new Set(["1.02", "1", "0.98", "0.95"]));
    expect(
      new Set(institutions.map(({ bed_day_factor: factor }) => factor && String(factor))).size,
    ).toBeGreaterThan(1);
    const retained = institutions.map(({ procurement_retained: amount }) => Number(amount));
    expect(Math.min(...retained)).toBe(0);
    expect(Math.max(...retained)).toBeGreaterThan(0);
  });
});

import { readFileSync } from "node:fs";
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Claim } from "../../schemas/types.ts";
import type { JsonObject } from "../../server/domain/json.ts";
import { post, shippedService } from "../acceptance/shipped-service.ts";
import { type OracleClaim, type OraclePool, type OracleRequest, workOut } from "./oracle.ts";
import { figuresIn, plainPools, type SettledYear } from "./settled-figures.ts";
import { decide, plain, readJson } from "./zibo-service.ts";

interface WorkedClaim {
  readonly claim: string;
  readonly institution: string;
  readonly pool: string;
  readonly group: string;
  readonly score: string;
  readonly points: string;
  readonly coefficient: string;
}

interface GoldenYear {
  readonly request: OracleRequest & { readonly claims: readonly Claim[] };
  readonly worked: readonly WorkedClaim[];
  readonly others: readonly { readonly claim: string; readonly outcome: string }[];
  readonly expected: Readonly<Record<string, OraclePool>>;
  readonly variants: readonly {
    readonly name: string;
    readonly pool: string;
    readonly figures: Readonly<Record<string, string>>;
    readonly expected: Readonly<Record<string, string>>;
  }[];
}

const golden = readJson<GoldenYear>("golden-year.json");
const byHand = readFileSync(new URL("golden-year.md", import.meta.url), "utf8");

function withFigures(pool: string, figures: Readonly<Record<string, string>>): GoldenYear["request"] {
  const { request } = golden;
  const facts = { ...request.pools[pool]?.facts, ...figures };
  return { ...request, pools: { ...request.pools, [pool]: { facts } } };
}

function expectedOf({ pool, expected }: GoldenYear["variants"][number]): Record<string, OraclePool> {
  const unchanged = golden.expected[pool];
  if (!unchanged) throw new Error(`no pool ${pool}`);
  return plainPools({
    ...golden.expected,
    [pool]: { ...unchanged, facts: { ...unchanged.facts, ...expected } },
  });
}

const expected = plainPools(golden.expected);

const oracleClaims: readonly OracleClaim[] = golden.worked.map((worked) => {
  const claim = golden.request.claims.find(({ id }) => id === worked.claim);
  const critical = claim?.payinfo?.find(({ fund_pay_type: fund }) => fund === "330100" || fund === "390200");
  return {
    ...worked,
    violation: String(claim?.findings?.violation_amount ?? "0"),
    criticalIllness: String(critical?.fund_payamt ?? "0"),
  };
});

describe("Zibo's golden year", () => {
  let app: FastifyInstance;
  beforeAll(async () => {
    app = await shippedService();
  });
  afterAll(() => app.close());

  // A settlement request is a JSON object by its schema.
  const settle = (request: GoldenYear["request"]) =>
    post<SettledYear>(app, "/v1/settlements", request as unknown as JsonObject);

  test("gives every claim the group, score, coefficient and points worked out by hand", async () => {
    for (const { claim: id, institution: _institution, ...worked } of golden.worked) {
      const claim = golden.request.claims.find((one) => one.id === id);
      if (!claim) throw new Error(`no claim ${id}`);
      const decision = await decide(app, claim);
      const { pool, group, score, points, coefficient } = decision;
      expect({ claim: id, outcome: decision.outcome, method: decision.method }).toEqual({
        claim: id,
        outcome: "paid",
        method: "dip",
      });
      expect({
        pool,
        group,
        score: plain(score),
        points: plain(points),
        coefficient: plain(coefficient),
      }).toEqual({
        pool: worked.pool,
        group: worked.group,
        score: plain(worked.score),
        points: plain(worked.points),
        coefficient: plain(worked.coefficient),
      });
    }
  });

  test("settles to the figures worked out by hand, line by line, institution by institution, month by month", async () => {
    const answer = await settle(golden.request);
    expect(answer.state).toBe("settled");
    expect(answer.counts.outcomes).toEqual({ paid: 18, excluded: 1, "other-method": 1 });
    expect(answer.balances.every(({ holds }) => holds)).toBe(true);
    expect(figuresIn(answer)).toEqual(expected);
  });

  test("is settled alike whatever the order of its claims", async () => {
    const reversed = await settle({ ...golden.request, claims: golden.request.claims.toReversed() });
    expect(reversed).toEqual(await settle(golden.request));
  });

  test.each(golden.variants)("when $name, only the lines of the reserve change", async (variant) => {
    const answer = await settle(withFigures(variant.pool, variant.figures));
    expect(figuresIn(answer)).toEqual(expectedOf(variant));
  });
});

describe("the hand-worked figures", () => {
  test("are those of an independent calculation in exact fractions", () => {
    expect(plainPools(workOut(golden.request, oracleClaims))).toEqual(expected);
    for (const variant of golden.variants) {
      expect(plainPools(workOut(withFigures(variant.pool, variant.figures), oracleClaims))).toEqual(
        expectedOf(variant),
      );
    }
  });

  test("all stand in the readable file", () => {
    const grouped = (figure: string) => figure.replace(/\B(?=(\d{3})+(?!\d))/g, ",");
    const written = (figure: string) => {
      const [whole = "", places = ""] = figure.split(".");
      return places === "" ? grouped(whole) : `${grouped(whole)}.${places}`;
    };
    const pools = Object.values(golden.expected);
    const institutions = pools.flatMap((pool) => Object.values(pool.institutions));
    const months = institutions.flatMap((institution) => Object.values(institution.months));
    const figures = [...pools, ...institutions].flatMap(({ facts }) => Object.values(facts));
    const all = [
      ...figures,
      ...months.flatMap((facts) => Object.values(facts)),
      ...golden.variants.flatMap((one) => Object.values(one.expected)),
    ];
    expect(new Set(all.filter((figure) => !byHand.includes(written(figure))))).toEqual(new Set());
  });
});

import { readFileSync } from "node:fs";
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { JsonObject } from "../../server/domain/json.ts";
import { post, shippedService } from "../acceptance/shipped-service.ts";

interface Settled {
  readonly state: string;
  readonly counts: { readonly claims: number; readonly settled: number };
  readonly balances: readonly { readonly holds: boolean }[];
  readonly pools: readonly { readonly institutions: readonly { readonly code: string }[] }[];
}

const samples = new URL("../../rules/370300/samples/", import.meta.url);
const textOf = (name: string): string => readFileSync(new URL(name, samples), "utf8");
const claims: readonly JsonObject[] = textOf("claims.ndjson")
  .trimEnd()
  .split("\n")
  .map((line) => JSON.parse(line));

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
});

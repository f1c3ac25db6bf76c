import { readFileSync } from "node:fs";
import { afterAll, describe, expect, it } from "vitest";
import { readConfig } from "../../server/config.ts";
import { createSchemas } from "../../server/documents/schema-check.ts";
import type { Diagnostic } from "../../server/domain/diagnostic.ts";
import { isJsonObject, type Json, type JsonObject } from "../../server/domain/json.ts";
import { loadSchemas } from "../../server/store/load-schemas.ts";
import { shippedService } from "../acceptance/shipped-service.ts";

const app = await shippedService();
afterAll(() => app.close());

const published = createSchemas(loadSchemas(readConfig({}).YICE_SCHEMAS));
const spec: JsonObject = JSON.parse((await app.inject("/openapi.json")).body);

function textOf(path: string): string {
  return readFileSync(new URL(`../../rules/${path}`, import.meta.url), "utf8");
}

function claimsOf(jurisdiction: string): JsonObject[] {
  const lines = textOf(`${jurisdiction}/samples/claims.ndjson`).trim().split("\n");
  return lines.map((line) => JSON.parse(line));
}

function at(value: Json | undefined, path: readonly string[]): Json | undefined {
  return path.reduce<Json | undefined>((held, name) => (isJsonObject(held) ? held[name] : undefined), value);
}

/** Where an answer departs from what OpenAPI documents for that status of the operation. */
function departures(path: string, method: string, status: string, answer: Json): readonly Diagnostic[] {
  const content = at(spec, ["paths", path, method, "responses", status, "content"]);
  const [media] = isJsonObject(content) ? Object.values(content) : [];
  const schema = at(media, ["schema"]);
  const definitions = at(spec, ["components", "schemas"]);
  if (!isJsonObject(schema)) throw new Error(`${method} ${path} documents no ${status}`);
  const text = JSON.stringify({ ...schema, definitions: definitions ?? {}, $id: "answer.schema.json" });
  const found: Diagnostic[] = [];
  const local = JSON.parse(text.replaceAll("#/components/schemas/", "#/definitions/"));
  createSchemas({ "answer.schema.json": local }).check("answer.schema.json", answer, found);
  return found;
}

function faultsOf(schema: string, answer: Json): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  published.check(schema, answer, found);
  return found;
}

async function post(path: string, payload: JsonObject): Promise<{ status: string; answer: JsonObject }> {
  const { statusCode, body } = await app.inject({ method: "POST", url: path, payload });
  return { status: String(statusCode), answer: JSON.parse(body) };
}

describe("decisions of the shipped samples", () => {
  it.each([
    ["370300", "370300.dip.policy", "full"],
    ["370300", "370300.dip.policy", "none"],
    ["410400", "410400.dip.policy", "full"],
    ["410400", "370800.dip.policy", "hits"],
  ])(
    "of %s under %s, told %s, fit decision.schema.json and what OpenAPI documents",
    async (city, policy, explain) => {
      const claims = claimsOf(city).slice(0, 60);
      const { status, answer } = await post(`/v1/evaluations?explain=${explain}`, {
        policy,
        claims: [...claims, {}],
      });
      expect(status).toBe("200");
      expect(departures("/v1/evaluations", "post", status, answer)).toEqual([]);
      const results = Array.isArray(answer.results) ? answer.results : [];
      expect(results).toHaveLength(claims.length + 1);
      for (const result of results.slice(0, -1))
        expect(faultsOf("decision.schema.json", result.decision)).toEqual([]);
      expect(results.at(-1)).toMatchObject({ error: { code: "not-a-claim" } });
      const [claim = {}] = claims;
      const one = await post(`/v1/evaluations?explain=${explain}`, { policy, claim });
      expect(departures("/v1/evaluations", "post", one.status, one.answer)).toEqual([]);
      expect(one.answer).toEqual(results[0]);
    },
  );
});

describe("the settlement of Zibo's sample year", () => {
  const request: JsonObject = {
    ...JSON.parse(textOf("370300/samples/settlement-2023.json")),
    claims: claimsOf("370300"),
  };

  it("fits settlement.schema.json and what OpenAPI documents", async () => {
    const { status, answer } = await post("/v1/settlements", request);
    expect(status).toBe("200");
    expect(faultsOf("settlement.schema.json", answer)).toEqual([]);
    expect(departures("/v1/settlements", "post", status, answer)).toEqual([]);
  });
});

describe("every other answer is what OpenAPI documents", () => {
  it.each([
    ["/healthz", "/healthz"],
    ["/readyz", "/readyz"],
    ["/v1/policies", "/v1/policies"],
    ["/v1/rule-sets", "/v1/rule-sets"],
    ["/v1/rule-sets/{id}/versions/{version}", "/v1/rule-sets/370300.dip.budget/versions/1"],
    ["/v1/rule-sets/{id}/in-force", "/v1/rule-sets/370300.dip.policy/in-force?asOf=2023-01-01"],
    ["/v1/rule-sets/{id}/versions/{version}/cases", "/v1/rule-sets/410400.dip.policy/versions/1/cases"],
    ["/v1/compare", "/v1/compare?a=410400.dip.case-adjustment@1&b=370800.dip.case-adjustment@1"],
    ["/v1/facts", "/v1/facts"],
    ["/v1/diagnostics", "/v1/diagnostics"],
    ["/v1/schemas", "/v1/schemas"],
  ])("GET %s", async (path, url) => {
    const answer = await app.inject(url);
    expect(answer.statusCode).toBe(200);
    expect(departures(path, "get", "200", answer.json())).toEqual([]);
  });

  it("POST /v1/rule-sets/{id}/evaluations", async () => {
    const facts = { score: "100", coefficient: "1", medfee_sumamt: "500.00", group_average_cost: "1000.00" };
    const { status, answer } = await post("/v1/rule-sets/410400.dip.case-adjustment/evaluations", { facts });
    expect(departures("/v1/rule-sets/{id}/evaluations", "post", status, answer)).toEqual([]);
    // p1 at a ratio of exactly 0.5: 100 × 0.5 × 1.
    expect(Number(at(answer, ["writes", "exact_points"]))).toBe(50);
  });

  it("and a problem is a Problem", async () => {
    const { status, answer } = await post("/v1/evaluations", { claim: { id: "A" } });
    expect(status).toBe("422");
    expect(departures("/v1/evaluations", "post", status, answer)).toEqual([]);
  });
});

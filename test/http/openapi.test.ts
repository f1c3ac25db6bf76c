import { Validator } from "@seriousme/openapi-schema-validator";
import { afterAll, expect, it } from "vitest";
import { testApp } from "./test-app.ts";

const { app } = await testApp();
afterAll(() => app.close());
const spec = (await app.inject("/openapi.json")).json();

it("is valid OpenAPI 3.1", async () => {
  const validator = new Validator();
  const { valid, errors } = await validator.validate(structuredClone(spec));
  expect(errors).toBeUndefined();
  expect(valid).toBe(true);
  expect(validator.version).toBe("3.1");
});

it("documents every route, with summary, tag and problems", () => {
  const documented = Object.entries<Record<string, object>>(spec.paths).flatMap(([path, operations]) =>
    Object.keys(operations).map((method) => `${method.toUpperCase()} ${path}`),
  );
  expect(documented.sort()).toEqual(
    [
      "GET /healthz",
      "GET /metrics",
      "GET /readyz",
      "GET /v1/compare",
      "GET /v1/diagnostics",
      "GET /v1/documents",
      "GET /v1/documents/{id}",
      "GET /v1/entrance",
      "GET /v1/facts",
      "GET /v1/policies",
      "GET /v1/rule-sets",
      "GET /v1/rule-sets/{id}/in-force",
      "GET /v1/rule-sets/{id}/versions/{version}",
      "GET /v1/rule-sets/{id}/versions/{version}/cases",
      "GET /v1/sample-claims",
      "POST /v1/case-claims",
      "GET /v1/schemas",
      "GET /v1/schemas/{*}",
      "GET /v1/trace",
      "POST /v1/decision-changes",
      "POST /v1/evaluations",
      "POST /v1/evaluations/stream",
      "POST /v1/rule-sets/{id}/evaluations",
      "POST /v1/rule-sets/{id}/versions/{version}/case-runs",
      "POST /v1/settlements",
    ].sort(),
  );
  for (const operations of Object.values<Record<string, object>>(spec.paths)) {
    for (const operation of Object.values(operations)) {
      expect(operation).toMatchObject({ summary: expect.stringMatching(/ · /u), tags: [expect.any(String)] });
    }
  }
});

it("documents errors once, as problem+json", () => {
  const refused = spec.paths["/v1/evaluations"].post.responses["400"].content;
  expect(refused).toEqual({
    "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } },
  });
  expect(spec.components.schemas.Problem.required).toContain("instance");
});

it("is shown by a page that loads nothing from elsewhere and that the page's own policy allows", async () => {
  const page = await app.inject("/docs/");
  expect(page.statusCode).toBe(200);
  const loaded = [...page.body.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address = ""]) => address);
  expect(loaded.length).toBeGreaterThan(3);
  for (const address of loaded) {
    expect(address).not.toMatch(/^(https?:)?\/\//);
    expect((await app.inject(new URL(address, "http://localhost/docs/").pathname)).statusCode).toBe(200);
  }
  const policy = String(page.headers["content-security-policy"]);
  expect(policy).toContain("script-src 'self'");
  expect(policy).not.toContain("http");
  expect(page.body).not.toMatch(/<script>|<style>|\son\w+=|\sstyle=/);
});

it("documents answers and writes them as they are, whatever their schemas say", async () => {
  const decision = { outcome: "paid", points: 1, undocumented: [0.1, "0.10", null] };
  const odd = await testApp({}, { evaluate: () => ({ decision }) });
  const answer = await odd.app.inject({ method: "POST", url: "/v1/evaluations", payload: { claim: {} } });
  expect(answer.body).toBe(JSON.stringify({ decision }));
  await odd.app.close();
});

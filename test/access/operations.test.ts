import { afterAll, expect, it } from "vitest";
import { accessApp } from "./access-app.ts";

// With everything that a service can have.
const here = await accessApp({
  identityProvider: {
    issuer: "http://127.0.0.1:1",
    clientId: "yice",
    clientSecret: "x",
    redirect: "http://127.0.0.1:1/callback",
    home: "370300",
  },
});
afterAll(() => here.app.close());
const { paths }: { paths: Record<string, Record<string, object>> } = (
  await here.app.inject("/openapi.json")
).json();
const operations = Object.values(paths).flatMap((methods) => Object.values(methods));
const ids = operations.map((operation) => ("operationId" in operation ? operation.operationId : undefined));

it("every operation has an id of its own: a verb and what it is about", () => {
  expect(ids.length).toBeGreaterThan(60);
  for (const id of ids) expect(id).toMatch(/^[a-z]+([A-Z][a-z]+)+$/);
  expect(new Set(ids).size).toBe(ids.length);
});

it("what may be sent again after a 503 is what changes nothing, or nothing more", () => {
  const repeatable = operations.filter((operation) => "x-repeatable" in operation);
  expect(
    repeatable.map((operation) => ("operationId" in operation ? operation.operationId : "")).sort(),
  ).toEqual([
    "closeRun", // of the run that is closed already it is refused
    "compareDecisions",
    "eraseClaimSet",
    "evaluateClaims",
    "evaluateRuleSet",
    "measureCoverage",
    "previewClaimTable",
    "reverseClaim",
    "runVersionCases",
    "settlePool",
    "tryFigures",
  ]);
});

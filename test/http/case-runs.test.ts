import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { shippedService } from "../acceptance/shipped-service.ts";

let app: FastifyInstance;
beforeAll(async () => {
  app = await shippedService();
});
afterAll(() => app.close());

const VERSION = "/v1/rule-sets/410400.dip.point-value/versions/1";
const run = (payload?: object, url = VERSION) =>
  app.inject({ method: "POST", url: `${url}/case-runs`, ...(payload ? { payload } : {}) });

const employee = {
  name: "employee",
  because: "6.1234 yuan a point",
  facts: { hi_type: "1" },
  writes: { point_value: "6.1234" },
};

it("a version's cases are told as they are stored", async () => {
  const { statusCode, body } = await app.inject(`${VERSION}/cases`);
  expect(statusCode).toBe(200);
  const { id, version, cases } = JSON.parse(body);
  expect([id, version]).toEqual(["410400.dip.point-value", 1]);
  expect(cases.map(({ name }: { name: string }) => name)).toEqual(["employee", "resident"]);
});

describe("a run", () => {
  it("without a body is one of the stored cases", async () => {
    const { statusCode, body } = await run();
    expect(statusCode).toBe(200);
    expect(JSON.parse(body)).toMatchObject({
      ruleSet: { id: "410400.dip.point-value", version: 1 },
      passed: true,
      results: [
        { name: "employee", passed: true, differences: [] },
        { name: "resident", passed: true, differences: [] },
      ],
      disagreements: [],
      coverage: { parts: 2, hit: ["/body/published/0", "/body/published/1"], missed: [], missedLeftOut: 0 },
      findings: [],
    });
  });

  it("of cases in the body tells what differs, in both languages", async () => {
    const { statusCode, body } = await run({ cases: [{ ...employee, writes: { point_value: "6.12" } }] });
    expect(statusCode).toBe(200);
    const answer = JSON.parse(body);
    expect(answer.passed).toBe(false);
    expect(answer.results[0].differences).toEqual([
      { pointer: "/writes/point_value", expected: "6.12", got: "6.1234" },
    ]);
    expect(answer.coverage.missed).toEqual(["/body/published/1"]);
    expect(answer.findings[0].message).toEqual({
      zh: expect.stringContaining("6.1234"),
      en: expect.stringContaining("6.1234"),
    });
  });

  it.each([
    ["cases of no form", { cases: [{ name: "x" }] }, 422],
    ["two of one name", { cases: [employee, employee] }, 422],
    ["a member nobody knows", { cases: [{ ...employee, status: "published" }] }, 422],
    ["an operator of a database in place of a name", { cases: [{ ...employee, name: { $ne: "" } }] }, 422],
    ["no cases at all", { cases: [] }, 400],
    ["too many", { cases: Array.from({ length: 201 }, () => employee) }, 400],
    ["cases that are no list", { cases: { $gt: "" } }, 400],
    ["another member beside them", { cases: [employee], version: 2 }, 400],
    ["a list", [employee], 400],
  ])("with %s is refused", async (_what, payload, status) => {
    const { statusCode, headers } = await run(payload);
    expect(statusCode).toBe(status);
    expect(headers["content-type"]).toMatch(/^application\/problem\+json/);
  });

  it("of facts that nobody knows is a finding of the case", async () => {
    const { body } = await run({ cases: [{ ...employee, facts: { __proto: "1" } }] });
    const { passed, findings } = JSON.parse(body);
    expect(passed).toBe(false);
    expect(
      findings.map(({ code, pointer }: { code: string; pointer: string }) => `${code} ${pointer}`),
    ).toEqual(["program.unknown-fact /cases/0/facts/__proto"]);
  });

  it.each([
    ["/v1/rule-sets/410400.dip.point-value/versions/9", "unknown-version"],
    ["/v1/rule-sets/410400.dip.nothing/versions/1", "unknown-rule-set"],
  ])("of %s is not known", async (url, code) => {
    const answer = await run(undefined, url);
    expect([answer.statusCode, answer.json().code]).toEqual([404, code]);
    expect((await app.inject(`${url}/cases`)).json().code).toBe(code);
  });
});

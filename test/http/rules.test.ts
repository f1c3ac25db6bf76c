import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { projectRoot } from "../../server/project-root.ts";
import { testApp } from "./test-app.ts";

const { app } = await testApp();
afterAll(() => app.close());
const id = "370300.dip.institution-coefficients";

it("lists policies, and rule sets by jurisdiction and kind", async () => {
  expect((await app.inject("/v1/policies")).json().policies).toMatchObject([{ id: "370300.dip.payment" }]);
  const ids = async (query: string) =>
    (await app.inject(`/v1/rule-sets${query}`)).json().ruleSets.map((ruleSet: { id: string }) => ruleSet.id);
  expect(await ids("")).toEqual([id, "410400.dip.scores"]);
  expect(await ids("?jurisdiction=410400")).toEqual(["410400.dip.scores"]);
  expect(await ids("?kind=coefficient-tiers")).toEqual([id]);
  expect(await ids("?kind=coefficient-tiers&jurisdiction=410400")).toEqual([]);
});

it("gives one version whole, and compares two", async () => {
  expect((await app.inject(`/v1/rule-sets/${id}/versions/1`)).json()).toMatchObject({
    id,
    version: 1,
    body: {},
  });
  const compared = (await app.inject(`/v1/compare?a=${id}@1&b=${id}@2`)).json();
  expect(compared).toEqual({ a: { id, version: 1 }, b: { id, version: 2 }, rows: [] });
});

it("runs one rule set on given facts", async () => {
  const facts = { 级别: "二级", points: "120.5" };
  const answer = await app.inject({
    method: "POST",
    url: `/v1/rule-sets/${id}/evaluations`,
    payload: { facts },
  });
  expect(answer.json()).toEqual({ facts });
});

it("hands a settlement request on whole and answers what comes back", async () => {
  const payload = {
    policy: "370300.dip.payment",
    period: "2024",
    pools: { employee: { income: "1.10" } },
    claims: [],
  };
  const answer = await app.inject({ method: "POST", url: "/v1/settlements", payload });
  expect(answer.json()).toEqual({ policy: "370300.dip.payment", remainder: "0.00" });
});

it("serves every schema", async () => {
  const { schemas } = (await app.inject("/v1/schemas")).json();
  expect(schemas).toContain("common.schema.json");
  for (const path of schemas) {
    const answer = await app.inject(`/v1/schemas/${path}`);
    expect(answer.headers["content-type"]).toContain("application/schema+json");
    expect(answer.json()).toEqual(JSON.parse(readFileSync(join(projectRoot(), "schemas", path), "utf8")));
  }
});

it("catalogues problems and diagnostics, and gives the fact dictionary", async () => {
  const { problems, diagnostics, reasons } = (await app.inject("/v1/diagnostics")).json();
  expect(problems["malformed-json"].zh.title).toBe("请求正文不是合格的 JSON");
  expect(diagnostics["json.duplicate-key"].en.found).toBeDefined();
  expect(reasons["outside-period"].zh).toBe("出院日期不在结算期内");
  expect((await app.inject("/v1/facts")).json()).toEqual({ facts: [] });
});

it("does not send again what the caller has", async () => {
  const { headers } = await app.inject("/v1/facts");
  const again = await app.inject({ url: "/v1/facts", headers: { "if-none-match": String(headers.etag) } });
  expect([again.statusCode, again.body]).toEqual([304, ""]);
});

it("answers HEAD like GET, without a body", async () => {
  const answer = await app.inject({ method: "HEAD", url: "/v1/policies" });
  expect([answer.statusCode, answer.body]).toEqual([200, ""]);
});

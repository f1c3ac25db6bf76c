import type { LightMyRequestResponse } from "fastify";
import { afterAll, describe, expect, it } from "vitest";
import { Browser, loggedIn, person } from "../access/access-app.ts";
import { governedLog } from "../registry/governed-log.ts";
import { people, RATES, ratesDocument, reviewApp } from "./review-app.ts";

const here = await reviewApp();
afterAll(() => here.app.close());
const everybody = await people(here);
const of = (id: string): Browser => {
  const browser = everybody[id];
  if (!browser) throw new Error(id);
  return browser;
};
const [officer, reviewer, publisher] = [of("li.na"), of("zhang.wei"), of("chen.jie")];
const said = (answer: LightMyRequestResponse) => [answer.statusCode, answer.json().code];
const seen = (revision: number) => ({ "if-match": `"${revision}"` });
const document = ratesDocument("medfee_sumamt", {
  version: 2,
  supersedes: [1],
  effective: { from: "2030-01-01" },
});

async function begun(content: object = { document }): Promise<string> {
  return (await officer.send("POST", "/v1/drafts", content)).json().id;
}

describe("members that nobody may set", () => {
  it.each([
    { status: "published" },
    { state: "approved" },
    { approvals: [{ by: "zhang.wei" }] },
    { authors: [] },
    { revision: 9 },
    { actor: "zhang.wei" },
    { id: "01JQ0000000000000000000009" },
    { knownFrom: "2020-01-01T00:00:00Z" },
    { base: { id: RATES, version: 1 } },
    { __typename: "x" },
  ])("are refused with a draft, new or saved: %j", async (extra) => {
    expect(said(await officer.send("POST", "/v1/drafts", { document, ...extra }))).toEqual([
      400,
      "invalid-request",
    ]);
    const id = await begun();
    const saved = await officer.send("PUT", `/v1/drafts/${id}`, { document, ...extra }, seen(1));
    expect(said(saved)).toEqual([400, "invalid-request"]);
  });

  it.each([
    ["submission", { reason: "x", state: "approved" }],
    ["approval", { signed: "0".repeat(64), by: "sun.li" }],
    ["approval", { signed: { $ne: null } }],
    ["publication", { force: true }],
    ["publication", { approvals: [] }],
    ["return", { reason: "x", authors: [] }],
    ["comments", { text: "x", by: "sun.li" }],
    ["changes", { claims: [] }],
    ["changes", { claims: { $gt: "" } }],
    ["changes", { claims: [{}], policy: { $ne: null } }],
    ["changes", { claims: [{}], publish: true }],
    ["changes", { claims: Array.from({ length: 1001 }, () => 0) }],
  ])("are refused at %s: %j", async (act, body) => {
    const id = await begun();
    const by =
      act === "submission" || act === "comments" ? officer : act === "publication" ? publisher : reviewer;
    expect(said(await by.send("POST", `/v1/drafts/${id}/${act}`, body, seen(1)))).toEqual([
      400,
      "invalid-request",
    ]);
  });

  it("in a document make it no version: status is found at submission", async () => {
    const id = await begun({ document: { ...document, status: "published" } });
    const refused = await officer.send("POST", `/v1/drafts/${id}/submission`, { reason: "x" }, seen(1));
    expect(said(refused)).toEqual([422, "invalid-content"]);
    expect(refused.json().findings[0]).toMatchObject({
      code: "schema.additionalProperties",
      pointer: "/status",
    });
    expect(said(await publisher.send("POST", `/v1/drafts/${id}/publication`, {}))).toEqual([
      409,
      "not-in-review",
    ]);
  });
});

describe("ways around review", () => {
  it.each([
    ["PUT", `/v1/rule-sets/${RATES}/versions/1`],
    ["POST", `/v1/rule-sets/${RATES}/versions`],
    ["DELETE", `/v1/rule-sets/${RATES}/versions/1`],
    ["POST", "/v1/publications"],
    ["PATCH", "/v1/drafts/01JQ0000000000000000000009"],
  ] as const)("there is no %s %s", async (method, url) => {
    for (const who of [officer, publisher, of("all.roles")])
      expect([404, 405]).toContain((await who.send(method, url, {})).statusCode);
  });

  it("the approval of one draft approves no other", async () => {
    const [one, other] = [await begun(), await begun({ document: { ...document, issued: "2022-12-31" } })];
    const submit = async (id: string) =>
      (await officer.send("POST", `/v1/drafts/${id}/submission`, { reason: "x" }, seen(1))).json();
    const { review } = await submit(one);
    await submit(other);
    const { signed } = review;
    expect(said(await reviewer.send("POST", `/v1/drafts/${other}/approval`, { signed }))).toEqual([
      409,
      "signed-differs",
    ]);
  });

  it("a member of another jurisdiction's rule set is no draft of ours", async () => {
    const jining = { ...document, id: "370800.test.rates", jurisdiction: "370800" };
    expect(said(await officer.send("POST", "/v1/drafts", { document: jining }))).toEqual([
      403,
      "not-allowed",
    ]);
    const mixed = { ...document, jurisdiction: "370800" };
    const id = await begun({ document: mixed });
    const refused = await officer.send("POST", `/v1/drafts/${id}/submission`, { reason: "x" }, seen(1));
    expect(refused.json().findings.map(({ code }: { code: string }) => code)).toContain("rule-set.id");
  });

  it("an officer of the county does not see the city's drafts", async () => {
    const id = await begun();
    await person(here, "county", [["officer", "370302"]]);
    const county = await loggedIn(here, "county");
    for (const [method, url, body] of [
      ["GET", `/v1/drafts/${id}`, undefined],
      ["GET", `/v1/drafts/${id}/revisions/1`, undefined],
      ["PUT", `/v1/drafts/${id}`, { document }],
      ["DELETE", `/v1/drafts/${id}`, undefined],
    ] as const)
      expect(said(await county.send(method, url, body, seen(1)))).toEqual([404, "unknown-draft"]);
    expect((await county.send("GET", "/v1/drafts")).json().drafts).toEqual([]);
  });
});

describe("addresses and bodies that mean harm", () => {
  it.each([
    "/v1/drafts/..%2F..%2Fetc%2Fpasswd",
    "/v1/drafts/__proto__",
    "/v1/drafts/constructor",
    "/v1/drafts/01JQ000000000000000000000I",
    "/v1/drafts/81JQ0000000000000000000000",
    `/v1/drafts/${"0".repeat(100)}`,
    "/v1/drafts/01JQ0000000000000000000001/revisions/-1",
    "/v1/drafts/01JQ0000000000000000000001/revisions/1e3",
    "/v1/drafts?author[$ne]=x",
    "/v1/drafts?state=$where",
    "/v1/drafts?jurisdiction=370300&jurisdiction=370800",
    "/v1/drafts?type[]=withdrawal",
  ])("%s is refused", async (url) => {
    expect(said(await officer.send("GET", url))).toEqual([400, "invalid-request"]);
  });

  it("a document that reaches the prototype, or is nested too deeply, is refused before it is kept", async () => {
    const send = (payload: string) =>
      here.app.inject({
        method: "POST",
        url: "/v1/drafts",
        payload,
        headers: {
          "content-type": "application/json",
          cookie: `yice_session=${officer.cookie}`,
          "x-csrf-token": officer.token ?? "",
        },
      });
    expect(said(await send('{"document": {"__proto__": {"isAdmin": true}}}'))).toEqual([
      400,
      "malformed-json",
    ]);
    expect(said(await send(`{"document": ${"[".repeat(5000)}${"]".repeat(5000)}}`))).toEqual([
      400,
      "malformed-json",
    ]);
    expect(said(await send('{"document": {"id": "a", "id": "b"}}'))).toEqual([400, "malformed-json"]);
  });

  it("a page of another site changes nothing", async () => {
    const forger = new Browser(here);
    forger.cookie = officer.cookie;
    expect(said(await forger.send("POST", "/v1/drafts", { document }))).toEqual([403, "cross-site"]);
  });

  it("nothing that is drafted or said is logged", async () => {
    const id = await begun({
      document: { ...document, title: { zh: "患者张三丰" } },
      reason: "身份证 370303194001011234",
    });
    await officer.send("POST", `/v1/drafts/${id}/comments`, { text: "患者张三丰" });
    await officer.send("PUT", `/v1/drafts/${id}`, { document: { ...document, id: "患者张三丰" } }, seen(1));
    expect(here.logged()).toContain("/v1/drafts");
    expect(here.logged()).not.toMatch(/张三丰|370303194001011234/);
  });
});

describe("a service without accounts", () => {
  it.each([
    ["GET", "/v1/drafts"],
    ["POST", "/v1/drafts"],
    ["PUT", "/v1/drafts/01JQ0000000000000000000001"],
    ["POST", "/v1/drafts/01JQ0000000000000000000001/publication"],
    ["POST", `/v1/publications/${RATES}@1/cancellation`],
    ["POST", `/v1/rule-sets/${RATES}/versions/1/reissue`],
  ] as const)("has no drafts, and says how to turn accounts on: %s %s", async (method, url) => {
    const { app } = await governedLog();
    const answer = await app.inject({ method, url });
    expect(said(answer)).toEqual([403, "drafts-need-accounts"]);
    expect(answer.json().detail).toContain("YICE_ACCESS=accounts");
    await app.close();
  });
});

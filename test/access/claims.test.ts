import { afterAll, describe, expect, it } from "vitest";
import { readConfig } from "../../server/config.ts";
import { openPolicyService } from "../../server/open-policy-service.ts";
import { fixedRules } from "../../server/workflow/rules.ts";
import { claimWith } from "../claims/claim-sample.ts";
import { testApp } from "../http/test-app.ts";
import { accessApp, entries, loggedIn, person, stream } from "./access-app.ts";

const here = await accessApp();
await here.app.listen({ port: 0, host: "127.0.0.1" });
afterAll(() => here.app.close());
await person(here, "client", [["settlement-client", "370300"]]);
await person(here, "zhao.yun", [["administrator", "370000"]]);
const client = await loggedIn(here, "client");
const administrator = await loggedIn(here, "zhao.yun");

const said = (answer: { statusCode: number; json(): { code: string } }) => [
  answer.statusCode,
  answer.json().code,
];

describe("a claim", () => {
  const url = "/v1/claims/A1";
  const asked = `${url}?jurisdiction=370300`;
  const sent = claimWith({ psn_no: "P1", psn_name: "王" }, { id: "A1" });

  it("goes from its recording to its erasure", async () => {
    const first = await client.send("PUT", url, sent);
    expect([first.statusCode, first.json()]).toEqual([
      200,
      {
        jurisdiction: "370300",
        id: "A1",
        revision: 1,
        hash: expect.stringMatching(/^[0-9a-f]{64}$/),
        repeated: false,
      },
    ]);
    expect((await client.send("PUT", url, sent)).json()).toEqual({ ...first.json(), repeated: true });
    const other = { ...sent, setlinfo: { ...(sent.setlinfo as object), medfee_sumamt: "7" } };
    const conflict = await client.send("PUT", url, other);
    expect(said(conflict)).toEqual([409, "claim-conflict"]);
    expect(conflict.json().detail).toContain("修订 1");
    expect((await client.send("PUT", url, { ...other, revision: 2 })).json()).toMatchObject({ revision: 2 });

    const read = (await client.send("GET", asked)).json();
    expect(read).toMatchObject({ revision: 2, claim: { id: "A1", setlinfo: { medfee_sumamt: "7" } } });
    expect(read.claim.setlinfo).not.toHaveProperty("psn_name");
    expect((await client.send("GET", `${asked}&revision=1`)).json()).toMatchObject({ revision: 1 });
    expect((await client.send("GET", "/v1/claims?jurisdiction=370300&limit=1")).json().claims).toHaveLength(
      1,
    );

    const reversal = { jurisdiction: "370300", reason: "重复报送" };
    expect((await client.send("POST", `${url}/reversal`, reversal)).json()).toMatchObject({ revision: 3 });
    expect(said(await client.send("GET", asked))).toEqual([410, "claim-reversed"]);
    const { revisions } = (await client.send("GET", `${url}/revisions?jurisdiction=370300`)).json();
    expect(revisions).toMatchObject([{ revision: 1 }, { revision: 2 }, { revision: 3, reason: "重复报送" }]);

    const erasure = { jurisdiction: "370300", before: "2023-03-15", reason: "期限届满" };
    expect(said(await administrator.send("POST", "/v1/claim-erasures", erasure))).toEqual([
      422,
      "within-retention",
    ]);
    here.clock.pass(10 * 366 * 86_400);
    const later = { admin: await loggedIn(here, "zhao.yun"), client: await loggedIn(here, "client") };
    const erased = await later.admin.send("POST", "/v1/claim-erasures", erasure);
    expect(erased.json()).toEqual({ jurisdiction: "370300", before: "2023-03-15", erased: 2 });
    expect(said(await later.client.send("GET", `${asked}&revision=1`))).toEqual([410, "claim-erased"]);
    here.clock.pass(-10 * 366 * 86_400);
  });

  it("is refused where it is none, or is sent under another's id", async () => {
    const findings = await client.send(
      "PUT",
      "/v1/claims/B1",
      claimWith({ medfee_sumamt: "-1" }, { id: "B1" }),
    );
    expect(said(findings)).toEqual([422, "not-a-claim"]);
    expect(findings.json().findings).toHaveLength(1);
    expect(said(await client.send("PUT", "/v1/claims/B1", claimWith()))).toEqual([422, "other-claim-id"]);
    expect(said(await client.send("GET", "/v1/claims/B1?jurisdiction=370300"))).toEqual([
      404,
      "unknown-claim",
    ]);
  });

  it("may have any id that a claim may have", async () => {
    for (const id of ["结".repeat(64), "a/b:c.d_e-f", "erasures", "0"]) {
      const answer = await client.send("PUT", `/v1/claims/${encodeURIComponent(id)}`, claimWith({}, { id }));
      expect([answer.statusCode, answer.json().id]).toEqual([200, id]);
      const read = await client.send("GET", `/v1/claims/${encodeURIComponent(id)}?jurisdiction=370300`);
      expect(read.json().claim.id).toBe(id);
    }
  });
});

it("a stream of claims is recorded line by line, in order, and may be sent again", async () => {
  const lines = [
    JSON.stringify(claimWith({}, { id: "S1" })),
    "{",
    "",
    JSON.stringify(claimWith({ medfee_sumamt: "2" }, { id: "S1", revision: 2 })),
    JSON.stringify(claimWith({ insuplc: "410400" }, { id: "S2" })),
    JSON.stringify(claimWith({ medfee_sumamt: "3" }, { id: "S1" })),
    "x".repeat(1_100_000),
    JSON.stringify(claimWith({}, { id: "S3" })),
  ].join("\n");
  const outcomes = async () => {
    const { body } = await stream(here, client, "/v1/claims", lines);
    return body
      .trim()
      .split("\n")
      .map((text) => JSON.parse(text))
      .map(({ line, error, recorded }) => [line, error?.code ?? `${recorded.revision} ${recorded.repeated}`]);
  };
  const refused = [
    [2, "malformed-json"],
    [5, "not-allowed"],
    [6, "claim-conflict"],
    [7, "line-too-long"],
  ];
  const sorted = (list: (string | number)[][]) => list.sort(([a], [b]) => Number(a) - Number(b));
  expect(await outcomes()).toEqual(sorted([[1, "1 false"], [4, "2 false"], [8, "1 false"], ...refused]));
  expect(await outcomes()).toEqual(sorted([[1, "1 true"], [4, "2 true"], [8, "1 true"], ...refused]));
});

describe("hostile requests about claims", () => {
  const body = claimWith({}, { id: "H1" });
  const invalid = [400, "invalid-request"];

  it.each([
    "/v1/claims?jurisdiction[$ne]=x",
    "/v1/claims?jurisdiction=370300&from[$gt]=",
    "/v1/claims?jurisdiction=370300&limit=0",
    "/v1/claims?jurisdiction=370300&limit=501",
    "/v1/claims?jurisdiction=370300&limit=1e2",
    "/v1/claims?jurisdiction=370300&from=2023-02-30",
    "/v1/claims?jurisdiction=370300&cursor=..%2F..%2F410400",
    "/v1/claims?jurisdiction=370300&cursor=410400/2023-01-01/x/y",
    "/v1/claims?jurisdiction=370300%2F",
    "/v1/claims",
    "/v1/claims/A1",
    "/v1/claims/A1?jurisdiction=370300&revision=0",
    "/v1/claims/A1?jurisdiction=370300&revision=%24ne",
    "/v1/claims/A1/revisions?jurisdiction=370300&$where=1",
  ])("%s is refused", async (url) => {
    expect(said(await client.send("GET", url))).toEqual(invalid);
  });

  it.each([
    "..%2F..%2Fetc%2Fpasswd",
    "%2e%2e%2f",
    "%00",
    "A1%00",
    "A1%0d%0aset-cookie:a=b",
    "%24ne",
    "a".repeat(65),
    "A1%20",
  ])("an id %s is refused", async (id) => {
    expect((await client.send("GET", `/v1/claims/${id}?jurisdiction=370300`)).statusCode).toBe(400);
    expect((await client.send("PUT", `/v1/claims/${id}`, body)).statusCode).toBe(400);
  });

  it("operators, and members that no claim has, are no claim", async () => {
    for (const extra of [
      { $set: { revision: 9 } },
      { id: { $ne: null } },
      { status: "erased" },
      { revision: "2" },
    ])
      expect(said(await client.send("PUT", "/v1/claims/H1", { ...body, ...extra }))).toEqual([
        422,
        "not-a-claim",
      ]);
    const reversal = { jurisdiction: { $gt: "" }, reason: "x" };
    expect(said(await client.send("POST", "/v1/claims/A1/reversal", reversal))).toEqual(invalid);
    const named = { claimId: "A1", jurisdiction: "370300", revision: { $gt: 0 } };
    expect(said(await client.send("POST", "/v1/evaluations", named))).toEqual(invalid);
    const erasure = { jurisdiction: "370300", before: "2000-01-01", reason: "x", actor: "system" };
    expect(said(await administrator.send("POST", "/v1/claim-erasures", erasure))).toEqual(invalid);
  });

  it("a claim too large or nested too deep is refused before it is looked at", async () => {
    const large = { ...body, given: { note: "x".repeat(2_000_000) } };
    expect(said(await client.send("PUT", "/v1/claims/H1", large))).toEqual([413, "body-too-large"]);
    let deep: unknown = 1;
    for (let level = 0; level < 200; level++) deep = [deep];
    expect(said(await client.send("PUT", "/v1/claims/H1", { ...body, given: deep }))).toEqual([
      400,
      "malformed-json",
    ]);
    expect(said(await client.send("GET", "/v1/claims/H1?jurisdiction=370300"))).toEqual([
      404,
      "unknown-claim",
    ]);
  });

  it("a recorded claim is named whole, and beside no other", async () => {
    for (const named of [
      { claimId: "A1" },
      { jurisdiction: "370300" },
      { claimId: "A1", jurisdiction: "370300", claim: {} },
      { claim: {}, jurisdiction: "370300" },
      { claim: {}, revision: 1 },
      { claimId: "A1", jurisdiction: "370300", revision: 0 },
    ])
      expect(said(await client.send("POST", "/v1/evaluations", named))).toEqual(invalid);
  });
});

it("a recorded claim is decided as the claim itself", async () => {
  const rules = fixedRules(openPolicyService(readConfig({})));
  const zibo = await accessApp({ rules });
  await person(zibo, "client", [["settlement-client", "000000"]]);
  const browser = await loggedIn(zibo, "client");
  const claim = claimWith({ psn_no: "P1", psn_name: "王" });
  await browser.send("PUT", "/v1/claims/C1", claim);
  const given = await browser.send("POST", "/v1/evaluations", { claim });
  const recorded = await browser.send("POST", "/v1/evaluations", { claimId: "C1", jurisdiction: "370300" });
  expect(given.json()).toHaveProperty("decision.outcome");
  expect(recorded.json()).toEqual(given.json());
  await zibo.app.close();
});

it("without a store of claims none is known, and there is nowhere to send one", async () => {
  const { app } = await testApp();
  const named = { claimId: "C1", jurisdiction: "370300" };
  const answer = await app.inject({ method: "POST", url: "/v1/evaluations", payload: named });
  expect(said(answer)).toEqual([404, "unknown-claim"]);
  expect((await app.inject({ method: "PUT", url: "/v1/claims/C1", payload: {} })).statusCode).toBe(404);
  await app.close();
});

it("nothing of a patient or a claim's id reaches the service's log or the chain", async () => {
  const patient = { psn_name: "欧阳测试", certno: "110101199003071233", psn_no: "P-欧阳-1" };
  const id = "CLAIM-7f3a-欧阳";
  const url = `/v1/claims/${encodeURIComponent(id)}`;
  const sent = claimWith(patient, { id });
  await client.send("PUT", url, sent);
  await client.send("PUT", url, { ...sent, diseinfo: [] });
  await client.send("PUT", url, { ...sent, [patient.psn_name]: patient.certno });
  await client.send("PUT", `${url}2`, sent);
  await client.send("GET", `${url}?jurisdiction=370300`);
  await client.send("GET", `${url}/revisions?jurisdiction=370300`);
  await client.send("POST", "/v1/evaluations", { claimId: id, jurisdiction: "370300" });
  await stream(here, client, "/v1/claims", `${JSON.stringify(sent)}\n{"id": "${id}"}\n`);
  await client.send("POST", `${url}/reversal`, { jurisdiction: "370300", reason: "误报" });
  expect(here.logged()).toContain('"/v1/claims/:id"');
  const chains = JSON.stringify([...(await entries(here, "claims")), ...(await entries(here, "access"))]);
  for (const trace of ["欧阳", encodeURIComponent("欧阳"), patient.certno, "CLAIM-7f3a"]) {
    expect(here.logged()).not.toContain(trace);
    expect(chains).not.toContain(trace);
  }
});

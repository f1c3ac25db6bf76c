import { request as httpRequest } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, describe, expect, it } from "vitest";
import { accessApp, Browser, entries, loggedIn, PASSWORD, person } from "./access-app.ts";

const here = await accessApp();
await here.app.listen({ port: 0, host: "127.0.0.1" });
afterAll(() => here.app.close());
await person(here, "zhao.yun", [["administrator", "000000"]], "000000");
await person(here, "li.na", [["officer", "370300"]]);
await person(here, "zhou.min", [["auditor", "000000"]], "000000");
await person(here, "he.lin", [["auditor", "410400"]], "410400");
const administrator = await loggedIn(here, "zhao.yun");
const auditor = await loggedIn(here, "zhou.min");
const own = await loggedIn(here, "he.lin");
const officer = await loggedIn(here, "li.na");
const said = (answer: { statusCode: number; json(): { code: string } }) => [
  answer.statusCode,
  answer.json().code,
];
const invalid = [400, "invalid-request"];
const cursorOf = (place: unknown) => Buffer.from(JSON.stringify(place)).toString("base64url");

describe("members that a caller may not set", () => {
  const user = { id: "mass", name: "x", jurisdiction: "370300" };
  it.each([
    { roles: ["administrator"] },
    { grants: [{ role: "administrator", jurisdiction: "000000" }] },
    { status: "published" },
    { password: "chosen by me, yes" },
    { mustChangePassword: false },
    { disabled: false },
    { demo: true },
    { credentials: 99 },
    { actor: "system" },
  ])("are refused with a new user: %j", async (extra) => {
    expect(said(await administrator.send("POST", "/v1/users", { ...user, ...extra }))).toEqual(invalid);
  });

  it.each([
    ["/v1/sessions", { user: "li.na", password: PASSWORD, roles: ["administrator"] }],
    ["/v1/grants", { user: "li.na", role: "viewer", jurisdiction: "370300", givenBy: "system" }],
    ["/v1/keys", { name: "x", days: 1, grants: [{ role: "viewer", jurisdiction: "370300" }], digest: "0" }],
    [
      "/v1/keys",
      { name: "x", days: 1, grants: [{ role: "viewer", jurisdiction: "370300", may: ["publish"] }] },
    ],
    ["/v1/evaluations", { claim: {}, status: "published" }],
  ])("are refused at %s", async (url, body) => {
    expect(said(await administrator.send("POST", url, body))).toEqual(
      url === "/v1/evaluations" ? [403, "not-allowed"] : invalid,
    );
    if (url === "/v1/evaluations") expect(said(await officer.send("POST", url, body))).toEqual(invalid);
  });
});

describe("operators of a database", () => {
  it.each([
    { user: { $ne: null }, password: { $ne: null } },
    { user: "li.na", password: { $gt: "" } },
    { user: { $regex: ".*" }, password: PASSWORD },
    { user: ["li.na"], password: PASSWORD },
    { user: "li.na", password: null },
    { $where: "sleep(1000)" },
  ])("in a log-in are refused: %j", async (body) => {
    const answer = await new Browser(here).send("POST", "/v1/sessions", body);
    expect(said(answer)).toEqual(invalid);
    expect(answer.cookies).toEqual([]);
  });

  it.each([
    "/v1/users?id[$ne]=x",
    "/v1/grants?user[$gt]=",
    "/v1/keys?$where=1",
    "/v1/rule-sets?jurisdiction[$ne]=370300",
    "/v1/rule-sets?kind[$regex]=.*",
    "/v1/audit/verification?head[$ne]=x",
    "/v1/audit/heads?$where=1",
  ])("in a query are refused: %s", async (url) => {
    expect(said(await administrator.send("GET", url))).toEqual(invalid);
  });

  it.each([
    "chain[$ne]=main",
    "chain=main&chain=access",
    "chain=$where",
    "subject[$regex]=.*",
    "actor[$gt]=",
    "action=%24ne",
    "from[$gt]=2026-01-01T00:00:00Z",
    "from=yesterday",
    "until=2026-02-30T00:00:00Z",
    "jurisdiction[$ne]=370300",
    "order=random",
    "limit=0",
    "limit=201",
    "limit=1e2",
    "limit[$gt]=1",
    "cursor=..%2F..%2Fetc%2Fpasswd",
    "cursor[$ne]=x",
    "subject=a%0d%0aset-cookie:a=b",
    "more=1",
  ])("or of anything else in a query of the log are refused: %s", async (query) => {
    const answer = await auditor.send("GET", `/v1/audit?${query}`);
    expect(said(answer)).toEqual(invalid);
    expect(answer.headers["set-cookie"]).toBeUndefined();
  });

  it.each([
    "x",
    cursorOf(null),
    cursorOf([]),
    cursorOf("main"),
    cursorOf({ main: "1" }),
    cursorOf({ main: 0.5 }),
    cursorOf({ main: { $gt: 0 } }),
  ])("in a cursor are no cursor: %s", async (cursor) => {
    const answer = await auditor.send("GET", `/v1/audit?cursor=${cursor}`);
    expect(said(answer)).toEqual([400, "invalid-cursor"]);
  });

  it.each<object>([{ main: -5 }, { main: 9e15 }, { nothing: 3 }, { constructor: 1 }, {}])(
    "and a cursor made by hand shows nothing that the list would not: %j",
    async (place) => {
      const answer = await own.send("GET", `/v1/audit?cursor=${cursorOf(place)}`);
      expect(answer.statusCode).toBe(200);
      for (const entry of answer.json().entries) expect(JSON.stringify(entry)).toContain("410400");
    },
  );

  it("as texts are texts", async () => {
    const answer = await new Browser(here).send("POST", "/v1/sessions", { user: "$ne", password: "$gt" });
    expect(said(answer)).toEqual([401, "log-in-failed"]);
  });
});

describe("ids that are paths, patterns or none", () => {
  const ids = [
    "..%2F..%2Fetc%2Fpasswd",
    "%2e%2e%2f",
    "..%5c..%5cwindows",
    "%00",
    "li.na%00",
    "li.na%0d%0aset-cookie:a=b",
    "__proto__",
    "a".repeat(150),
    "%24ne",
    "*",
    "li.na%20",
    "LI.NA",
  ];
  it.each(ids)("are refused for a user: %s", async (id) => {
    const answer = await administrator.send("POST", `/v1/users/${id}/password-resets`, { reason: "x" });
    expect(answer.statusCode).toBe(400);
    expect(answer.headers["set-cookie"]).toBeUndefined();
  });

  it.each(ids)("are refused for a key: %s", async (id) => {
    expect((await administrator.send("DELETE", `/v1/keys/${id}`)).statusCode).toBe(400);
  });

  it.each([
    "/v1/grants/li.na/king/370300",
    "/v1/grants/li.na/viewer/37030",
    "/v1/grants/li.na/__proto__/370300",
  ])("are refused for a grant: %s", async (url) => {
    expect((await administrator.send("DELETE", url)).statusCode).toBe(400);
  });

  it.each(ids)("are refused for a batch: %s", async (id) => {
    for (const url of [`/v1/ledger/batches/${id}`, `/v1/ledger/batches/${id}/proofs?claim=x`])
      expect((await auditor.send("GET", url)).statusCode).toBe(400);
  });

  it.each(["", "?claim=a&decision=b", "?claim[$ne]=a", "?claim=", "?decision=xyz", "?claim=a&claim=b"])(
    "and what names no one claim is refused for proofs: %s",
    async (query) => {
      const url = `/v1/ledger/batches/01ARZ3NDEKTSV4RRFFQ69G5FAV/proofs${query}`;
      expect(said(await auditor.send("GET", url))).toEqual(invalid);
    },
  );

  it("named like members of every object are no user", async () => {
    for (const user of ["constructor", "toString", "__proto__", "hasOwnProperty"])
      expect(said(await new Browser(here).logIn(user))).toEqual([401, "log-in-failed"]);
  });
});

describe("bodies that are too large or too deep", () => {
  const json = { "content-type": "application/json" };
  it("are refused before a password is tried", async () => {
    const payload = JSON.stringify({ user: "li.na", password: "x".repeat(20_000) });
    const answer = await here.app.inject({ method: "POST", url: "/v1/sessions", headers: json, payload });
    expect(said(answer)).toEqual([413, "body-too-large"]);
  });

  it("are refused when they nest a thousand deep", async () => {
    const payload = `${'{"user":'.repeat(1000)}1${"}".repeat(1000)}`;
    const answer = await here.app.inject({ method: "POST", url: "/v1/sessions", headers: json, payload });
    expect([400, 413]).toContain(answer.statusCode);
  });

  it("are not even read from who may not send them", async () => {
    const payload = "x".repeat(9_000_000);
    const answer = await here.app.inject({ method: "POST", url: "/v1/evaluations", headers: json, payload });
    expect(said(answer)).toEqual([401, "not-signed-in"]);
  });

  it("with duplicate or prototype members are refused", async () => {
    for (const payload of [
      '{"user": "li.na", "user": "zhao.yun", "password": "x"}',
      '{"user": "li.na", "password": "x", "__proto__": {"admin": true}}',
    ]) {
      const answer = await here.app.inject({ method: "POST", url: "/v1/sessions", headers: json, payload });
      expect(said(answer)).toEqual([400, "malformed-json"]);
    }
  });
});

describe("headers", () => {
  it.each([
    ["a name", { id: "crlf", name: "x\r\nset-cookie: a=b", jurisdiction: "370300" }],
    ["an account", { id: "crlf\r\nx: y", name: "x", jurisdiction: "370300" }],
  ])("cannot be injected through %s", async (_, body) => {
    const answer = await administrator.send("POST", "/v1/users", body);
    expect(said(answer)).toEqual(invalid);
    expect(answer.headers["set-cookie"]).toBeUndefined();
  });

  it("that repeat a cookie or a key open nothing more than one does", async () => {
    const { port } = here.app.server.address() as AddressInfo; // it listens on a port, not a pipe
    const status = await new Promise<number | undefined>((done, failed) => {
      const sent = httpRequest({ port, path: "/v1/users", host: "127.0.0.1" }, (answer) => {
        answer.resume();
        done(answer.statusCode);
      });
      sent.setHeader("authorization", ["Bearer a", "Bearer b"].join(", "));
      sent.setHeader("cookie", [`yice_session=${officer.cookie}`, `yice_session=${administrator.cookie}`]);
      sent.on("error", failed).end();
    });
    expect(status).toBe(401);
  });

  it("that claim another address or identity are not believed", async () => {
    const answer = await here.app.inject({
      url: "/v1/me",
      headers: { "x-forwarded-for": "127.0.0.1", "x-forwarded-user": "zhao.yun", "x-user": "admin" },
    });
    expect(answer.statusCode).toBe(401);
    expect(JSON.stringify((await entries(here, "access")).at(-1)?.body)).not.toContain("zhao");
  });

  it("keep what was told to one caller out of shared caches", async () => {
    const answer = await administrator.send("GET", "/v1/users");
    expect(answer.headers["cache-control"]).toContain("private");
  });
});

it("neither log nor chains hold a password, a session, a token or a key", async () => {
  const created = await administrator.send("POST", "/v1/users", {
    id: "fresh",
    name: "x",
    jurisdiction: "370300",
  });
  const key = await administrator.send("POST", "/v1/keys", {
    name: "x",
    days: 1,
    grants: [{ role: "viewer", jurisdiction: "370300" }],
  });
  const secrets = [
    PASSWORD,
    here.oneTimePassword,
    created.json().oneTimePassword,
    key.json().key.split("_").slice(2).join("_"), // the secret may hold "_" itself
    administrator.cookie,
    administrator.token,
    officer.cookie,
  ];
  await here.app.inject({ url: "/v1/me", headers: { authorization: `Bearer ${key.json().key}` } });
  const chains = JSON.stringify([await entries(here, "main"), await entries(here, "access")]);
  for (const secret of secrets) {
    expect(secret).toBeTruthy();
    expect(here.logged()).not.toContain(secret);
    expect(chains).not.toContain(secret);
  }
});

it("refused attempts are kept with who, what and where, and nothing of their content", async () => {
  await officer.send("POST", "/v1/grants", { user: "li.na", role: "administrator", jurisdiction: "370300" });
  const last = (await entries(here, "access")).at(-1);
  expect(last).toMatchObject({
    actor: "li.na",
    action: "access.refused",
    body: { code: "not-allowed", route: "POST /v1/grants", action: "administer-grants" },
  });
});

import Fastify from "fastify";
import { afterAll, describe, expect, it } from "vitest";
import type { RoleName } from "../../server/access/roles.ts";
import { isJsonObject } from "../../server/domain/json.ts";
import { addAccess } from "../../server/http/plugins/access.ts";
import { addErrorHandler } from "../../server/http/plugins/error-handler.ts";
import { claimWith } from "../claims/claim-sample.ts";
import { accessApp, Browser, loggedIn, person, stream } from "./access-app.ts";
import { type Case, COVERS, GRANTED_FOR, policy, ROLES } from "./who-may/asked.ts";
import { ASKED_OF_CLAIMS } from "./who-may/asked-of-claims.ts";
import { ASKED_OF_DRAFTS } from "./who-may/asked-of-drafts.ts";
import { ASKED_OF_RECORDS } from "./who-may/asked-of-records.ts";
import { ASKED_OF_RULES } from "./who-may/asked-of-rules.ts";
import { ASKED_OF_SETTLING } from "./who-may/asked-of-settling.ts";
import { layGround } from "./who-may/lay-ground.ts";

const here = await accessApp({
  service: {
    evaluate: (claim) =>
      isJsonObject(claim) && claim.diagnosis !== undefined
        ? { decision: { claim: "C1", outcome: "paid", policy: { id: policy, version: 1 } } }
        : { findings: [{ code: "claim.no-diagnosis", severity: "error", pointer: "", params: {} }] },
  },
});
await here.app.listen({ port: 0, host: "127.0.0.1" });
afterAll(() => here.app.close());

const CASES: readonly Case[] = [
  ...ASKED_OF_RULES,
  ...ASKED_OF_CLAIMS,
  ...ASKED_OF_DRAFTS,
  ...ASKED_OF_SETTLING,
  ...ASKED_OF_RECORDS,
];

/** Anybody, or anybody who is signed in: asserted by name below. */
const WITHOUT_ACTION = [
  "DELETE /v1/sessions/current",
  "GET /v1/audit/public-key",
  "GET /v1/diagnostics",
  "GET /v1/entrance",
  "GET /v1/jurisdictions",
  "GET /v1/me",
  "GET /v1/schemas",
  "GET /v1/schemas/*",
  "POST /v1/sessions",
  "PUT /v1/me/password",
];

const claimSetId = await layGround(here);
await person(here, "taken", [["viewer", "370300"]]);
for (const role of ROLES) {
  for (const [place, jurisdiction] of Object.entries(GRANTED_FOR))
    await person(here, `${role}-${place}`, [[role, jurisdiction]], "650000");
}
const settled = await (await loggedIn(here, "administrator-nation")).send("POST", "/v1/keys", {
  name: "Zibo",
  days: 30,
  grants: [{ role: "settlement-client", jurisdiction: "370300" }],
});
const keyId: string = settled.json().id;
const evaluated = await here.app.inject({
  method: "POST",
  url: "/v1/evaluations",
  headers: { authorization: `Bearer ${settled.json().key}` },
  payload: { policy, claim: { diagnosis: "I10" } },
});
const batch = String(evaluated.headers["yice-batch"]);
const browsers = new Map<string, Browser>();

async function browserOf(role: RoleName, place: string): Promise<Browser> {
  const user = `${role}-${place}`;
  const known = browsers.get(user) ?? (await loggedIn(here, user));
  browsers.set(user, known);
  return known;
}

/** What must be answered, from the rules as they are told to people. */
function expected(asked: Case, role: RoleName, place: string): number {
  const { roles, list, anywhere, nation, hidden, allowed = 200 } = asked;
  if (!roles.includes(role)) return 403;
  if (list !== undefined || anywhere) return allowed;
  const covering = nation ? ["nation"] : COVERS;
  return covering.some((each) => each === place) ? allowed : hidden ? 404 : 403;
}

function send({ method, body, headers, ndjson }: Case, browser: Browser, url: string) {
  const sent = body && JSON.parse(JSON.stringify(body).replace("CLAIM-SET", claimSetId));
  return ndjson ? stream(here, browser, url, "") : browser.send(method, url, sent, headers);
}

const urlOf = ({ url }: Case) =>
  url.replace("KEY", keyId).replace("BATCH", batch).replace("CLAIM-SET", claimSetId);

describe.each(CASES)("$route", (asked) => {
  const table = ROLES.flatMap((role) => Object.keys(GRANTED_FOR).map((place) => ({ role, place })));

  it.each(table)("as $role of $place", async ({ role, place }) => {
    const browser = await browserOf(role, place);
    const answer = await send(asked, browser, urlOf(asked));
    const status = expected(asked, role, place);
    expect(answer.statusCode, answer.body).toBe(status);
    if (status === 403) {
      const { code, detail } = answer.json();
      expect(code).toBe("not-allowed");
      expect(detail).toMatch(/^只有对(所涉统筹区|统筹区 \d{6} )有.+权限者可以.+。$/);
    }
    if (asked.list !== undefined && status === 200) {
      const seen = JSON.stringify(answer.json()[asked.list]);
      expect(seen.includes('"jurisdiction":"370300"')).toBe(COVERS.some((covering) => covering === place));
    }
  });

  it("as nobody", async () => {
    const answer = await send(asked, new Browser(here), urlOf(asked));
    expect([answer.statusCode, answer.json().code]).toEqual([401, "not-signed-in"]);
  });
});

describe("every route of the API", () => {
  it("is in the table, or open by name", async () => {
    const { paths } = (await here.app.inject("/openapi.json")).json();
    const routes = Object.entries<object>(paths)
      .filter(([path]) => path.startsWith("/v1"))
      .flatMap(([path, methods]) =>
        Object.keys(methods).map(
          (method) => `${method.toUpperCase()} ${path.replace("{*}", "*").replace(/\{(\w+)\}/g, ":$1")}`,
        ),
      );
    const known = new Set([...CASES.map(({ route }) => route), ...WITHOUT_ACTION]);
    expect(routes.sort()).toEqual([...known].sort());
  });

  it.each([
    "GET /v1/audit/public-key",
    "GET /v1/diagnostics",
    "GET /v1/entrance",
    "GET /v1/schemas",
    "GET /healthz",
    "GET /readyz",
    "GET /openapi.json",
    "GET /docs/",
  ])("%s is open to anybody", async (route) => {
    expect((await here.app.inject(route.split(" ")[1] ?? "")).statusCode).toBe(200);
  });

  it.each(["GET /v1/me", "GET /v1/jurisdictions", "PUT /v1/me/password", "DELETE /v1/sessions/current"])(
    "%s is for whoever is signed in",
    async (route) => {
      const [method = "", url = ""] = route.split(" ");
      const body = method === "PUT" ? { old: "a", new: "b" } : undefined;
      const answer = await new Browser(here).send(method as "PUT", url, body); // one of three
      expect(answer.statusCode).toBe(401);
    },
  );

  it("that states nobody is closed to everybody", async () => {
    const app = Fastify();
    addErrorHandler(app, () => ({}));
    await addAccess(app, here.access);
    app.get("/v1/unstated", () => ({ told: "secret" }));
    const { cookie } = await browserOf("administrator", "nation");
    const answer = await app.inject({ url: "/v1/unstated", headers: { cookie: `yice_session=${cookie}` } });
    expect([answer.statusCode, answer.json().code]).toEqual([403, "closed"]);
    expect(answer.body).not.toContain("secret");
    await app.close();
  });
});

describe("claims that name no policy", () => {
  it("are decided only where the policy that takes them is the caller's to evaluate", async () => {
    const claims = { claims: [{ diagnosis: "I10" }, {}] };
    const sibling = await (await browserOf("settlement-client", "sibling")).send(
      "POST",
      "/v1/evaluations",
      claims,
    );
    expect(sibling.json().results.map(({ error }: { error?: { code: string } }) => error?.code)).toEqual([
      "not-allowed",
      "not-a-claim",
    ]);
    const own = await (await browserOf("settlement-client", "own")).send("POST", "/v1/evaluations", claims);
    expect(own.json().results[0]).toHaveProperty("decision");
    const single = await (await browserOf("officer", "child")).send("POST", "/v1/evaluations", {
      claim: { diagnosis: "I10" },
    });
    expect(single.statusCode).toBe(403);
  });

  it("are so in a stream too, line by line", async () => {
    const sibling = await browserOf("settlement-client", "sibling");
    const answer = await stream(here, sibling, "/v1/evaluations/stream", '{"diagnosis": "I10"}\n');
    expect(JSON.parse(answer.body)).toMatchObject({ line: 1, error: { code: "not-allowed" } });
  });
});

describe("claims on record", () => {
  it("are taken from a stream line by line, where the pooling area is the caller's", async () => {
    const lines = ["370300", "370800", "000000"]
      .map((insuplc) => `${JSON.stringify(claimWith({ insuplc }, { id: "L1" }))}\n`)
      .join("");
    const answer = await stream(here, await browserOf("settlement-client", "sibling"), "/v1/claims", lines);
    const answers = answer.body
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(answers.map(({ error, recorded }) => error?.code ?? recorded.jurisdiction)).toEqual([
      "not-allowed",
      "370800",
      "not-allowed",
    ]);
  });

  it("are evaluated by whoever may read and evaluate", async () => {
    const asked = { claimId: "C1", jurisdiction: "370300" };
    const status = async (role: RoleName, place: string) =>
      (await (await browserOf(role, place)).send("POST", "/v1/evaluations", asked)).json().code;
    expect(await status("settlement-client", "own")).toBe("not-a-claim"); // to the stand-in, which was asked
    expect(await status("settlement-client", "sibling")).toBe("not-allowed");
    expect(await status("officer", "own")).toBe("not-allowed"); // evaluates, but does not read claims
    expect(await status("auditor", "own")).toBe("not-allowed"); // the other way round
  });
});

it("the registry of jurisdictions is told to whoever is signed in", async () => {
  const browser = await browserOf("viewer", "sibling");
  const kaizhou = (await browser.send("GET", "/v1/jurisdictions?code=500154")).json();
  expect(kaizhou).toEqual({
    jurisdiction: { code: "500154", name: "开州区", parent: "500000", fullName: "重庆市开州区" },
    above: [
      { code: "500000", name: "重庆市", parent: "000000" },
      { code: "000000", name: "全国" },
    ],
    below: [],
  });
  expect((await browser.send("GET", "/v1/jurisdictions")).json().below).toHaveLength(31);
  expect((await browser.send("GET", "/v1/jurisdictions?code=379999")).statusCode).toBe(422);
  const found = (
    await browser.send("GET", `/v1/jurisdictions?search=${encodeURIComponent("重庆 开州")}`)
  ).json();
  expect(found).toEqual({ found: [kaizhou.jurisdiction] });
  expect((await browser.send("GET", "/v1/jurisdictions?search=")).statusCode).toBe(400);
});

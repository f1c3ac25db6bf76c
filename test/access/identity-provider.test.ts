import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type AccessApp, accessApp, Browser, loggedIn, person } from "./access-app.ts";
import { type OpenIdProvider, startOpenIdProvider } from "./openid-provider.ts";

const REDIRECT = "http://127.0.0.1/v1/sessions/oidc/callback";
const CLIENT = { client_id: "yice", client_secret: "a secret of the test", redirect_uris: [REDIRECT] };

let here: AccessApp;
let issuer = "";
let provider: OpenIdProvider;

beforeAll(async () => {
  provider = await startOpenIdProvider(CLIENT);
  issuer = provider.issuer;
  here = await accessApp({
    identityProvider: {
      issuer,
      clientId: CLIENT.client_id,
      clientSecret: CLIENT.client_secret,
      redirect: REDIRECT,
      home: "370300",
    },
  });
});
afterAll(async () => {
  await here.app.close();
  provider.close();
});

/** Follows the browser's way through the provider, back to the address of our callback. */
async function through(start: string): Promise<string> {
  const cookies = new Map<string, string>();
  let at = start;
  while (!at.startsWith(REDIRECT)) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const answer = await fetch(at, { redirect: "manual", headers: { cookie } });
    for (const set of answer.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      cookies.set(name, value);
    }
    const next = answer.headers.get("location");
    if (next === null) throw new Error(`${answer.status} ${await answer.text()}`);
    at = new URL(next, at).href;
  }
  return new URL(at).pathname + new URL(at).search;
}

async function begin(): Promise<{ url: string; cookie: string }> {
  const answer = await here.app.inject("/v1/sessions/oidc");
  expect(answer.statusCode).toBe(303);
  const [cookie] = answer.cookies;
  expect(cookie).toMatchObject({ name: "yice_oidc", httpOnly: true, sameSite: "Lax" });
  return { url: String(answer.headers.location), cookie: String(cookie?.value) };
}

const back = (url: string, cookie?: string) =>
  here.app.inject({ url, headers: cookie === undefined ? {} : { cookie: `yice_oidc=${cookie}` } });

async function logIn(who: string): Promise<Browser> {
  provider.become(who);
  const { url, cookie } = await begin();
  const answer = await back(await through(url), cookie);
  expect([answer.statusCode, answer.headers.location]).toEqual([303, "/"]);
  const browser = new Browser(here);
  browser.cookie = answer.cookies.find(({ name }) => name === "yice_session")?.value;
  return browser;
}

describe("somebody who comes in through the identity provider", () => {
  it("has an account and no role until one is granted", async () => {
    const browser = await logIn("wang");
    const { id, grants, name, mustChangePassword } = (await browser.send("GET", "/v1/me")).json();
    expect({ grants, mustChangePassword }).toEqual({ grants: [], mustChangePassword: false });
    expect(name).not.toMatch(/[\r\n]/);
    expect((await browser.send("GET", "/v1/policies")).statusCode).toBe(403);
    await person(here, "zibo.admin", [["administrator", "370300"]]);
    const administrator = await loggedIn(here, "zibo.admin");
    await administrator.send("POST", "/v1/grants", { user: id, role: "viewer", jurisdiction: "370300" });
    expect((await browser.send("GET", "/v1/policies")).statusCode).toBe(200);
    const again = await logIn("wang");
    expect((await again.send("GET", "/v1/me")).json()).toMatchObject({ id, grants: [{ role: "viewer" }] });
  });

  it("is the user an administrator linked to issuer and subject, and nobody of the same name elsewhere", async () => {
    await person(here, "linking.admin", [["administrator", "370300"]]);
    const administrator = await loggedIn(here, "linking.admin");
    const user = { id: "liu.yang", name: "刘洋", jurisdiction: "370300" };
    const elsewhere = {
      ...user,
      id: "liu.elsewhere",
      identity: { issuer: "https://other.example", subject: "liu" },
    };
    const created = await administrator.send("POST", "/v1/users", {
      ...user,
      identity: { issuer, subject: "liu" },
    });
    expect(created.json()).not.toHaveProperty("oneTimePassword");
    await administrator.send("POST", "/v1/users", elsewhere);
    expect((await (await logIn("liu")).send("GET", "/v1/me")).json()).toMatchObject({ id: "liu.yang" });
    await administrator.send("PUT", "/v1/users/liu.yang/state", { disabled: true, reason: "离职" });
    const { url, cookie } = await begin();
    expect((await back(await through(url), cookie)).statusCode).toBe(401);
  });

  it("has no password to log in with", async () => {
    const { id } = (await (await logIn("zhou")).send("GET", "/v1/me")).json();
    for (const password of ["x", "undefined", "null"])
      expect((await new Browser(here).logIn(id, password)).statusCode).toBe(401);
  });
});

describe("a callback", () => {
  it("is taken once, and only in the browser that began", async () => {
    const { url, cookie } = await begin();
    const address = await through(url);
    expect((await back(address)).statusCode).toBe(502);
    expect((await back(address, (await begin()).cookie)).statusCode).toBe(502);
    expect((await back(address, cookie)).statusCode).toBe(303);
    expect((await back(address, cookie)).statusCode).toBe(502);
  });

  it.each([
    "?code=x&state=y",
    "?error=access_denied&state=y",
    "",
    "?state[$ne]=null&code[$ne]=null",
    "?code=%0d%0aset-cookie:%20a=b",
  ])("that says %j opens nothing and is told without its cause", async (query) => {
    const { cookie } = await begin();
    const answer = await back(`/v1/sessions/oidc/callback${query}`, cookie);
    expect([answer.statusCode, answer.json().code]).toEqual([502, "identity-provider"]);
    expect(answer.cookies.filter(({ name }) => name === "yice_session")).toEqual([]);
  });

  it("leaves neither code, state nor secret in the log", async () => {
    const { url, cookie } = await begin();
    const address = await through(url);
    await back(address, cookie);
    const secrets = [
      ...new URL(address, issuer).searchParams.values(),
      ...cookie.split("."),
      CLIENT.client_secret,
    ];
    for (const secret of secrets.filter((text) => text !== issuer))
      expect(here.logged()).not.toContain(secret);
  });
});

it("a provider that cannot be reached is told as such, and asked again next time", async () => {
  const away = await accessApp({
    identityProvider: {
      issuer: "http://127.0.0.1:9",
      clientId: "yice",
      clientSecret: "x",
      redirect: REDIRECT,
      home: "370300",
    },
  });
  for (const _ of [1, 2]) expect((await away.app.inject("/v1/sessions/oidc")).statusCode).toBe(502);
  await away.app.close();
});

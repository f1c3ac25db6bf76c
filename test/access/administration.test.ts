import { afterAll, describe, expect, it } from "vitest";
import { AccessService } from "../../server/workflow/access-service.ts";
import { accessApp, Browser, entries, loggedIn, PASSWORD, person, tree } from "./access-app.ts";

const here = await accessApp();
afterAll(() => here.app.close());
await person(here, "zhao.yun", [["administrator", "000000"]], "000000");
await person(here, "zibo.admin", [["administrator", "370300"]]);
const national = await loggedIn(here, "zhao.yun");
const city = await loggedIn(here, "zibo.admin");
const said = (answer: { statusCode: number; json(): { code: string } }) => [
  answer.statusCode,
  answer.json().code,
];

describe("the first start", () => {
  it("makes one administrator, whose one-time password opens nothing but its own change", async () => {
    const fresh = await accessApp();
    const browser = new Browser(fresh);
    expect((await browser.logIn("admin", fresh.oneTimePassword)).statusCode).toBe(200);
    expect((await browser.send("GET", "/v1/me")).json()).toMatchObject({ mustChangePassword: true });
    for (const url of ["/v1/users", "/v1/policies", "/v1/facts"])
      expect(said(await browser.send("GET", url))).toEqual([403, "password-change-due"]);
    const before = browser.cookie;
    const change = { old: fresh.oneTimePassword, new: "my very own password" };
    const changed = await browser.send("PUT", "/v1/me/password", change);
    browser.token = changed.json().csrfToken;
    expect(browser.cookie).not.toBe(before);
    expect((await browser.send("GET", "/v1/users")).statusCode).toBe(200);
    expect((await new Browser(fresh).logIn("admin", fresh.oneTimePassword)).statusCode).toBe(401);
    await fresh.app.close();
  });

  it("that nobody followed is repeated with another password, until somebody has come in", async () => {
    const fresh = await accessApp();
    const times = { sessions: { idle: 60, absolute: 60 }, demoUsers: false };
    const again = await new AccessService(fresh.store, tree, times, fresh.clock.now).start();
    expect(again.oneTimePassword).toBeDefined();
    expect((await new Browser(fresh).logIn("admin", fresh.oneTimePassword)).statusCode).toBe(401);
    const browser = new Browser(fresh);
    await browser.logIn("admin", again.oneTimePassword);
    await browser.send("PUT", "/v1/me/password", { old: again.oneTimePassword, new: "my very own password" });
    const third = await new AccessService(fresh.store, tree, times, fresh.clock.now).start();
    expect(third.oneTimePassword).toBeUndefined();
    await fresh.app.close();
  });

  it("of three replicas at once leaves one administrator, and the last password told opens", async () => {
    const fresh = await accessApp();
    const times = { sessions: { idle: 60, absolute: 60 }, demoUsers: false };
    const replicas = [1, 2, 3].map(() => new AccessService(fresh.store, tree, times, fresh.clock.now));
    const told = await Promise.all(replicas.map((replica) => replica.start()));
    const opened = await Promise.all(
      told.map(({ oneTimePassword = "" }) => new Browser(fresh).logIn("admin", oneTimePassword)),
    );
    expect(opened.filter(({ statusCode }) => statusCode === 200)).toHaveLength(1);
    const made = (await entries(fresh, "main")).filter(({ action }) => action === "user.created");
    expect(made).toHaveLength(1);
    await fresh.app.close();
  });
});

describe("users of a demonstration", () => {
  it("are let in only while the service is told to", async () => {
    const shown = await accessApp({ access: { demoUsers: true } });
    const officer = ["demo-officer", "demo only: officer"] as const;
    expect((await new Browser(shown).logIn(...officer)).statusCode).toBe(200);
    const browser = new Browser(shown);
    await browser.logIn(...officer);
    const earnest = await accessApp({ store: shown.store });
    const later = new Browser(earnest);
    expect(said(await later.logIn(...officer))).toEqual([401, "log-in-failed"]);
    later.cookie = browser.cookie;
    expect((await later.send("GET", "/v1/me")).statusCode).toBe(401);
    await shown.app.close();
    await earnest.app.close();
  });

  it("are not there where nobody asked for them", async () => {
    expect(said(await new Browser(here).logIn("demo-officer", "demo only: officer"))).toEqual([
      401,
      "log-in-failed",
    ]);
  });
});

describe("an administrator", () => {
  it("creates a user, who can do nothing until a role is granted", async () => {
    const created = await city.send("POST", "/v1/users", {
      id: "wang.fang",
      name: "王芳",
      jurisdiction: "370300",
    });
    const { user, oneTimePassword } = created.json();
    expect(user).toEqual({
      id: "wang.fang",
      name: "王芳",
      jurisdiction: "370300",
      disabled: false,
      mustChangePassword: true,
    });
    const browser = new Browser(here);
    await browser.logIn("wang.fang", oneTimePassword);
    const changed = await browser.send("PUT", "/v1/me/password", { old: oneTimePassword, new: PASSWORD });
    browser.token = changed.json().csrfToken;
    expect(said(await browser.send("GET", "/v1/policies"))).toEqual([403, "not-allowed"]);
    const grant = { user: "wang.fang", role: "viewer", jurisdiction: "370300" };
    expect((await city.send("POST", "/v1/grants", grant)).statusCode).toBe(200);
    expect((await browser.send("GET", "/v1/policies")).statusCode).toBe(200);
    expect((await city.send("DELETE", "/v1/grants/wang.fang/viewer/370300")).statusCode).toBe(200);
    expect((await browser.send("GET", "/v1/policies")).statusCode).toBe(403);
    expect((await city.send("POST", "/v1/grants", grant)).statusCode).toBe(200);
  });

  it("gives himself no role, neither here nor for more; a second one can", async () => {
    const own = { user: "zibo.admin", role: "officer", jurisdiction: "370300" };
    expect(said(await city.send("POST", "/v1/grants", own))).toEqual([403, "own-grant"]);
    const top = { user: "zibo.admin", role: "administrator", jurisdiction: "000000" };
    expect((await city.send("POST", "/v1/grants", top)).statusCode).toBe(403);
    expect((await national.send("POST", "/v1/grants", own)).statusCode).toBe(200);
    expect((await national.send("DELETE", "/v1/grants/zibo.admin/officer/370300")).statusCode).toBe(200);
  });

  it("gives no role outside his own jurisdiction, and for no jurisdiction that is not registered", async () => {
    const given = (jurisdiction: string) =>
      city.send("POST", "/v1/grants", { user: "wang.fang", role: "viewer", jurisdiction });
    expect(said(await given("370000"))).toEqual([403, "not-allowed"]);
    expect(said(await given("370800"))).toEqual([403, "not-allowed"]);
    expect(said(await given("379999"))).toEqual([422, "unknown-jurisdiction"]);
    expect((await given("370303")).statusCode).toBe(200);
  });

  it("does not get at somebody who holds more than he administers", async () => {
    await person(here, "sun.li", [["reviewer", "370000"]], "370300");
    const reset = await city.send("POST", "/v1/users/sun.li/password-resets", { reason: "x" });
    expect(said(reset)).toEqual([403, "not-allowed"]);
    const state = await city.send("PUT", "/v1/users/zhao.yun/state", { disabled: true, reason: "x" });
    expect(said(state)).toEqual([404, "unknown-user"]);
  });

  it("cannot leave the service without one", async () => {
    const fresh = await accessApp();
    await person(fresh, "only.one", [["administrator", "000000"]], "000000");
    const only = await loggedIn(fresh, "only.one");
    await only.send("PUT", "/v1/users/admin/state", { disabled: true, reason: "不再使用" });
    const self = await only.send("PUT", "/v1/users/only.one/state", { disabled: true, reason: "x" });
    expect(said(self)).toEqual([403, "last-administrator"]);
    const grant = await only.send("DELETE", "/v1/grants/only.one/administrator/000000");
    expect(said(grant)).toEqual([403, "last-administrator"]);
    await fresh.app.close();
  });

  it("and another who remove each other at once leave one", async () => {
    const fresh = await accessApp();
    const pair = ["first.one", "second.one"];
    for (const id of pair) await person(fresh, id, [["administrator", "000000"]], "000000");
    const browsers = await Promise.all(pair.map((id) => loggedIn(fresh, id)));
    await browsers[0]?.send("PUT", "/v1/users/admin/state", { disabled: true, reason: "不再使用" });
    const answers = await Promise.all(
      browsers.map((browser, at) =>
        browser.send("DELETE", `/v1/grants/${pair[1 - at]}/administrator/000000`),
      ),
    );
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 403]);
    await fresh.app.close();
  });

  it("changes nothing twice, and what was there is told", async () => {
    const user = { id: "wang.fang", name: "x", jurisdiction: "370300" };
    expect(said(await city.send("POST", "/v1/users", user))).toEqual([409, "exists-already"]);
    const twice = await Promise.all(
      [1, 2].map(() => city.send("POST", "/v1/users", { id: "twice", name: "x", jurisdiction: "370300" })),
    );
    expect(twice.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409]);
  });
});

describe("a password of one's own", () => {
  it.each([
    ["short", "11 letters."],
    ["the account's id in it", "xx-Long.Name-xx"],
    ["the old one", PASSWORD],
  ])("is refused when it is %s", async (_, next) => {
    const id = "long.name";
    await person(here, id, []).catch(() => undefined);
    const browser = await loggedIn(here, id);
    const answer = await browser.send("PUT", "/v1/me/password", { old: PASSWORD, new: next });
    expect(said(answer)).toEqual([422, "weak-password"]);
  });

  it("is changed only by who knows the old one, and ends all other sessions", async () => {
    await person(here, "chen.jie", []);
    const [one, other] = [await loggedIn(here, "chen.jie"), await loggedIn(here, "chen.jie")];
    const wrong = await one.send("PUT", "/v1/me/password", { old: "guess", new: "a new long password" });
    expect(said(wrong)).toEqual([401, "log-in-failed"]);
    const right = await one.send("PUT", "/v1/me/password", { old: PASSWORD, new: "a new long password" });
    expect(right.statusCode).toBe(200);
    expect((await one.send("GET", "/v1/me")).statusCode).toBe(200);
    expect((await other.send("GET", "/v1/me")).statusCode).toBe(401);
  });
});

it("a stolen session guesses no password: its tries count as log-ins do", async () => {
  await person(here, "guo.jing", []);
  const stolen = await loggedIn(here, "guo.jing");
  const guess = (old: string) => stolen.send("PUT", "/v1/me/password", { old, new: "a new long password" });
  for (let count = 0; count < 5; count++) expect(said(await guess("guess"))).toEqual([401, "log-in-failed"]);
  expect(said(await guess(PASSWORD))).toEqual([429, "locked-out"]);
});

describe("an API key", () => {
  const day = 86_400;
  const wanted = {
    name: "淄博结算",
    days: 30,
    grants: [{ role: "settlement-client", jurisdiction: "370300" }],
  };
  const use = (key: string, url = "/v1/policies") =>
    here.app.inject({ url, headers: { authorization: `Bearer ${key}` } });
  const settle = (key: string, policy: string) =>
    here.app.inject({
      method: "POST",
      url: "/v1/settlements",
      headers: { authorization: `Bearer ${key}` },
      payload: { policy },
    });

  it("opens what it was made for, without cookie and token, and nothing else", async () => {
    const { id, key } = (await city.send("POST", "/v1/keys", wanted)).json();
    expect(key).toMatch(new RegExp(`^yice_${id}_[\\w-]{43}$`));
    expect((await use(key, "/v1/me")).json()).toMatchObject({
      id: `key:${id}`,
      kind: "key",
      name: "淄博结算",
    });
    expect((await settle(key, "370300.dip.payment")).statusCode).toBe(200);
    expect(said(await settle(key, "370800.dip.policy"))).toEqual([403, "not-allowed"]);
    expect(said(await settle(key, "370000.dip.policy"))).toEqual([403, "not-allowed"]);
    expect(said(await use(key, "/v1/users"))).toEqual([403, "not-allowed"]);
  });

  it("is told once and kept as a digest", async () => {
    const { key } = (await city.send("POST", "/v1/keys", wanted)).json();
    const secret = key.split("_")[2];
    expect((await city.send("GET", "/v1/keys")).body).not.toMatch(/digest|yice_/);
    expect(JSON.stringify(await entries(here, "main"))).not.toContain(secret);
  });

  it("cannot write, review, publish or administer, nor reach beyond its maker", async () => {
    for (const role of ["officer", "reviewer", "publisher", "administrator"]) {
      const answer = await city.send("POST", "/v1/keys", {
        ...wanted,
        grants: [{ role, jurisdiction: "370300" }],
      });
      expect(answer.statusCode).toBe(400);
    }
    const wide = { ...wanted, grants: [...wanted.grants, { role: "viewer", jurisdiction: "370000" }] };
    expect(said(await city.send("POST", "/v1/keys", wide))).toEqual([403, "not-allowed"]);
  });

  it("ends with its term", async () => {
    const { key } = (await city.send("POST", "/v1/keys", { ...wanted, days: 1 })).json();
    expect((await use(key)).statusCode).toBe(200);
    here.clock.pass(day);
    expect(said(await use(key))).toEqual([401, "not-signed-in"]);
    expect((await city.logIn("zibo.admin")).statusCode).toBe(200);
    expect((await national.logIn("zhao.yun")).statusCode).toBe(200);
  });

  it("rotates: both secrets open during the overlap, then the new one only", async () => {
    const { id, key } = (await city.send("POST", "/v1/keys", wanted)).json();
    const rotated = await city.send("POST", `/v1/keys/${id}/rotations`, { days: 30, overlap: 1 });
    const fresh: string = rotated.json().key;
    expect(fresh).not.toBe(key);
    expect([(await use(key)).statusCode, (await use(fresh)).statusCode]).toEqual([200, 200]);
    here.clock.pass(3600);
    expect([(await use(key)).statusCode, (await use(fresh)).statusCode]).toEqual([401, 200]);
    await city.logIn("zibo.admin");
  });

  it("is dead once revoked, and cannot be rotated back to life", async () => {
    const { id, key } = (await city.send("POST", "/v1/keys", wanted)).json();
    expect((await city.send("DELETE", `/v1/keys/${id}`)).statusCode).toBe(200);
    expect((await use(key)).statusCode).toBe(401);
    const rotated = await city.send("POST", `/v1/keys/${id}/rotations`, { days: 30, overlap: 1 });
    expect(said(rotated)).toEqual([404, "unknown-key"]);
  });

  it.each(["yice_0000000000000000_x", "", "Basic abc", "yice_../../_x"])("%j opens nothing", async (text) => {
    expect((await use(text)).statusCode).toBe(401);
  });

  it("that is wrong is not mended by a session beside it", async () => {
    const answer = await national.send("GET", "/v1/policies", undefined, { authorization: "Bearer wrong" });
    expect(answer.statusCode).toBe(401);
  });
});

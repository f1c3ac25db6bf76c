import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { type AccessApp, accessApp, Browser, entries, loggedIn, PASSWORD, person } from "./access-app.ts";

const here = await accessApp();
const open: AccessApp[] = [here];
afterAll(() => Promise.all(open.map(({ app }) => app.close())));

/** Somebody new for each test. */
let people = 0;
let viewer = "";
beforeEach(async () => {
  viewer = `viewer-${++people}`;
  await person(here, viewer, [["viewer", "370300"]]);
});

async function another(settings: Readonly<Record<string, string>> = {}): Promise<AccessApp> {
  const app = await accessApp({ settings });
  open.push(app);
  await person(app, viewer, []);
  return app;
}

const codeOf = (answer: { json(): { code: string } }) => answer.json().code;

describe("a session", () => {
  it("is a cookie that scripts cannot read and that other sites' pages do not send", async () => {
    const browser = new Browser(here);
    const answer = await browser.logIn(viewer);
    expect(answer.statusCode).toBe(200);
    const [cookie] = answer.cookies;
    expect(cookie).toMatchObject({ name: "yice_session", httpOnly: true, sameSite: "Lax", path: "/" });
    expect((await browser.send("GET", "/v1/me")).json()).toMatchObject({
      id: viewer,
      kind: "user",
      csrfToken: browser.token,
      grants: [
        {
          role: "viewer",
          title: { zh: "查阅员", en: "viewer" },
          jurisdiction: "370300",
          place: "山东省淄博市",
          may: ["read-rules"],
        },
      ],
    });
  });

  it("is sent over TLS only where the log-in came over TLS", async () => {
    const proxied = await another({ TRUST_PROXY: "true" });
    const answer = await new Browser(proxied).send(
      "POST",
      "/v1/sessions",
      { user: viewer, password: PASSWORD },
      { "x-forwarded-proto": "https" },
    );
    expect(answer.cookies[0]).toMatchObject({ secure: true });
  });

  it("never goes on under an id that was there before the log-in", async () => {
    const browser = new Browser(here);
    browser.cookie = "A".repeat(43); // planted
    await browser.logIn(viewer);
    expect(browser.cookie).not.toBe("A".repeat(43));
    const planted = new Browser(here);
    planted.cookie = "A".repeat(43);
    expect((await planted.send("GET", "/v1/me")).statusCode).toBe(401);
  });

  it("ends when its browser logs in again", async () => {
    const browser = await loggedIn(here, viewer);
    const before = browser.cookie;
    await browser.logIn(viewer);
    const old = new Browser(here);
    old.cookie = before;
    expect((await old.send("GET", "/v1/me")).statusCode).toBe(401);
    expect((await browser.send("GET", "/v1/me")).statusCode).toBe(200);
  });

  it("is dead after the log-out, also for whoever replays the cookie and the token", async () => {
    const browser = await loggedIn(here, viewer);
    const { cookie, token } = browser;
    expect((await browser.send("DELETE", "/v1/sessions/current")).statusCode).toBe(200);
    expect(browser.cookie).toBeUndefined();
    browser.cookie = cookie;
    browser.token = token;
    const replayed = await browser.send("GET", "/v1/me");
    expect([replayed.statusCode, codeOf(replayed)]).toEqual([401, "not-signed-in"]);
    expect(replayed.headers["www-authenticate"]).toBe("Bearer");
  });

  it("is not revived by a note of its use that comes after the log-out", async () => {
    const browser = await loggedIn(here, viewer);
    here.clock.pass(120); // the next request is to be noted
    const { cookie } = browser;
    await Promise.all([
      browser.send("GET", "/v1/me"),
      browser.send("DELETE", "/v1/sessions/current"),
      browser.send("GET", "/v1/me"),
    ]);
    browser.cookie = cookie;
    expect((await browser.send("GET", "/v1/me")).statusCode).toBe(401);
  });

  it("ends half an hour after its last use, and twelve hours after the log-in however much it is used", async () => {
    const idle = await loggedIn(here, viewer);
    here.clock.pass(1799);
    expect((await idle.send("GET", "/v1/me")).statusCode).toBe(200);
    here.clock.pass(1799);
    expect((await idle.send("GET", "/v1/me")).statusCode).toBe(200);
    here.clock.pass(1800);
    expect((await idle.send("GET", "/v1/me")).statusCode).toBe(401);

    const busy = await loggedIn(here, viewer);
    for (let used = 0; used < 43_200 - 1700; used += 1700) {
      here.clock.pass(1700);
      expect((await busy.send("GET", "/v1/me")).statusCode).toBe(200);
    }
    here.clock.pass(1700);
    expect((await busy.send("GET", "/v1/me")).statusCode).toBe(401);
  });

  it("lies in the store under its digest only", async () => {
    const { cookie = "" } = await loggedIn(here, viewer);
    expect(await here.store.getTransient("sessions", cookie, here.clock.now())).toBeUndefined();
  });

  it.each(["", "x", "A".repeat(44), "../../etc/passwd", '{"$ne":null}', "A".repeat(3000)])(
    "of another form opens nothing: %j",
    async (cookie) => {
      const browser = new Browser(here);
      browser.cookie = encodeURIComponent(cookie);
      expect((await browser.send("GET", "/v1/me")).statusCode).toBe(401);
    },
  );

  it("ends when the account is disabled or its password reset, and does not come back", async () => {
    await person(here, "zhao.yun", [["administrator", "000000"]]);
    const administrator = await loggedIn(here, "zhao.yun");
    const browser = await loggedIn(here, viewer);
    const state = (disabled: boolean) =>
      administrator.send("PUT", `/v1/users/${viewer}/state`, { disabled, reason: "调离" });
    expect((await state(true)).statusCode).toBe(200);
    expect((await browser.send("GET", "/v1/me")).statusCode).toBe(401);
    expect(codeOf(await new Browser(here).logIn(viewer))).toBe("log-in-failed");
    expect((await state(false)).statusCode).toBe(200);
    expect((await browser.send("GET", "/v1/me")).statusCode).toBe(401);
    const again = await loggedIn(here, viewer);
    const reset = await administrator.send("POST", `/v1/users/${viewer}/password-resets`, { reason: "遗忘" });
    expect(reset.statusCode).toBe(200);
    expect((await again.send("GET", "/v1/me")).statusCode).toBe(401);
    expect((await new Browser(here).logIn(viewer)).statusCode).toBe(401);
    expect((await new Browser(here).logIn(viewer, reset.json().oneTimePassword)).statusCode).toBe(200);
  });
});

describe("a request with a session's cookie that changes something", () => {
  const change = { old: PASSWORD, new: "another long password" };
  it.each<[string, (browser: Browser) => Readonly<Record<string, string>>]>([
    ["without the token", () => ({ "x-csrf-token": "" })],
    ["with another session's token", () => ({ "x-csrf-token": "0".repeat(64) })],
    ["from another origin", () => ({ origin: "https://evil.example" })],
    ["from an origin that is none", () => ({ origin: "null" })],
    ["from another site, as the browser says", () => ({ "sec-fetch-site": "cross-site" })],
  ])("is refused %s", async (_, headers) => {
    const browser = await loggedIn(here, viewer);
    const answer = await browser.send("PUT", "/v1/me/password", change, headers(browser));
    expect([answer.statusCode, codeOf(answer)]).toEqual([403, "cross-site"]);
    expect((await new Browser(here).logIn(viewer)).statusCode).toBe(200); // with the password as it was
  });

  it("is taken from our own origin with the token", async () => {
    const browser = await loggedIn(here, viewer);
    const answer = await browser.send("PUT", "/v1/me/password", change, {
      host: "yice.test",
      origin: "http://yice.test",
    });
    expect(answer.statusCode).toBe(200);
  });

  it("cannot be a log-in that another site's page sends", async () => {
    const answer = await new Browser(here).send(
      "POST",
      "/v1/sessions",
      { user: viewer, password: PASSWORD },
      { origin: "https://evil.example" },
    );
    expect(codeOf(answer)).toBe("cross-site");
    expect(answer.cookies).toEqual([]);
  });

  it("cannot be a form", async () => {
    const answer = await here.app.inject({
      method: "POST",
      url: "/v1/sessions",
      headers: { "content-type": "application/x-www-form-urlencoded" },
      payload: `user=li.na&password=${encodeURIComponent(PASSWORD)}`,
    });
    expect(answer.statusCode).toBe(415);
  });
});

describe("failed log-ins", () => {
  const nobody = "nobody.here";
  const attempt = (user: string, password = "wrong password") => new Browser(here).logIn(user, password);

  it("answer alike whether the account is not there, disabled, or the password wrong", async () => {
    const [unknown, wrong] = [await attempt(nobody), await attempt(viewer)];
    const said = ({ instance: _, ...problem }: Record<string, unknown>) => problem;
    expect(said(unknown.json())).toEqual(said(wrong.json()));
    expect(unknown.statusCode).toBe(401);
  });

  it("lock the account after five, also for the right password, and longer each time", async () => {
    for (let count = 0; count < 5; count++) expect(codeOf(await attempt(viewer))).toBe("log-in-failed");
    const locked = await attempt(viewer, PASSWORD);
    expect([locked.statusCode, codeOf(locked)]).toEqual([429, "locked-out"]);
    expect(locked.headers["retry-after"]).toBe("30");
    here.clock.pass(30);
    expect(codeOf(await attempt(viewer))).toBe("log-in-failed");
    expect((await attempt(viewer, PASSWORD)).headers["retry-after"]).toBe("60");
    here.clock.pass(60);
    expect((await attempt(viewer, PASSWORD)).statusCode).toBe(200);
    for (let count = 0; count < 5; count++) expect(codeOf(await attempt(viewer))).toBe("log-in-failed");
  });

  it("lock an account that does not exist in the same way", async () => {
    const absent = "nobody.either";
    for (let count = 0; count < 5; count++) expect(codeOf(await attempt(absent))).toBe("log-in-failed");
    expect(codeOf(await attempt(absent))).toBe("locked-out");
  });

  it("count each, however many come at once", async () => {
    const answers = await Promise.all(Array.from({ length: 12 }, () => attempt(viewer)));
    expect(answers.filter((answer) => codeOf(answer) === "log-in-failed")).toHaveLength(5);
  });

  it("lock the address that tries many accounts", async () => {
    const office = new Browser(here);
    for (let count = 0; count < 20; count++)
      expect(codeOf(await office.logIn(`user-${count}`))).toBe("log-in-failed");
    expect(codeOf(await office.logIn(viewer))).toBe("locked-out");
    expect((await new Browser(here).logIn(viewer)).statusCode).toBe(200);
  });

  it("are entries of the access chain, which name no account that is not there", async () => {
    const fresh = await another();
    await new Browser(fresh).logIn("my-secret-typed-here");
    await new Browser(fresh).logIn(viewer, "wrong password");
    await loggedIn(fresh, viewer);
    const kept = await entries(fresh, "access");
    expect(kept.map(({ actor, action }) => [actor, action])).toEqual([
      ["unknown", "log-in.failed"],
      [viewer, "log-in.failed"],
      [viewer, "log-in.succeeded"],
    ]);
    expect(JSON.stringify(kept)).not.toContain("secret");
    const main = (await entries(fresh, "main")).map(({ action }) => action);
    expect(main.filter((action) => action.startsWith("log-in"))).toEqual([]);
  });

  it("in a flood are counted instead of written one by one", async () => {
    const fresh = await another();
    for (let count = 0; count < 30; count++) await fresh.app.inject("/v1/me");
    fresh.clock.pass(61);
    await fresh.app.inject("/v1/me");
    const bodies = (await entries(fresh, "access")).map(({ body }) => body);
    const refused = { code: "not-signed-in", route: "GET /v1/me", address: "127.0.0.1" };
    expect(bodies).toEqual([refused, { ...refused, repeatedBefore: 29 }]);
  });
});

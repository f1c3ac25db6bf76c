import { afterAll, beforeAll, expect, it } from "vitest";
import { LogWriter } from "../../server/log/log-writer.ts";
import { accessApp, type Browser, loggedIn, person } from "./access-app.ts";

const here = await accessApp();
afterAll(() => here.app.close());
const run = "01JQ0000000000000000000007";

beforeAll(async () => {
  await person(here, "li.na", [
    ["officer", "370300"],
    ["reviewer", "370300"],
  ]);
  await person(here, "wang.wei", [["reviewer", "370300"]]);
  await person(here, "zhao.min", [["officer", "370300"]]);
  await person(here, "qian.yi", [["reviewer", "410400"]]);
  const body = {
    id: run,
    policy: "370300.dip.policy",
    kind: "annual",
    period: { from: "2023-01-01", until: "2024-01-01" },
    plan: "plan",
    claimSet: { id: "set", name: "2023", hash: "hash" },
  };
  const log = new LogWriter(here.store);
  const deed = { chain: "runs", subject: `run:${run}`, now: here.clock.now() };
  await log.commit({ ...deed, actor: "li.na", action: "run.started", body, expectedRevision: 0 });
  const outcome = { state: "settled", files: [] };
  await log.commit({
    ...deed,
    actor: "system",
    action: "run.finished",
    body: { id: run, policy: body.policy, outcome },
    expectedRevision: 1,
  });
});

const asks = async (who: Browser) => (await who.send("GET", `/v1/runs/${run}/closers`)).json();

it("who may close a run is told to everybody who may read it, and to whoever may not, why", async () => {
  const by = [{ id: "wang.wei", name: "wang.wei" }];
  expect(await asks(await loggedIn(here, "wang.wei"))).toEqual({ by, mayClose: true });
  // She started it, whatever her roles.
  expect(await asks(await loggedIn(here, "li.na"))).toMatchObject({
    by,
    mayClose: false,
    why: { code: "own-run" },
  });
  expect(await asks(await loggedIn(here, "zhao.min"))).toMatchObject({ by, why: { code: "not-allowed" } });
  expect(await asks(await loggedIn(here, "qian.yi"))).toMatchObject({ code: "unknown-run" });
});

it("a run says what those are called who acted on it", async () => {
  const told = (await (await loggedIn(here, "zhao.min")).send("GET", `/v1/runs/${run}`)).json();
  expect(told.names).toEqual({ "li.na": "li.na" });
});

it("nobody closes a run twice, and is told so", async () => {
  const reviewer = await loggedIn(here, "wang.wei");
  expect((await reviewer.send("POST", `/v1/runs/${run}/closing`)).statusCode).toBe(200);
  expect(await asks(reviewer)).toMatchObject({ mayClose: false, why: { code: "period-closed" } });
});

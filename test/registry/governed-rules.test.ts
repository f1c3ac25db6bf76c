import { afterEach, beforeEach, describe, expect, it, test } from "vitest";
import type { JsonObject } from "../../server/domain/json.ts";
import { StoreError } from "../../server/store/store-error.ts";
import { GovernedRules } from "../../server/workflow/governed-rules.ts";
import { MainChain } from "../../server/workflow/main-chain.ts";
import { amounts, claim, policy } from "../engine/small-policy.ts";
import { fact, soundRules, YUAN } from "../small-rules/small-rules.ts";
import { type GovernedLog, governedLog } from "./governed-log.ts";

const RATES = "370300.test.rates";
const POLICY = policy(
  {
    phases: { claim: [{ name: "rate", ruleSet: RATES }] },
    decision: { outcomes: [{ name: "paid", outcome: "paid", when: { all: [] } }], amounts: ["paid"] },
  },
  { facts: [fact("paid", YUAN)] },
);
/** Pays a multiple of the claim's 1,000 yuan. */
const rates = (version: number, formula: string, header: JsonObject = {}) =>
  amounts(
    { paid: formula },
    { id: RATES, version, supersedes: Array.from({ length: version - 1 }, (_, n) => n + 1), ...header },
  );

let log: GovernedLog;
beforeEach(async () => {
  log = await governedLog();
  await log.publish(POLICY);
  log.pass(60);
  await log.publish(rates(1, "medfee_sumamt * 0.5"));
  log.pass(60);
});
afterEach(() => log.app.close());

/** An evaluation of the claim of 1,000 yuan: the bytes of the answer, and what it knew. */
async function evaluated(query = "") {
  const answer = await log.app.inject({
    method: "POST",
    url: `/v1/evaluations?explain=full${query}`,
    payload: { claim: claim() },
  });
  const known = {
    at: String(answer.headers["yice-known-at"]),
    seq: String(answer.headers["yice-known-seq"]),
  };
  return {
    status: answer.statusCode,
    bytes: answer.body,
    paid: answer.json().decision?.amounts?.paid,
    known,
  };
}

it("replays a past decision to the byte after three later corrections of its past", async () => {
  const first = await evaluated();
  expect(first.paid).toBe("500.00");
  log.pass(60);
  await log.publish(rates(2, "medfee_sumamt * 0.6"));
  log.pass(60);
  await log.publish(rates(3, "medfee_sumamt * 0.7"));
  await log.institution(
    {
      code: "H1",
      name: "甲",
      jurisdiction: "370300",
      attributes: [{ from: "2020-01-01", institution_level: "3" }],
    },
    1,
  );
  log.pass(60);
  await log.withdraw(RATES, 3, "gap");
  const now = await evaluated();
  expect(now.paid).toBeUndefined();
  expect(JSON.parse(now.bytes).decision.error.code).toBe("outside-every-period");
  const replayed = await evaluated(`&knownAt=${first.known.at}&knownSeq=${first.known.seq}`);
  expect(replayed.bytes).toBe(first.bytes);
  // The same instant in another zone's writing.
  const elsewhere = new Date(Date.parse(first.known.at) + 8 * 3_600_000)
    .toISOString()
    .replace("Z", "%2B08:00");
  expect((await evaluated(`&knownAt=${elsewhere}`)).bytes).toBe(first.bytes);
});

it("keeps nothing beside the log: a service that starts anew from its entries answers the same bytes", async () => {
  await log.publish(rates(2, "medfee_sumamt * 0.6"));
  await log.withdraw(RATES, 2, "returns");
  const before = await evaluated();
  const anew = new GovernedRules(new MainChain(log.store, log.now), soundRules([]).book);
  const { service, known } = await anew.at();
  expect(known).toEqual({ at: before.known.at, seq: Number(before.known.seq) });
  expect(JSON.stringify(service.evaluate(claim(), { explain: "full" }))).toBe(before.bytes);
});

test("a decision pins what it was made by: another version is another plan", async () => {
  const plan = async () => JSON.parse((await evaluated()).bytes).decision.plan;
  const before = await plan();
  expect(await plan()).toBe(before);
  log.pass(1);
  await log.publish(rates(2, "medfee_sumamt * 0.5", { title: { zh: "另一版" } }));
  expect(await plan()).not.toBe(before);
});

test("what is scheduled is in force from its moment on, and before only for those who ask what will be known", async () => {
  const visibleFrom = "2026-02-01T00:00:00.000Z";
  await log.publish(rates(2, "medfee_sumamt * 0.9"), { visibleFrom });
  expect((await evaluated()).paid).toBe("500.00");
  expect((await evaluated(`&knownAt=${visibleFrom}`)).paid).toBe("900.00");
  log.pass((Date.parse(visibleFrom) - Date.parse(log.now())) / 1000 - 1);
  expect((await evaluated()).paid).toBe("500.00");
  log.pass(1);
  expect((await evaluated()).paid).toBe("900.00");
});

it("waits for an entry only so long, and says then how far it is", async () => {
  const { known } = await evaluated();
  expect((await evaluated(`&minSeq=${known.seq}`)).status).toBe(200);
  const waiting = evaluated("&minSeq=999");
  const ticking = setInterval(() => log.pass(10), 5);
  const answer = await waiting.finally(() => clearInterval(ticking));
  expect(answer.status).toBe(503);
  expect(JSON.parse(answer.bytes).code).toBe("behind");
});

it("answers by what it read last while the log cannot be read, and nothing at all when that is too old", async () => {
  expect((await evaluated()).paid).toBe("500.00");
  log.store.read = () => Promise.reject(new StoreError("unreachable", { place: "log", reason: "gone" }));
  log.pass(30);
  expect((await evaluated()).paid).toBe("500.00");
  log.pass(1);
  const answer = await evaluated();
  expect(answer.status).toBe(503);
  expect(JSON.parse(answer.bytes).code).toBe("log-unreadable");
});

describe("the decisions that a correction changes", () => {
  const claims = [
    claim(),
    claim({ dscg_time: "2023-08-01" }, { id: "C2" }),
    claim({ hi_type: "2" }, { id: "C3" }),
  ];
  const asked = (before: object, after?: object) =>
    log.app.inject({
      method: "POST",
      url: "/v1/decision-changes",
      payload: { claims, before, ...(after ? { after } : {}) },
    });

  it("lists those of its period, with the difference by hand, and none where it says the same", async () => {
    const before = { knownAt: log.now() };
    log.pass(60);
    // From July on 0.62 rather than 0.5: of 1,000 yuan 120 more. C1 and C3 were discharged in June.
    await log.publish(rates(2, "medfee_sumamt * 0.62", { effective: { from: "2023-07-01" } }));
    const corrected = { knownAt: log.now() };
    const { evaluated: count, changed } = (await asked(before)).json();
    expect(count).toBe(3);
    expect(changed).toHaveLength(1);
    expect(changed[0]).toMatchObject({ claim: "C2", differences: { paid: "120" } });
    log.pass(60);
    await log.publish(rates(3, "medfee_sumamt * 0.620", { effective: { from: "2023-07-01" } }));
    expect((await asked(corrected)).json().changed).toEqual([]);
    expect((await asked(before, before)).json().changed).toEqual([]);
  });
});

it("tells of every version what became of it, as it was known then", async () => {
  log.pass(60);
  await log.publish(rates(2, "medfee_sumamt * 0.6", { effective: { from: "2024-01-01" } }));
  await log.publish(rates(3, "medfee_sumamt * 0.7"));
  log.pass(1);
  const between = log.now();
  log.pass(60);
  await log.withdraw(RATES, 3, "returns");
  const standings = async (query = "") => {
    const { versions } = (await log.app.inject(`/v1/rule-sets/${RATES}/versions${query}`)).json();
    return versions.map(({ version, standing }: JsonObject) => `${version} ${standing}`);
  };
  expect(await standings(`?knownAt=${between}`)).toEqual(["1 superseded", "2 superseded", "3 published"]);
  expect(await standings()).toEqual(["1 published", "2 published", "3 withdrawn"]);
  expect((await log.app.inject("/v1/rule-sets/370300.test.none/versions")).json().code).toBe(
    "unknown-rule-set",
  );
});

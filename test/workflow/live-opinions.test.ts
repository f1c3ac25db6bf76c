import { Writable } from "node:stream";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { buildApp } from "../../server/app.ts";
import { readConfig } from "../../server/config.ts";
import type { Json } from "../../server/domain/json.ts";
import { createLog } from "../../server/http/log.ts";
import { openOpinions } from "../../server/open-opinions.ts";
import { openRuleBook } from "../../server/open-rule-book.ts";
import type { Judge } from "../../server/second-opinion/second-opinion.ts";
import { loadSchemas } from "../../server/store/load-schemas.ts";
import { type LiveDifference, LiveOpinions } from "../../server/workflow/live-opinions.ts";
import { RuleBookService } from "../../server/workflow/rule-book-service.ts";
import { fixedRules } from "../../server/workflow/rules.ts";

const path = (name: string) => fileURLToPath(new URL(`../../${name}`, import.meta.url));
const { book } = openRuleBook(path("rules"), path("schemas"));

/** A claim whose content must not be found in any log. */
const claim: Json = {
  id: "CLAIM-7f3a",
  setlinfo: {
    fixmedins_code: "H37030000101",
    insuplc: "370300",
    hi_type: "1",
    med_type: "21",
    setl_type: "2",
    ipt_med_type: "1",
    trt_type: "1",
    age: 50,
    adm_time: "2022-06-09",
    dscg_time: "2022-06-15",
    act_ipt_days: 6,
    medfee_sumamt: "6173.91",
    psn_ownpay: "0.00",
  },
  payinfo: [{ fund_pay_type: "310100", fund_payamt: "2000.00" }],
  diseinfo: [{ maindiag_flag: "1", diag_code: "J18.900" }],
};

const noRest = async () => {};

/** Opinions over the shipped rules, and what they have told. */
function opinionsOf(share: number, judge?: Judge) {
  const told: LiveDifference[] = [];
  const failed: unknown[] = [];
  const opinions = new LiveOpinions({
    share,
    differed: (difference) => told.push(difference),
    failed: (error) => failed.push(error),
    rest: noRest,
    ...(judge ? { judge } : {}),
  });
  const service = new RuleBookService(book, opinions);
  const evaluate = (times: number) => {
    for (let time = 0; time < times; time++) service.evaluate(claim, { explain: "none" });
  };
  return { opinions, told, failed, evaluate };
}

/** A library that says the opposite of the routing's last condition. */
const contrary: Judge = (seen) =>
  seen.of === "condition" && seen.pointer === "/body/cases/13/when"
    ? { first: "6173.91", second: "J18.900", facts: ["inpatient"] }
    : "same";

describe("a share of the evaluated claims", () => {
  test.each([
    [0, 0],
    [0.25, 3],
    [0.3, 3],
    [1, 12],
  ])("%d of 12 is %d claims, whenever they come", async (share, judged) => {
    const { opinions, evaluate } = opinionsOf(share, () => "same");
    for (const times of [5, 1, 6]) {
      evaluate(times);
      await opinions.settled();
    }
    expect(opinions.counts).toEqual({ judged, differences: 0, skipped: 0, failures: 0 });
  });

  test("is judged alike by the real evaluators", async () => {
    const { opinions, told, failed, evaluate } = opinionsOf(1);
    evaluate(2);
    await opinions.settled();
    expect([told, failed]).toEqual([[], []]);
    expect(opinions.counts.judged).toBe(2);
  });

  test("is not judged before it was answered, and a hundred wait at most", async () => {
    const asked: string[] = [];
    const { opinions, evaluate } = opinionsOf(1, ({ pointer }) => {
      asked.push(pointer);
      return "same";
    });
    evaluate(150);
    expect(asked).toEqual([]);
    await opinions.settled();
    expect(opinions.counts).toMatchObject({ judged: 100, skipped: 50 });
  });

  test("tells a difference by rule, place and facts, and nothing of the claim", async () => {
    const { opinions, told, evaluate } = opinionsOf(1, contrary);
    evaluate(1);
    await opinions.settled();
    expect(told).toEqual([
      {
        code: "second-opinion.condition",
        rule: "370300.dip.payment-routing@1",
        pointer: "/body/cases/13/when",
        facts: "inpatient",
      },
    ]);
    expect(opinions.counts.differences).toBe(1);
  });

  test("goes on after one that could not be judged", async () => {
    let calls = 0;
    const { opinions, failed, evaluate } = opinionsOf(1, () => {
      if (calls++ === 0) throw new TypeError("broken");
      return "same";
    });
    evaluate(2);
    await opinions.settled();
    expect(failed).toEqual([new TypeError("broken")]);
    expect(opinions.counts).toMatchObject({ judged: 1, failures: 1 });
  });
});

test("the log says which rule, at level error, and the metrics how many", async () => {
  const lines: string[] = [];
  const log = createLog(
    "info",
    new Writable({
      write(chunk, _encoding, done) {
        lines.push(String(chunk));
        done();
      },
    }),
  );
  const config = readConfig({ MAX_DELAY: "0", RATE_LIMIT: "0", YICE_SECOND_OPINION: "1" });
  const opinions = openOpinions(config, log, contrary);
  const schemas = loadSchemas(config.YICE_SCHEMAS);
  const rules = fixedRules(new RuleBookService(book, opinions));
  const app = await buildApp({ config, rules, schemas, log, version: "0.0.0", opinions });
  const answer = await app.inject({ method: "POST", url: "/v1/evaluations", payload: { claim } });
  expect(answer.statusCode).toBe(200);
  await opinions.settled();
  const told = lines.map((line) => JSON.parse(line)).filter(({ difference }) => difference);
  expect(told).toEqual([
    expect.objectContaining({ level: 50, msg: "two evaluators disagree about a claim" }),
  ]);
  for (const trace of ["CLAIM-7f3a", "6173.91", "J18.9"]) expect(lines.join("")).not.toContain(trace);
  const metrics = (await app.inject("/metrics")).body;
  expect(metrics).toMatch(/^yice_second_opinion_differences_total 1$/m);
  expect(metrics).toMatch(/^yice_second_opinions_total 1$/m);
  await app.close();
});

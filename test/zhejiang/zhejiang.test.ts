import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Claim } from "../../schemas/types.ts";
import type { JsonObject } from "../../server/domain/json.ts";
import { openStandards } from "../../server/open-rule-book.ts";
import { readRulesFolder } from "../../server/store/read-rules-folder.ts";
import { checkRules } from "../../server/workflow/check-rules.ts";
import { ruleBookOf } from "../../server/workflow/rule-book.ts";
import { RuleBookService } from "../../server/workflow/rule-book-service.ts";
import { post, shippedService } from "../acceptance/shipped-service.ts";
import { decide, plain, type ToldStep } from "../zibo/zibo-service.ts";

const path = (name: string) => fileURLToPath(new URL(`../../${name}`, import.meta.url));
const DOCUMENT = "浙人社发〔2016〕96号";

let app: FastifyInstance;
beforeAll(async () => {
  app = await shippedService();
});
afterAll(() => app.close());

/** The first claim of the policy's cases. */
const base: Claim = JSON.parse(readFileSync(path("rules/330000/cases/mix.policy.1.json"), "utf8")).cases[0]
  .claim;

describe("a claim in Zhejiang", () => {
  test("is explained by rule set, version and clause", async () => {
    const { outcome, amounts, steps = [] } = await decide(app, base, "hits");
    // 9,800 × 1.02 = 9,996; of 8,000.00 the person bears 2,000.00.
    expect([outcome, amounts]).toEqual([
      "paid",
      { disease_standard: "9996.00", disease_fund_payment: "7996.00", violation_deduction: "0.00" },
    ]);
    const told = steps.flatMap(({ ruleSet, citations = [] }) =>
      citations.map(({ document, clause }) => `${ruleSet?.id}@${ruleSet?.version} ${document} ${clause}`),
    );
    expect(told).toContain(`330000.mix.disease-standards@1 ${DOCUMENT} 三(二)3`);
    expect(told).toContain(`330000.mix.payment-routing@1 ${DOCUMENT} 三(二)2`);
  });
});

describe("a year in Zhejiang", () => {
  const facts: JsonObject = {
    price_growth: "0.02",
    development_growth: "0.03",
    negotiated_growth: "0.06",
    quota_reward_last_year: "0.01",
    fund_paid_last_year: "1000000.00",
    visits_last_year: "1",
    institution_paid_last_year: "1030000.00",
    personal_burden_ratio: "0.3",
    quality_rating: "100",
  };
  const signed: JsonObject = {
    ...facts,
    per_head_standard: "100.00",
    signed_heads: "1000",
    signed_children: "200",
    signed_adults: "500",
    signed_elderly: "300",
    signed_chronic: "100",
    management_quality: "90",
    pilot_tilt: false,
  };
  /** A stay within the total budget, for which the pooled fund paid so much; another of them at a health centre. */
  const stay = (id: string, code: string, paid: string, rest: JsonObject = {}): JsonObject => {
    const {
      setlinfo,
      findings: _,
      ...others
    } = base as unknown as JsonObject & { readonly setlinfo: JsonObject };
    return {
      ...others,
      id,
      setlinfo: { ...setlinfo, fixmedins_code: code, medfee_sumamt: "9000000.00" },
      payinfo: [{ fund_pay_type: "310100", fund_payamt: paid }],
      ...rest,
    };
  };
  const year = (actual: string): JsonObject => ({
    policy: "330000.mix.policy",
    period: { from: "2018-01-01", until: "2019-01-01" },
    pools: {
      employee: { facts: { area_paid_last_year: "2000000.00", area_growth_last_year: "0.12" } },
      resident: { facts: { area_paid_last_year: "1.00", area_growth_last_year: "0" } },
    },
    institutions: [
      { code: "H33010000101", pool: "employee", facts, months: [] },
      {
        code: "H33010000301",
        pool: "employee",
        facts: { ...signed, quality_rating: "0", refusals_found: "4" },
        months: [],
      },
    ],
    claims: [
      stay("A", "H33010000101", actual),
      stay("B", "H33010000301", "970000.00", {
        findings: { split_cost_found: true, violation_amount: "20.00" },
      }),
    ],
  });
  const linesOf = (settled: Settled, code: string) => {
    const found = settled.pools
      .flatMap(({ institutions }) => institutions)
      .find((each) => each.code === code);
    return Object.fromEntries(
      (found?.lines ?? []).map(({ fact, amount }) => [
        fact,
        /^-?\d/.test(amount ?? "") ? plain(amount) : amount,
      ]),
    );
  };

  // 1,000,000 ÷ 1 × 1.07 × 1 visit = 1,070,000; of it 5 % is 53,500, 10 % 107,000, 20 % 214,000.
  test.each([
    ["1123499.99", { overspend: "53499.99", overspend_fund_share: "37449.99", annual_payment: "1107449.99" }],
    ["1123500.00", { overspend: "53500", overspend_fund_share: "37450", annual_payment: "1107450" }],
    ["1123500.02", { overspend: "53500.02", overspend_fund_share: "37450.01", annual_payment: "1107450.01" }],
    ["1177000.00", { overspend: "107000", overspend_fund_share: "64200", annual_payment: "1134200" }],
    ["1177000.10", { overspend: "107000.1", overspend_fund_share: "64200.03", annual_payment: "1134200.03" }],
    ["1284000.00", { overspend: "214000", overspend_fund_share: "96300", annual_payment: "1166300" }],
    [
      "1284000.01",
      { overspend: "214000.01", overspend_hospital_share: "117700.01", annual_payment: "1166300" },
    ],
    ["970000.00", { surplus: "100000", surplus_kept: "60000", annual_payment: "1030000" }],
  ])("of %s is shared over the quota that growth gives", async (actual, expected) => {
    const answer = await post<Settled>(app, "/v1/settlements?explain=hits", year(actual));
    expect([answer.state, answer.failures]).toEqual(["settled", []]);
    expect(linesOf(answer, "H33010000101")).toMatchObject({
      growth_coefficient: "1.07",
      visits: "1",
      visit_quota: "1070000",
      institution_actual: plain(actual),
      ...expected,
    });
    const cited = answer.steps
      .filter(({ ruleSet }) => ruleSet?.id === "330000.mix.budget-sharing")
      .flatMap(({ citations = [] }) => citations.map(({ clause }) => clause));
    expect(cited).toContain("三(一)4");
  });

  // (200 × 1.2 + 500 + 300 × 1.6 + 100 × 0.5) ÷ 1,000 = 1.27; × 1.05 for quality = 1.3335; 100 × 1.3335 = 133.35 a head.
  test("pays a health centre's lump sum beside its quota, and takes off what was in violation", async () => {
    const answer = await post<Settled>(app, "/v1/settlements", year("970000.00"));
    expect(linesOf(answer, "H33010000301")).toMatchObject({
      capitation_coefficient: "1.3335",
      lump_sum: "133350",
      violation_total: "20",
      annual_payment: "1030000",
      institution_paid: "1163330", // 1,030,000 + 133,350 − 20
    });
    expect(linesOf(answer, "H33010000101")).toMatchObject({ lump_sum: null, institution_paid: "1030000" });
  });

  // 1,030,000 + 1,163,330 = 2,193,330 ÷ 2,000,000 − 1 = 9.67 %, below 12 %. The centre grew by 12.94 %: 15 of 25 points; its
  // refusals cost all of 15, its rating all of 20: 15 + 25 + 0 + 15 + 0.
  test("watches growth by area and institution, and carries the assessment into next year's quota", async () => {
    const answer = await post<Settled>(app, "/v1/settlements", year("970000.00"));
    const [pool] = answer.pools;
    const area = Object.fromEntries((pool?.lines ?? []).map(({ fact, amount }) => [fact, amount]));
    expect(area).toMatchObject({ area_growth_state: "within", area_growth_change_state: "falling" });
    const words = (code: string) => {
      const found = pool?.institutions.find((each) => each.code === code);
      return Object.fromEntries((found?.lines ?? []).map(({ fact, amount }) => [fact, amount]));
    };
    expect(words("H33010000101")).toMatchObject({
      institution_growth_state: "within", // 1,030,000 ÷ 1,030,000 − 1
      assessment_grade: "excellent", // 25 + 25 + 15 + 15 + 20
      quota_reward: "0.01",
    });
    expect(words("H33010000301")).toMatchObject({
      institution_growth_state: "over",
      assessment_score: "55.00",
      assessment_grade: "unqualified",
      quota_reward: "-0.02",
    });
  });
});

interface Line {
  readonly fact: string;
  readonly amount: string;
}

interface Settled {
  readonly state: string;
  readonly failures: readonly object[];
  readonly steps: readonly ToldStep[];
  readonly pools: readonly {
    readonly lines: readonly Line[];
    readonly institutions: readonly { readonly code: string; readonly lines: readonly Line[] }[];
  }[];
}

const files = readRulesFolder(path("rules/330000"));
const standards = openStandards(path("schemas"));

describe("the table by which overspend is shared", () => {
  // The fund's rate for what lies between 5 % and 10 %: the hospital's share would stay flat, or fall.
  test.each(["0.7", "0.8"])("is refused with %s after 0.7", (rate) => {
    const ruleSets = files.ruleSets.map(({ path: name, text }) => ({
      path: name,
      text: name.includes("budget-sharing") ? text.replace('"rate": "0.5"', `"rate": "${rate}"`) : text,
    }));
    const { findings } = checkRules({ ...files, ruleSets }, standards);
    expect(findings.map(({ diagnostic: { code, pointer } }) => `${code} ${pointer}`)).toContain(
      "settlement.rate-order /body/amounts/1/slices/slices/1/rate",
    );
  });
});

describe("a city below Zhejiang", () => {
  const of = (zh: string) => ({ zh, en: zh });
  const standard = { single_disease: "acute-appendicitis", institution_level: "3" };

  /** Adopts the list without one disease, at a standard of its own for another. */
  function adopting(hash: string): JsonObject {
    const at = (name: string) => ["body", "cases", { name }];
    return {
      format: 1,
      id: "330200.mix.disease-standards",
      version: 1,
      kind: "override",
      jurisdiction: "330200",
      title: of("宁波采用的病种"),
      issued: "2016-12-01",
      effective: { from: "2017-01-01" },
      citations: [{ document: "测试通知", clause: "一", quote: "采用下列病种" }],
      body: {
        base: { id: "330000.mix.disease-standards", kind: "quota", version: 1, hash },
        overrides: [
          {
            name: "a",
            do: "replace",
            at: [...at("acute-appendicitis-3"), "standard"],
            value: "9100.00",
            clause: "一",
          },
          { name: "b", do: "remove", at: at("senile-cataract-3"), clause: "一" },
        ],
      },
    };
  }

  test("adopts the province's list item by item", () => {
    const province = checkRules(files, standards).library.findStated("330000.mix.disease-standards", 1);
    const text = JSON.stringify(adopting(province?.hash ?? ""));
    const checked = checkRules(
      { ...files, ruleSets: [...files.ruleSets, { path: "city", text }] },
      standards,
    );
    expect(checked.findings.filter(({ diagnostic }) => diagnostic.severity === "error")).toEqual([]);
    const service = new RuleBookService(ruleBookOf(checked, standards));
    const ask = (facts: JsonObject) =>
      service.evaluateRuleSet("330200.mix.disease-standards", { facts, explain: "none" });
    expect(ask(standard)).toMatchObject({ writes: { quota_amount: "9100.00" } });
    expect(ask({ ...standard, single_disease: "inguinal-hernia" })).toMatchObject({
      writes: { quota_amount: "8600.00" },
    });
    expect(ask({ ...standard, single_disease: "senile-cataract" })).toMatchObject({
      error: { code: "unmatched-row" },
    });
  });
});

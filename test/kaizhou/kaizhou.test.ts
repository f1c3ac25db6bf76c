import { readFileSync } from "node:fs";
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Claim } from "../../schemas/types.ts";
import { shippedService } from "../acceptance/shipped-service.ts";
import { yice } from "../cli/run-cli.ts";
import { decide, evaluateRuleSet, plain } from "../zibo/zibo-service.ts";

const DOCUMENT = "开州区医疗保障“十四五”规划";

let app: FastifyInstance;
beforeAll(async () => {
  app = await shippedService();
});
afterAll(() => app.close());

const asked = async <T>(url: string): Promise<T> => {
  const { statusCode, body } = await app.inject({ method: "GET", url });
  if (statusCode !== 200) throw new Error(`${url} answers ${statusCode}: ${body.slice(0, 300)}`);
  return JSON.parse(body);
};

const cases: readonly { name: string; claim: Claim }[] = JSON.parse(
  readFileSync(new URL("../../rules/500154/cases/mix.policy.1.json", import.meta.url), "utf8"),
).cases;
const claimOf = (name: string): Claim => {
  const found = cases.find((each) => each.name === name);
  if (!found) throw new Error(name);
  return found.claim;
};

/** Rule set and clause of every citation of a decision's steps. */
async function told(claim: Claim): Promise<readonly string[]> {
  const { steps = [] } = await decide(app, claim, "hits");
  return steps.flatMap(({ ruleSet, citations = [] }) =>
    citations.map(({ document, clause }) => `${ruleSet?.id}@${ruleSet?.version} ${document} ${clause}`),
  );
}

describe("a stay in Kaizhou", () => {
  // BR23 weighs 0.729 in the city's list: × 9,649.24 = 7,034.30; the person bore 3,000, so 4,034.30 is due; of the negotiated
  // drug's 2,000 the fund pays 80 % apart, and the other 2,434.30 are 24.343 points of 100 yuan.
  test("is weighed by the city, and its negotiated drug is paid apart by the district (3、(一))", async () => {
    const claim = claimOf("a group with a negotiated drug");
    const { outcome, points, amounts } = await decide(app, claim);
    expect({ outcome, points, ...amounts }).toMatchObject({
      outcome: "paid",
      points: "24.3430",
      service_standard: "7034.30",
      fund_due: "4034.30",
      drug_fund_payment: "1600.00",
    });
    const cited = await told(claim);
    expect(cited).toContain("500000.mix.drg-weights@1 渝府办发〔2018〕114号 二(三)");
    expect(cited).toContain(`500154.mix.drug-payment@1 ${DOCUMENT} 3、(一)`);
    expect(cited).toContain(`500154.mix.payment-routing@1 ${DOCUMENT} 3、(一)`);
  });

  // 4,800 for the disease; a resident bears 40 %, 2,880 is due = 28.8 points; (20 − 1) ÷ 20 = 0.95 is cured: × 1.1.
  test("is paid by its outcome where Chinese medicine has the advantage (3、(一))", async () => {
    const { points, amounts } = await decide(app, claimOf("a herniated disc cured by Chinese medicine"));
    expect({ points, ...amounts }).toMatchObject({ points: "31.6800", fund_due: "2880.00" });
  });

  // In scope 100,640: basic (100,640 − 800) × 50 %; then (50,720 − 7,500) × 65 %; then 70 % of the 22,627 that are left.
  test("is paid by layers, for a key group (2、(二), 专栏1)", async () => {
    const claim = claimOf("a key group's great cost, by the layers");
    const { amounts } = await decide(app, claim);
    expect(amounts).toMatchObject({
      basic_benefit: "49920.00",
      critical_benefit: "28093.00",
      aid_benefit: "15838.90",
      person_share: "7548.10",
    });
    const cited = await told(claim);
    expect(cited).toContain(`500154.mix.inpatient-benefit@1 ${DOCUMENT} 专栏1`);
    expect(cited).toContain("500154.mix.inpatient-benefit@1 渝府办发〔2018〕114号 三(二)");
  });

  test("counts no points for dialysis that never was, and is fined (4、(五))", async () => {
    const { points, amounts } = await decide(app, claimOf("two dialysis sessions that never were"));
    expect({ points, ...amounts }).toMatchObject({
      points: "0.0000",
      violation_deduction: "800.00",
      penalty_amount: "1600.00",
    });
  });

  // 3、(一): by 2025 every eligible institution; until then those of the second and third level.
  test.each([
    ["2024-12-31", "fee-for-service"],
    ["2025-01-01", "drg"],
  ])("of a township centre, discharged on %s, goes by %s", async (date, method) => {
    const base = claimOf("a group with a negotiated drug");
    const setlinfo = { ...base.setlinfo, fixmedins_code: "H50015400302", adm_time: date, dscg_time: date };
    expect(await decide(app, { ...base, setlinfo: { ...setlinfo, act_ipt_days: 1 } })).toMatchObject({
      method,
    });
  });
});

describe("Kaizhou departs from Chongqing", () => {
  interface Drift {
    readonly ruleSets: readonly {
      readonly child: { readonly id: string };
      readonly parent?: { readonly id: string };
      readonly inherits: string;
      readonly behind: boolean;
      readonly changes: readonly {
        readonly path: readonly { readonly name: string }[];
        readonly before?: unknown;
        readonly after?: unknown;
        readonly since: string;
      }[];
    }[];
  }
  const drift = async (date: string): Promise<Drift> =>
    JSON.parse((await yice(["drift", "500154", "--on", date, "--json"])).out);
  const subject = (id: string) => id.slice("500154.mix.".length);

  test("only where its plan says so: what is inherited, and what the city does not have", async () => {
    const { ruleSets } = await drift("2024-06-30");
    const inherited = ruleSets.filter(({ inherits }) => inherits === "mandatory");
    expect(inherited.map(({ child }) => subject(child.id))).toEqual([
      "annual-assessment",
      "clearing",
      "control-scheme",
      "disease-standards",
      "inpatient-benefit",
      "payment-routing",
      "point-value",
      "points-payment",
      "policy",
      "pool-closing",
      "prepayment",
      "service-points",
      "service-standard",
      "target-settlement",
      "violation-deductions",
    ]);
    for (const { child, parent, behind, changes } of inherited) {
      expect(parent?.id).toBe(child.id.replace("500154", "500000"));
      expect(behind).toBe(false);
      expect(changes.length).toBeGreaterThan(0);
    }
    const own = ruleSets.filter(({ inherits }) => inherits === "whole");
    expect(own.every(({ parent, changes }) => parent === undefined && changes.length === 0)).toBe(true);
  });

  const found = async (date: string, name: string) => {
    const { ruleSets } = await drift(date);
    return (ruleSets.find(({ child }) => subject(child.id) === name)?.changes ?? []).map(
      ({ path, before, after, since }) => [
        path.map(({ name: each }) => each).join("/"),
        before,
        after,
        since,
      ],
    );
  };

  test("in the diseases by two standards and two rows, no more", async () => {
    const rows = await found("2024-06-30", "disease-standards");
    expect(rows.map(([path]) => path)).toEqual([
      "body/table/rows/O82:74.1/score",
      "body/table/rows/O80:73.5/score",
      "body/table/rows/O80",
      "body/table/rows/J62:33.2",
    ]);
    expect(rows[0]?.slice(1)).toEqual(["5230", "6800", "2021-01-01"]);
  });

  test("in the value of a point by the budget alone", async () => {
    const changes = await found("2024-06-30", "point-value");
    expect(changes.filter(([path]) => !String(path).endsWith("clause"))).toEqual([
      ["body/budget/text", "points_budget", "services_budget", "2021-01-01"],
    ]);
  });

  test("before and after the plan in nothing", async () => {
    for (const date of ["2020-12-31", "2026-01-01"]) expect((await drift(date)).ruleSets).toEqual([]);
  });
});

describe("values that no document gives", () => {
  interface Stated {
    readonly provisional?: readonly { readonly pointer: string }[];
  }

  test("are told of what is inherited and of what the district adds, in every explanation", async () => {
    const { steps = [] } = await decide(app, claimOf("a group with a negotiated drug"), "hits");
    const counts = Object.fromEntries(
      steps.map((step) => [step.step, (step as { provisional?: number }).provisional ?? 0]),
    );
    // The city's rates and outliers; the city's penalties and the plan's missing date, and the band of the dialysis fine.
    expect(counts.rate).toBeGreaterThan(0);
    const violations = await asked<Stated>("/v1/rule-sets/500154.mix.violation-deductions/versions/1");
    const city = await asked<Stated>("/v1/rule-sets/500000.mix.violation-deductions/versions/1");
    const own = violations.provisional?.length ?? 0;
    expect(own).toBe(2);
    expect(counts.violations).toBe(own + (city.provisional?.length ?? 0));
  });
});

describe("a rule set asked by itself", () => {
  // 专栏1: 9,500 of 10,000 is 95, and >95 is asked for; 27 is reached by 27, for lower is better; words have no state.
  test("the plan's indicators: strict targets, a lower one, and words (专栏1)", async () => {
    const file = new URL("../../rules/500154/cases/mix.plan-indicators.1.json", import.meta.url);
    const [onTarget] = JSON.parse(readFileSync(file, "utf8")).cases;
    const { writes, citations } = await evaluateRuleSet(app, "500154.mix.plan-indicators", onTarget.facts);
    expect(plain(writes?.plan_participation)).toBe("95");
    expect(writes).toMatchObject({
      plan_participation_state: "not-reached",
      plan_personal_share_state: "reached",
      plan_fund_income: "16.08",
    });
    expect(writes).not.toHaveProperty("plan_fund_income_state");
    expect(citations.filter(({ clause }) => clause === "专栏1").length).toBe(19);
  });

  // 100,000 × (2 − 0.8) × 0.9 × 0.7 less 20,000 × 0.63 = 63,000; at 95 points half of it.
  test("retention from procurement is never more than half of its base (3、(2))", async () => {
    const facts = {
      agreed_volume_base: 100000,
      price_before_procurement: "2.0000",
      winning_price: "0.8000",
      non_winning_spend: "20000.00",
      insured_use_share: "0.9",
      actual_fund_ratio: "0.7",
      assessment_score: "95.00",
    };
    const { writes } = await evaluateRuleSet(app, "500154.mix.procurement-retention", facts);
    expect(writes).toMatchObject({ retention_base: "63000.00", procurement_retained: "31500.00" });
  });

  test.each([
    ["institution", "98.00", "A"],
    ["insured", "80.00", "B"],
    ["physician", "94.00", "A"],
    ["pharmacist", "94.00", "A"],
    ["nurse", "94.00", "A"],
  ])("the credit of one breach, %s (3、(三))", async (subject, score, rating) => {
    const facts = {
      credit_subject: subject,
      credit_breaches: 1,
      credit_fraud: 0,
      commitments_made: 0,
      commitments_kept: 0,
      rectifications_due: 0,
      rectifications_done: 0,
    };
    const { writes } = await evaluateRuleSet(app, "500154.mix.credit-evaluation", facts);
    expect(writes).toMatchObject({ credit_score: score, credit_rating: rating });
  });
});

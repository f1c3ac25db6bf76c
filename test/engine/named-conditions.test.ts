import { describe, expect, test } from "vitest";
import type { Json } from "../../server/domain/json.ts";
import { type SmallDocument, smallRules, soundRules } from "../small-rules/small-rules.ts";

/** 长期住院: more than 60 days, unless psychiatric. Two cases name it, one of them its opposite. */
const routing = (conditions: Json): SmallDocument => ({
  kind: "payment-routing",
  conditions,
  body: {
    writes: "payment_method",
    cases: [
      { name: "long", when: { condition: "long stay" }, method: "bed-day" },
      { name: "others", when: { not: { condition: "long stay" } }, method: "dip" },
    ],
  },
});

const longStay = {
  "long stay": {
    all: [
      { fact: "act_ipt_days", operator: "greaterThan", value: 60 },
      { not: { condition: "psychiatric" } },
    ],
  },
  psychiatric: { fact: "principal_diagnosis", operator: "startsWith", value: "F2" },
};

describe("conditions that a header names", () => {
  const { service } = soundRules([routing(longStay)]);
  const methodOf = (days: number, diagnosis: string) =>
    service.evaluateRuleSet("370300.test.payment-routing", {
      facts: { act_ipt_days: days, principal_diagnosis: diagnosis },
      explain: "none",
    });

  test.each([
    [60, "I63.900", "dip"],
    [61, "I63.900", "bed-day"],
    [61, "F20.900", "dip"],
  ])("%i days with %s go by %s", (days, diagnosis, method) => {
    expect(methodOf(days, diagnosis)).toMatchObject({ writes: { payment_method: method } });
  });

  test("a fact that only a named condition reads is missing where it is not given", () => {
    const answer = service.evaluateRuleSet("370300.test.payment-routing", {
      facts: { act_ipt_days: 61 },
      explain: "none",
    });
    expect(answer).toMatchObject({ error: { code: "missing-fact", subject: "principal_diagnosis" } });
  });

  test("a name that is not there and one that leads back to itself are found", () => {
    const codes = (conditions: Json) =>
      smallRules([routing(conditions)]).checked.findings.map(({ diagnostic }) => diagnostic.code);
    expect(codes({})).toContain("condition.unknown-condition");
    expect(codes({ "long stay": { not: { condition: "long stay" } } })).toContain(
      "condition.cyclic-condition",
    );
  });
});

import type { JsonObject } from "../../server/domain/json.ts";
import type { SmallDocument } from "../small-rules/small-rules.ts";

/** A condition that compares a fact with a value. */
export function where(fact: string, value: string | boolean, operator = "equal"): JsonObject {
  return { fact, operator, value };
}

/** A policy with a pool for employees and one for residents; `body` and `header` change or add what matters. */
export function policy(body: JsonObject = {}, header: JsonObject = {}): SmallDocument {
  return {
    kind: "policy",
    body: {
      claimDate: "dscg_date",
      institutionsAt: "dscg_date",
      pools: [
        { name: "employee", title: { zh: "职工" }, when: where("hi_type", "1") },
        { name: "resident", title: { zh: "居民" }, when: where("hi_type", "2") },
      ],
      phases: { claim: [] },
      decision: { outcomes: [], amounts: [] },
      ...body,
    },
    ...header,
  };
}

/** A settlement rule set that writes each fact by a formula to the fen. */
export function amounts(formulas: Readonly<Record<string, string>>, header: JsonObject = {}): SmallDocument {
  return {
    kind: "settlement",
    body: {
      amounts: Object.entries(formulas).map(([writes, text]) => ({
        name: writes,
        title: { zh: writes },
        writes,
        formula: { text, scale: 2, mode: "half-up" },
      })),
    },
    ...header,
  };
}

/** A claim of an employee of 370300, discharged on the last day of June 2023, that cost 1,000 yuan. */
export function claim(setlinfo: JsonObject = {}, rest: JsonObject = {}): JsonObject {
  return {
    id: "C1",
    setlinfo: {
      fixmedins_code: "H1",
      insuplc: "370300",
      hi_type: "1",
      dscg_time: "2023-06-30",
      medfee_sumamt: "1000.00",
      ...setlinfo,
    },
    diseinfo: [{ maindiag_flag: "1", diag_code: "I74.800" }],
    ...rest,
  };
}

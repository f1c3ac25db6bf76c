import type { JsonObject } from "../../server/domain/json.ts";
import { policy, where } from "../engine/small-policy.ts";
import { fact, POINTS, type SmallDocument, YUAN } from "../small-rules/small-rules.ts";

const COUNT: JsonObject = { type: "number", unit: "count", scale: 0 };
const DAYS: JsonObject = { type: "number", unit: "days", scale: 0 };
const FACTOR: JsonObject = { type: "number", unit: "ratio", scale: 4 };

const FACTS = [
  fact("readmission_justified", { type: "boolean" }, "finding"),
  fact("readmitted", COUNT, "history"),
  fact("days_to_readmission", DAYS, "history"),
  fact("stays_before", COUNT, "history"),
  fact("cost_before", YUAN, "history"),
  fact("group_before", { type: "text" }, "history"),
  fact("stay_factor", FACTOR),
  fact("counted_points", POINTS),
  fact("yearly_cost", YUAN),
  fact("pool_points", POINTS, "pool"),
].map((each) =>
  JSON.stringify(each).includes("justified") ? { ...(each as JsonObject), default: false } : each,
);

/** How many days a policy looks for a readmission, and whether the last day belongs. */
export interface Within {
  readonly days: number;
  readonly inclusive: boolean;
  readonly from?: number;
}

/**
 * Zhejiang's rule (15 days): a person who is admitted again in the same group within so many days of discharge, without
 * a good reason and not for chemotherapy or radiotherapy, halves the points of the stay before. Beside it, what a stay
 * costs with those of the year before it.
 */
export function readmissionRules(within: Within): SmallDocument[] {
  return [
    policy(
      {
        given: ["group_code", "points"],
        phases: {
          claim: [{ name: "year", ruleSet: "370300.test.year" }],
          person: [{ name: "readmission", ruleSet: "370300.test.readmission" }],
          pool: [
            { name: "sum", per: "pool", sum: { of: "counted_points", over: "claim", writes: "pool_points" } },
          ],
        },
        decision: { outcomes: [], points: "counted_points", amounts: ["yearly_cost"] },
        statement: [
          { fact: "pool_points", per: "pool" },
          { fact: "counted_points", per: "claim" },
          { fact: "yearly_cost", per: "claim" },
        ],
      },
      { facts: FACTS },
    ),
    {
      kind: "settlement",
      id: "370300.test.year",
      history: [
        {
          name: "year-to-date",
          look: "back",
          where: where("inpatient", true),
          count: "stays_before",
          takes: [{ fact: "group_code", writes: "group_before" }],
          sums: [{ fact: "medfee_sumamt", writes: "cost_before" }],
        },
      ],
      body: {
        amounts: [
          {
            name: "yearly",
            title: { zh: "年内费用" },
            writes: "yearly_cost",
            formula: { text: "medfee_sumamt + cost_before", exact: true },
          },
        ],
      },
    },
    {
      kind: "penalty",
      id: "370300.test.readmission",
      history: [
        {
          name: "readmission",
          title: { zh: "同组再入院" },
          clause: "一",
          look: "ahead",
          within: { ...within },
          where: {
            all: [
              where("readmission_justified", false),
              { not: { fact: "principal_diagnosis", operator: "startsWithAny", value: ["Z51.0", "Z51.1"] } },
            ],
          },
          same: ["group_code"],
          count: "readmitted",
          days: "days_to_readmission",
        },
      ],
      body: {
        effects: [
          {
            writes: "stay_factor",
            combine: "product",
            none: "1",
            scale: 4,
            mode: "half-up",
            cases: [
              {
                name: "halved",
                title: { zh: "前次住院点数减半" },
                when: { fact: "readmitted", operator: "greaterThan", value: 0 },
                value: { text: "0.5", exact: true },
                clause: "一",
              },
            ],
          },
        ],
        results: [
          {
            name: "counted",
            writes: "counted_points",
            formula: { text: "points * stay_factor", scale: 6, mode: "half-up" },
          },
        ],
      },
    },
  ];
}

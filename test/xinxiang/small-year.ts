import type { Json, JsonObject } from "../../server/domain/json.ts";

/** Ordinary figures of an institution: each item of the assessment in full, and no adjustment of the allocation. */
const ordinary: JsonObject = {
  discharge_growth: "0.03",
  visits_per_head: "1.2",
  stay_to_level: "0.95",
  cost_to_level: "1",
  day_cost_to_level: "1",
  cost_growth: "0.05",
  burden_ratio: "0.3",
  satisfaction: "100",
  selected_used: "80",
  same_generic_used: "100",
  procured_volume: "1000",
  agreed_volume: "1000",
  years_counted: "1",
};

function institution(code: string, pool: string, facts: JsonObject, purchase = "0"): JsonObject {
  const months = Array.from({ length: 12 }, (_, index) => ({
    month: `2022-${String(index + 1).padStart(2, "0")}`,
    facts: {
      settlement_quarter: String(Math.floor(index / 3) + 1),
      direct_purchase: index === 0 ? purchase : "0",
    },
  }));
  return { code, pool, facts: { ...ordinary, ...facts }, months };
}

interface Stay {
  readonly code: string;
  readonly cost: string;
  readonly diagnosis: string;
  readonly days?: number;
  readonly resident?: boolean;
  readonly rest?: JsonObject;
}

function stay(
  id: string,
  { code, cost, diagnosis, days = 6, resident = false, rest = {} }: Stay,
): JsonObject {
  return {
    id,
    setlinfo: {
      fixmedins_code: code,
      insuplc: "410700",
      hi_type: resident ? "2" : "1",
      med_type: "21",
      ipt_med_type: "1",
      dscg_time: "2022-01-31",
      act_ipt_days: days,
      medfee_sumamt: cost,
    },
    iteminfo: [{ med_chrgitm: "09", amt: cost, claa_sumfee: cost }],
    diseinfo: [{ maindiag_flag: "1", diag_code: diagnosis }],
    ...rest,
  };
}

export const CITY = "H41070000101";
export const COUNTY = "H41070000201";
export const TOWNSHIP = "H41070000301";

/** Pneumonia is a listed disease, at a quota of 3,440; cancer of the lung is not listed and comes with a weight. */
const claims: readonly Json[] = [
  stay("C1", {
    code: CITY,
    cost: "8000.00",
    diagnosis: "C34.900",
    rest: { given: { drg_weight: "2.406" }, findings: { unreasonable_cost: "100.00" } },
  }),
  stay("C2", {
    code: CITY,
    cost: "2000.00",
    diagnosis: "J18.900",
    rest: { findings: { split_stay_found: true, violation_amount: "200.00" } },
  }),
  stay("C3", { code: COUNTY, cost: "3000.00", diagnosis: "C34.900", rest: { given: { drg_weight: "1" } } }),
  stay("C4", { code: TOWNSHIP, cost: "2000.00", diagnosis: "J18.900" }),
  stay("C5", { code: COUNTY, cost: "12000.00", diagnosis: "C34.900", days: 61 }),
  stay("C6", {
    code: TOWNSHIP,
    cost: "20000.00",
    diagnosis: "C34.900",
    rest: { given: { drg_weight: "0.5" } },
  }),
  stay("C7", {
    code: CITY,
    cost: "1000.00",
    diagnosis: "C34.900",
    resident: true,
    rest: { given: { drg_weight: "1" } },
  }),
];

/** What the year of a small city is settled from. */
export const year: JsonObject = {
  policy: "410700.budget.policy",
  period: { from: "2022-01-01", until: "2023-01-01" },
  pools: {
    employee: {
      facts: {
        fund_income: "1000000.00",
        other_deductions: "10000.00",
        core_groups: "450",
        other_groups: "50",
      },
    },
    resident: { facts: { fund_income: "100.00", core_groups: "499" } },
  },
  holders: [
    {
      code: "YGT410721",
      pool: "employee",
      facts: { county_spending: "500000.00", county_income: "450000.00", county_balance: "20000.00" },
    },
  ],
  institutions: [
    institution(
      CITY,
      "employee",
      {
        reasonable_paid_1: "600.00",
        cost_growth: "0.2",
        burden_ratio: "0.5",
        satisfaction: "50",
        complaints_upheld: "5",
        procured_volume: "999",
        quality_deposit: "1000.00",
      },
      "1000.00",
    ),
    institution(COUNTY, "employee", { reasonable_paid_1: "300.00", quality_deposit: "500.00" }),
    institution(TOWNSHIP, "employee", {
      reasonable_paid_1: "100.00",
      satisfaction: "50",
      procured_volume: "0",
      quality_deposit: "300.00",
      signed_heads: "100",
    }),
    institution(CITY, "resident", { reasonable_paid_1: "1.00" }),
    institution(COUNTY, "resident", { reasonable_paid_1: "1.00" }),
    institution(TOWNSHIP, "resident", { reasonable_paid_1: "0.95" }),
  ],
  claims,
};

import type { Condition } from "../../schemas/types.ts";
import { Random } from "./random.ts";

/** A named condition in json-rules-engine's dialect, with what it does. */
export interface BenchRule {
  readonly name: string;
  readonly when: Condition;
  /** Factor of a penalty, as decimal text. */
  readonly factor?: string;
}

const is = (
  fact: string,
  operator: string,
  value: string | number | boolean | string[] | { fact: string },
  path?: string,
): Condition => (path === undefined ? { fact, operator, value } : { fact, operator, value, path });
const all = (...parts: Condition[]): Condition => ({ all: parts });
const any = (...parts: Condition[]): Condition => ({ any: parts });
const not = (part: Condition): Condition => ({ not: part });

const inpatient = all(is("ipt_med_type", "equal", "1"), is("med_type", "notIn", ["41", "9901"]));

/** 12 exclusions: the first that applies decides. */
export const exclusions: readonly BenchRule[] = [
  {
    name: "work injury",
    when: all(is("work_injury", "equal", true), not(is("third_party_liable", "equal", true))),
  },
  {
    name: "third party",
    when: all(
      is("third_party_liable", "equal", true),
      not(any(is("third_party_unpaid", "equal", true), is("third_party_unknown", "equal", true))),
    ),
  },
  { name: "abroad", when: any(is("treated_abroad", "equal", true), is("insuplc", "notEqual", "990000")) },
  { name: "public health", when: all(is("public_health_service", "equal", true), inpatient) },
  {
    name: "fitness",
    when: all(is("fitness_or_check_up", "equal", true), is("act_ipt_days", "lessThan", 30)),
  },
  {
    name: "cosmetic",
    when: any(
      all(is("principal_diagnosis", "startsWith", "Z41"), not(is("adm_way", "in", ["1"]))),
      all(is("principal_diagnosis", "startsWith", "Z42"), is("gend", "notEqual", "9")),
    ),
  },
  {
    name: "trivial cost",
    when: all(
      is("medfee_sumamt", "lessThan", 5),
      is("pooled_fund_paid", "lessThan", { fact: "medfee_sumamt" }),
    ),
  },
  {
    name: "long stay",
    when: all(
      is("act_ipt_days", "greaterThan", 60),
      not(any(is("principal_diagnosis", "startsWith", "F2"), is("principal_diagnosis", "startsWith", "F3"))),
    ),
  },
  {
    name: "outpatient",
    when: all(
      is("med_type", "in", ["11", "13", "14", "41"]),
      any(is("act_ipt_days", "lessThanInclusive", 20), is("operation_count", "equal", 0)),
    ),
  },
  {
    name: "other insurance",
    when: any(is("hi_type", "equal", "9"), is("hi_type", "notIn", ["1", "2", "9"])),
  },
  {
    name: "self-pay only",
    when: all(
      is("pooled_fund_paid", "equal", 0),
      is("medfee_sumamt", "greaterThan", 0),
      not(is("med_type", "equal", "52")),
    ),
  },
  {
    name: "maternity elsewhere",
    when: all(
      is("med_type", "equal", "52"),
      is("dscg_way", "in", ["2", "3"]),
      is("act_ipt_days", "lessThanInclusive", 1),
      is("gend", "equal", "2"),
    ),
  },
];

/** 10 penalties: the factors of all that apply are multiplied. */
export const penalties: readonly BenchRule[] = [
  {
    name: "up-coding",
    when: all(
      is("upcoding_found", "equal", true),
      any(is("operation_count", "greaterThan", 0), is("medfee_sumamt", "greaterThan", 1000)),
    ),
    factor: "0.5",
  },
  {
    name: "split stay",
    when: all(
      is("split_stay_found", "equal", true),
      is("days_rinp_flag_31", "in", ["1", "2"]),
      is("act_ipt_days", "lessThan", 20),
    ),
    factor: "0.6",
  },
  {
    name: "nominal stay",
    when: all(is("nominal_stay_found", "equal", true), not(is("dscg_way", "equal", "5"))),
    factor: "0.3",
  },
  {
    name: "drugs",
    when: all(
      is("drug_cost", "greaterThan", 5000),
      is("act_ipt_days", "lessThan", 5),
      is("operation_codes", "doesNotContain", "47.1329"),
      not(is("dscg_way", "in", ["2", "5"])),
    ),
    factor: "0.95",
  },
  {
    name: "materials",
    when: all(
      is("material_cost", "greaterThan", 6000),
      any(is("operation_count", "lessThan", 2), is("hi_setl_lv", "equal", "1")),
    ),
    factor: "0.97",
  },
  {
    name: "one operation",
    when: all(
      is("operation_codes", "contains", "47.1329"),
      is("hi_setl_lv", "equal", "1"),
      is("oprninfo", "everyFact:equal", "1", "$[*].oprn_oprt_type"),
    ),
    factor: "0.8",
  },
  {
    name: "against advice",
    when: all(
      is("dscg_way", "equal", "4"),
      is("act_ipt_days", "lessThanInclusive", 2),
      is("adm_way", "notEqual", "1"),
    ),
    factor: "0.9",
  },
  {
    name: "readmitted",
    when: all(
      is("days_rinp_flag_31", "equal", "2"),
      is("act_ipt_days", "lessThan", 3),
      is("age_years", "greaterThanInclusive", 18),
    ),
    factor: "0.92",
  },
  {
    name: "serious",
    when: any(is("violation_serious", "equal", true), is("fraud_intent", "equal", true)),
    factor: "0.2",
  },
  {
    name: "examination",
    when: all(
      is("examination_cost", "greaterThan", 4000),
      is("operation_count", "equal", 0),
      is("examination_cost", "greaterThan", { fact: "drug_cost" }),
    ),
    factor: "0.98",
  },
];

/** 8 flags for review. */
export const flags: readonly BenchRule[] = [
  {
    name: "very costly",
    when: any(
      is("medfee_sumamt", "greaterThan", 200000),
      all(is("medfee_sumamt", "greaterThan", 100000), is("act_ipt_days", "lessThan", 3)),
    ),
  },
  {
    name: "death early",
    when: all(
      is("dscg_way", "equal", "5"),
      is("act_ipt_days", "lessThan", 3),
      is("adm_way", "notIn", ["2", "9"]),
    ),
  },
  { name: "newborn", when: all(is("age_years", "lessThan", 1), not(is("med_type", "equal", "52"))) },
  {
    name: "tumour",
    when: any(
      is("principal_diagnosis", "startsWith", "C"),
      is("diseinfo", "someFact:startsWith", "C", "$[*].diag_code"),
    ),
  },
  { name: "transfer", when: all(is("adm_way", "equal", "3"), is("dscg_way", "notEqual", "1")) },
  {
    name: "many operations",
    when: all(
      is("operation_count", "greaterThanInclusive", 3),
      is("oprninfo", "someFact:startsWith", "47", "$[*].oprn_oprt_code"),
    ),
  },
  {
    name: "intensive care",
    when: all(
      is("icu_minutes", "greaterThan", 2880),
      any(is("age_years", "lessThan", 18), is("age_years", "greaterThan", 65)),
    ),
  },
  {
    name: "heavy self-pay",
    when: all(
      is("psn_ownpay", "greaterThan", 2000),
      not(is("hi_setl_lv", "equal", "3")),
      is("psn_ownpay", "greaterThan", { fact: "drug_cost" }),
    ),
  },
];

/** A tier of the coefficient. */
export interface BenchTier extends BenchRule {
  readonly value: string;
}

/** 12 tiers of the coefficient by the hospital's level and the patient's age: the first that applies. */
export const tiers: readonly BenchTier[] = ["3", "2", "1"].flatMap((level, row) =>
  [18, 45, 65, 200].map((age, column) => ({
    name: `tier ${row * 4 + column + 1}`,
    when: all(is("hi_setl_lv", "equal", level), is("age_years", "lessThan", age)),
    value: (1.2431 - row * 0.1777 - column * 0.0213).toFixed(4),
  })),
);

export interface BenchRow {
  readonly code: string;
  readonly diagnosis: string;
  readonly operations?: string;
  readonly score: string;
}

/** Diagnoses that the table knows, at three characters or with one decimal. */
export const diagnoses: readonly string[] = Array.from({ length: 3973 }, (_, index) => {
  const letter = String.fromCharCode(65 + (index % 24));
  const number = String(Math.floor(index / 24) % 100).padStart(2, "0");
  return index < 2400 ? `${letter}${number}` : `${letter}${number}.${index % 10}`;
}).filter((code, index, every) => every.indexOf(code) === index);

/** Operations that rows ask for. */
export const operations: readonly string[] = Array.from(
  { length: 400 },
  (_, index) => `${String(index % 100).padStart(2, "0")}.${1000 + index * 7}`,
);

/** The 14,000-row table: for each diagnosis a plain row, the rest with one or two operations. */
export function benchRows(count = 14_000): BenchRow[] {
  const random = new Random(7);
  const rows = new Map<string, BenchRow>();
  for (const diagnosis of diagnoses)
    rows.set(diagnosis, { code: diagnosis, diagnosis, score: score(random) });
  while (rows.size < count) {
    const diagnosis = random.of(diagnoses);
    const [first, second] = [random.of(operations), random.of(operations)].sort();
    const asked = random.chance(0.3) && first !== second ? `${first}+${second}` : `${first}`;
    const code = `${diagnosis}:${asked}`;
    if (!rows.has(code)) rows.set(code, { code, diagnosis, operations: asked, score: score(random) });
  }
  return [...rows.values()];
}

function score(random: Random): string {
  return (random.between(80_000_000, 4_000_000_000) / 1e6).toFixed(6);
}

export const POINT_VALUE = "6.1234";

/** Header that all bench documents share. */
export function header(subject: string, kind: string) {
  return {
    format: 1,
    id: `990000.bench.${subject}`,
    version: 1,
    kind,
    jurisdiction: "990000",
    title: { zh: `基准测试 ${subject}` },
    issued: "2025-01-01",
    effective: { from: "2025-01-01" },
    citations: [{ document: "performance benchmark", clause: "1", quote: "realistic policy" }],
  };
}

import type { ScoreTable } from "../../schemas/types.ts";
import {
  type BenchRule,
  benchRows,
  exclusions,
  flags,
  header,
  POINT_VALUE,
  penalties,
  tiers,
} from "./bench-policy.ts";

const ROUND4 = { scale: 4, mode: "half-up" } as const;

/** A rule document as it would be written to a file. */
export type BenchDocument = ReturnType<typeof header> & {
  readonly body: object;
  readonly facts?: readonly object[];
};

/** The realistic policy as rule documents: 30 conditions, 12 tiers, 14,000 rows, every rounding stated. */
export function benchDocuments(): BenchDocument[] {
  return [
    exclusionDocument(),
    flagDocument(),
    pointValueDocument("point-value", "point_value"),
    pointValueDocument("standard-value", "standard_value"),
    tableDocument(),
    coefficientDocument(),
    adjustmentDocument(),
    penaltyDocument(),
    paymentDocument(),
    policyDocument(
      [
        ...["exclusion", "flags", "point-value", "standard-value"].map((each) => step(each, false)),
        ...["scores", "coefficient", "adjustment", "penalty", "payment"].map((each) => step(each)),
      ],
      {
        group: "group_code",
        score: "score",
        coefficient: "coefficient",
        points: "points",
        amounts: ["payment"],
      },
    ),
  ];
}

/** The same as far as no money is calculated: conditions, look-up, coefficient and the factor of penalties. */
export function documentsWithoutMoney(): BenchDocument[] {
  const { results: _, ...penalty } = penaltyDocument().body;
  const steps = [
    step("exclusion", false),
    step("flags", false),
    ...["scores", "coefficient", "penalty"].map((each) => step(each)),
  ];
  return [
    exclusionDocument(),
    flagDocument(),
    tableDocument(),
    coefficientDocument(),
    { ...penaltyDocument(), body: penalty },
    policyDocument(steps, { group: "group_code", score: "score", coefficient: "coefficient", amounts: [] }),
  ];
}

/** The 30 conditions and 12 tiers alone, all of them asked for every claim. */
export function documentsOfVerdict(): BenchDocument[] {
  const { results: _, ...penalty } = penaltyDocument().body;
  const steps = ["exclusion", "flags", "coefficient", "penalty"].map((each) => step(each, false));
  return [
    exclusionDocument(),
    flagDocument(),
    coefficientDocument(),
    { ...penaltyDocument(), body: penalty },
    policyDocument(steps, { coefficient: "coefficient", amounts: [] }),
  ];
}

function exclusionDocument(): BenchDocument {
  const cases = exclusions.map(({ name, when }) => ({ name, when, effect: "reject", reason: { zh: name } }));
  return document("exclusion", "exclusion", { writes: "exclusion", cases });
}

/** Flags are counted: each that applies adds one. */
function flagDocument(): BenchDocument {
  const cases = flags.map(({ name, when }) => ({ name, when, value: { text: "1", exact: true } }));
  const effect = { writes: "review_flags", combine: "sum", none: "0", scale: 0, mode: "half-up", cases };
  const fact = {
    id: "review_flags",
    alias: { zh: "审核标记数", en: "review flags" },
    type: { type: "number", unit: "count", scale: 0 },
    origin: "derived",
  };
  return { ...document("flags", "penalty", { effects: [effect] }), facts: [fact] };
}

function tableDocument(): BenchDocument {
  return document("scores", "disease-score-table", {
    reads: { diagnosis: "principal_diagnosis", operations: "operation_codes" },
    writes: { group: "group_code", score: "score" },
    table: benchTable(),
  });
}

export function benchTable(): ScoreTable {
  return {
    unit: "points",
    ignoreCase: false,
    diagnosis: { decimals: [1, 0] },
    operations: { match: "exact", plainRows: "any-case" },
    types: ["core"],
    choose: ["most-operations", "longest-diagnosis", "lowest-code"],
    rows: benchRows().map((row) => ({ ...row, type: "core" })),
  };
}

function coefficientDocument(): BenchDocument {
  return document("coefficient", "coefficient-tiers", {
    writes: "coefficient",
    base: { cases: tiers },
    ...ROUND4,
  });
}

/** Cost ratio to four places; below half and above twice the standard cost the score moves with it. */
function adjustmentDocument(): BenchDocument {
  const points = (text: string) => ({ text, ...ROUND4 });
  const fact = (id: string, zh: string, unit: string) => ({
    id,
    alias: { zh, en: id },
    type: { type: "number", unit, scale: 4 },
    origin: "derived",
  });
  return {
    ...document("adjustment", "case-adjustment", {
      writes: "case_points",
      ratio: {
        writes: "bench_ratio",
        formula: { text: "medfee_sumamt / (score * standard_value)", ...ROUND4 },
      },
      bands: {
        fact: "bench_ratio",
        hit: "unique",
        ranges: [
          { name: "low", from: "0", until: "0.5", bounds: "[)", points: points("score * bench_ratio") },
          { name: "normal", from: "0.5", until: "2", bounds: "[]", points: points("score") },
          { name: "high", from: "2", bounds: "()", points: points("score * (bench_ratio - 2 + 1)") },
        ],
      },
    }),
    facts: [
      fact("case_points", "病例分", "points"),
      fact("bench_ratio", "费用比", "ratio"),
      fact("standard_value", "标准点值", "yuan/point"),
    ],
  };
}

function penaltyDocument() {
  const value = ({ factor = "1" }: BenchRule) => ({ text: factor, exact: true });
  const cases = penalties.map((rule) => ({ name: rule.name, when: rule.when, value: value(rule) }));
  return {
    ...document("penalty", "penalty", {
      effects: [{ writes: "penalty_factor", combine: "product", none: "1", ...ROUND4, cases }],
      results: [
        {
          name: "weighted",
          writes: "weighted_points",
          formula: { text: "case_points * coefficient", ...ROUND4 },
        },
        {
          name: "points",
          writes: "points",
          formula: { text: "weighted_points * penalty_factor", ...ROUND4 },
        },
      ],
    }),
    facts: [
      {
        id: "penalty_factor",
        alias: { zh: "扣减系数", en: "penalty factor" },
        type: { type: "number", unit: "ratio", scale: 4 },
        origin: "derived",
      },
      {
        id: "weighted_points",
        alias: { zh: "加权分", en: "weighted points" },
        type: { type: "number", unit: "points", scale: 4 },
        origin: "derived",
      },
    ],
  };
}

function paymentDocument(): BenchDocument {
  const payment = {
    name: "payment",
    title: { zh: "支付金额" },
    writes: "payment",
    formula: { text: "points * point_value", scale: 2, mode: "half-up" },
  };
  return document("payment", "settlement", { amounts: [payment] });
}

function policyDocument(claim: readonly object[], shown: object): BenchDocument {
  return document("policy", "policy", {
    claimDate: "dscg_date",
    institutionsAt: "dscg_date",
    pools: [
      { name: "all", title: { zh: "基金" }, when: { fact: "claim_id", operator: "present", value: true } },
    ],
    phases: { claim },
    decision: {
      outcomes: [
        {
          name: "excluded",
          when: { fact: "exclusion", operator: "notEqual", value: "none" },
          outcome: "excluded",
        },
      ],
      ...shown,
    },
  });
}

/** A step of the policy; most run only for claims that are not excluded. */
function step(subject: string, isForPaid = true) {
  return {
    name: subject,
    ruleSet: `990000.bench.${subject}`,
    ...(isForPaid ? { when: NOT_EXCLUDED } : {}),
  };
}

const NOT_EXCLUDED = { fact: "exclusion", operator: "equal", value: "none" } as const;

function pointValueDocument(subject: string, writes: string): BenchDocument {
  return document(subject, "point-value", { writes, published: [{ name: "published", value: POINT_VALUE }] });
}

function document<Body extends object>(subject: string, kind: string, body: Body) {
  return { ...header(subject, kind), body };
}

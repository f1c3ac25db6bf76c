import type { Formula } from "../../../schemas/types.ts";
import type { Fact } from "../../domain/fact.ts";
import type { Statement } from "../../programs/statement.ts";
import { asFormula } from "../decimal-formula.ts";
import type { BodyOf, Kind } from "../kind.ts";

type Threshold = BodyOf<"score-derivation">["threshold"];

/**
 * Score derivation (分值测算): from the discharges of past years, whether a group is core or composite (年发生病例数
 * reaches the threshold, as a mean or in every year), its weight where one is stated, and its standard score. The yearly
 * counts are read as `cases_year_1` (the most recent) … `cases_year_<years>`; formulas may read the base score as
 * `base_score`.
 */
export const scoreDerivation: Kind<"score-derivation"> = {
  name: "score-derivation",
  title: { zh: "病种分值测算", en: "Score derivation" },
  declares: ({ threshold, baseScore }) => [
    ...yearlyCases(threshold).map((id, index) =>
      count(id, `第${index + 1}年病例数`, `cases ${index + 1} years back`),
    ),
    {
      ...count("annual_cases", "年发生病例数", "yearly cases that the threshold is held against"),
      origin: "derived",
    },
    ...(baseScore === undefined ? [] : [BASE_SCORE]),
  ],
  program: ({ threshold, baseScore, weight, score, clause }) => [
    annualCases(threshold),
    groupType(threshold),
    ...(baseScore === undefined ? [] : [baseScoreAs(baseScore)]),
    ...(weight === undefined ? [] : [written("weight", weight, "/body/weight/text", clause)]),
    written("standard_score", score, "/body/score/text", clause),
  ],
};

const BASE_SCORE: Fact = {
  id: "base_score",
  alias: { zh: "基准分值", en: "Base score" },
  type: { type: "number", unit: "points", scale: 18 },
  origin: "derived",
};

function baseScoreAs(value: string | number): Statement {
  return {
    op: "compute",
    writes: BASE_SCORE.id,
    formula: asFormula(value),
    generated: true,
    pointer: "/body/baseScore",
  };
}

function written(writes: string, formula: Formula, pointer: string, clause?: string): Statement {
  return { op: "compute", writes, formula, pointer, clause };
}

function yearlyCases({ years }: Threshold): string[] {
  return Array.from({ length: years }, (_, index) => `cases_year_${index + 1}`);
}

function annualCases(threshold: Threshold): Statement {
  const years = yearlyCases(threshold);
  const text =
    threshold.by === "mean" ? `sum(${years.join(", ")}) / ${years.length}` : `min(${years.join(", ")})`;
  // Held against an integer, a mean rounded down to 18 places passes exactly when the mean itself does.
  const formula = { text, scale: 18, mode: "down" } as const;
  return { op: "compute", writes: "annual_cases", formula, generated: true, pointer: "/body/threshold" };
}

function groupType({ cases, inclusive, clause }: Threshold): Statement {
  const pointer = "/body/threshold";
  return {
    op: "range",
    fact: "annual_cases",
    hit: "unique",
    pointer,
    rows: [
      {
        name: "composite",
        from: "0",
        until: String(cases),
        bounds: inclusive ? "[)" : "[]",
        clause,
        pointer,
        program: [{ op: "set", writes: "group_type", value: "composite", pointer }],
      },
      {
        name: "core",
        from: String(cases),
        bounds: inclusive ? "[)" : "()",
        clause,
        pointer,
        program: [{ op: "set", writes: "group_type", value: "core", pointer }],
      },
    ],
  };
}

function count(id: string, zh: string, en: string): Fact {
  return { id, alias: { zh, en }, type: { type: "number", unit: "count", scale: 18 }, origin: "pool" };
}

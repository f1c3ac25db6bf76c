import type { Fact } from "../../domain/fact.ts";
import type { BodyOf, Kind } from "../kind.ts";
import type { Statement } from "../../programs/statement.ts";

type Threshold = BodyOf<"score-derivation">["threshold"];

/**
 * Score derivation (分值测算): from the discharges of past years, whether a group is core or composite (年发生病例数
 * reaches the threshold, as a mean or in every year) and what its standard score is. The yearly counts are read as
 * `cases_year_1` (the most recent) … `cases_year_<years>`.
 */
export const scoreDerivation: Kind<"score-derivation"> = {
  name: "score-derivation",
  title: { zh: "病种分值测算", en: "Score derivation" },
  declares: ({ threshold }) => [
    ...yearlyCases(threshold).map((id, index) => count(id, `第${index + 1}年病例数`, `cases ${index + 1} years back`)),
    { ...count("annual_cases", "年发生病例数", "yearly cases that the threshold is held against"), origin: "derived" },
  ],
  program: ({ threshold, score, clause }) => [annualCases(threshold), groupType(threshold), {
    op: "compute",
    writes: "standard_score",
    formula: score,
    pointer: "/body/score/text",
    clause,
  }],
};

function yearlyCases({ years }: Threshold): string[] {
  return Array.from({ length: years }, (_, index) => `cases_year_${index + 1}`);
}

function annualCases(threshold: Threshold): Statement {
  const years = yearlyCases(threshold);
  const text = threshold.by === "mean" ? `sum(${years.join(", ")}) / ${years.length}` : `min(${years.join(", ")})`;
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
        then: [{ op: "set", writes: "group_type", value: "composite", pointer }],
      },
      {
        name: "core",
        from: String(cases),
        bounds: inclusive ? "[)" : "()",
        clause,
        pointer,
        then: [{ op: "set", writes: "group_type", value: "core", pointer }],
      },
    ],
  };
}

function count(id: string, zh: string, en: string): Fact {
  return { id, alias: { zh, en }, type: { type: "number", unit: "count", scale: 18 }, origin: "pool" };
}

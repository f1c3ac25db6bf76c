import { type Diagnostic, Findings } from "../domain/diagnostic.ts";
import type { Witnessed } from "../programs/witness.ts";
import { secondOpinionDiagnostics } from "./diagnostics.ts";
import { judgeCondition } from "./judge-condition.ts";
import { judgeFormula } from "./judge-formula.ts";
import { judgeRange } from "./judge-range.ts";
import { judgeScore } from "./judge-score.ts";
import type { Judged } from "./judged.ts";
import type { Testified } from "./testimony.ts";

/** A second evaluator of one primitive. */
export type Judge = (seen: Witnessed) => Judged | Promise<Judged>;

/** Where the second evaluators answered otherwise; how much they were asked, and how much they could not be. */
export interface SecondOpinion {
  /** Pointers lead into the rule set version that `params.rule` names. */
  readonly differences: readonly Diagnostic[];
  readonly judged: number;
  readonly notJudged: number;
}

/**
 * Asks second evaluators, which share no code with the first for what they decide, the same as what was witnessed:
 * conditions json-rules-engine, formulas decimal.js, tables a reading of every row. Agreement says that both are right or
 * both wrong alike; it is no proof.
 */
export async function secondOpinion(
  testimony: readonly Testified[],
  judge: Judge = judgeWitnessed,
): Promise<SecondOpinion> {
  const differences: Diagnostic[] = [];
  const findings = new Findings(secondOpinionDiagnostics, differences);
  let notJudged = 0;
  for (const { rule, seen } of testimony) {
    const judged = await judge(seen);
    if (judged === "not-judged") notJudged++;
    else if (judged !== "same") {
      const { first, second, facts } = judged;
      findings.report(`second-opinion.${seen.of}`, seen.pointer, {
        rule,
        first,
        second,
        facts: facts.join(", "),
      });
    }
  }
  return { differences, judged: testimony.length - notJudged, notJudged };
}

/** The second evaluator of whatever was witnessed. */
export function judgeWitnessed(seen: Witnessed): Judged | Promise<Judged> {
  switch (seen.of) {
    case "condition":
      return judgeCondition(seen);
    case "formula":
      return judgeFormula(seen);
    case "range":
      return judgeRange(seen);
    case "score":
      return judgeScore(seen);
  }
}

import type { PolicyStep } from "../../schemas/types.ts";
import type { NamedConditions } from "../conditions/condition.ts";
import type { FactDictionary } from "../domain/fact.ts";
import { conditionFacts } from "../programs/case-test.ts";
import { factsRead } from "../programs/lint-program.ts";
import { factsWritten } from "../programs/statement.ts";
import { hasProgram, namedConditionsOf, programOf } from "./rule-set-program.ts";
import type { RuleSetVersion } from "./rule-set-version.ts";

/** Ids of the facts that a step reads from elsewhere and of those it writes. */
export interface StepFacts {
  readonly reads: readonly string[];
  readonly writes: readonly string[];
  /** What the kind adds to them, e.g. the base before bonuses: later steps may read it, a caller need not give it. */
  readonly intermediate: readonly string[];
}

/**
 * What a step reads and writes, known without compiling it: also of rule sets that do not lint clean. `named` are the
 * policy's conditions.
 */
export function stepFacts(
  step: PolicyStep,
  ruleSet: RuleSetVersion | undefined,
  facts: FactDictionary,
  named?: NamedConditions,
): StepFacts {
  const idOf = (name: string) => facts.find(name)?.id ?? name;
  const guarded = step.when ? conditionFacts(step.when, named).map(idOf) : [];
  if (step.sum) return { reads: guarded, writes: [idOf(step.sum.writes)], intermediate: [] };
  if (!ruleSet || !hasProgram(ruleSet.document)) return { reads: guarded, writes: [], intermediate: [] };
  const { program, intermediate } = programOf(ruleSet.document);
  const own = new Set(intermediate.map(({ id }) => id));
  const written = factsWritten(program).map(idOf);
  return {
    reads: [...new Set([...guarded, ...factsRead(program, facts, namedConditionsOf(ruleSet.document))])],
    writes: written.filter((id) => !own.has(id)),
    intermediate: written.filter((id) => own.has(id)),
  };
}

import { conditionFacts } from "../programs/case-test.ts";
import type { Plan } from "./plan.ts";
import { isOfClaims, PHASES } from "./plan-step.ts";
import { namedConditionsOf } from "./rule-set-program.ts";

/**
 * Ids of the facts of a settled claim that anything after claim and person phase reads, sorted: steps that run on claims, sums over
 * them, and the statement's lines. None where sums are all that is made of claims and each was made as they passed.
 */
export function rowFacts({ policy, facts, steps }: Plan): readonly string[] {
  const idOf = (name: string) => facts.find(name)?.id ?? name;
  const lines = (policy.document.body.statement ?? []).filter(({ per }) => per === "claim");
  const read = new Set(lines.map(({ fact }) => idOf(fact)));
  const later = steps.filter(({ phase }) => !isOfClaims(phase));
  const first = later.findIndex(({ per }) => per === "claim");
  if (first !== -1) {
    for (const step of later)
      if (step.per === "claim") for (const fact of [...step.reads, ...step.writes]) read.add(fact);
    for (const fact of summedFacts(policy.document)) read.add(idOf(fact));
  }
  return [...read].sort();
}

/** The same with what is summed as claims pass: whatever of a claim anything after claim and person phase reads. */
export function laterFacts(plan: Plan): readonly string[] {
  const summed = summedFacts(plan.policy.document).map((name) => plan.facts.find(name)?.id ?? name);
  return [...new Set([...rowFacts(plan), ...summed])];
}

/** Facts that sums over claims read, as the policy names them. */
function summedFacts(document: Plan["policy"]["document"]): readonly string[] {
  const named = namedConditionsOf(document);
  return PHASES.flatMap((phase) => document.body.phases[phase] ?? []).flatMap(({ sum }) => {
    if (sum?.over !== "claim") return [];
    return [sum.of, ...(sum.where ? conditionFacts(sum.where, named) : [])];
  });
}

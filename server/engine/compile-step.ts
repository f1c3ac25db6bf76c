import type { PolicyStep } from "../../schemas/types.ts";
import { compileAllocate } from "../programs/allocate.ts";
import { compileTest } from "../programs/case-test.ts";
import { compileStatement } from "../programs/compile-program.ts";
import type { Statement } from "../programs/statement.ts";
import type { CompileContext } from "../programs/statement-type.ts";
import type { RuleWitness } from "../programs/witness.ts";
import type { PhaseName, PlanStep, ScopeName, Segment } from "./plan-step.ts";
import { hasProgram, namedConditionsOf, programOf } from "./rule-set-program.ts";
import { type RuleSetVersion, refOf } from "./rule-set-version.ts";
import { stepFacts } from "./step-facts.ts";

/** The scope that a step of each phase runs over when it does not say. */
const USUAL_SCOPE: { readonly [P in PhaseName]: ScopeName } = {
  claim: "claim",
  person: "claim",
  pool: "pool",
  institution: "institution",
  clearing: "institution",
};

/** The scope that a step runs over. */
export function scopeOf(step: PolicyStep, phase: PhaseName): ScopeName {
  return step.per ?? USUAL_SCOPE[phase];
}

/** What a step is compiled with: the policy's own context, and who hears what its rule sets answer. */
export interface StepContext extends CompileContext {
  readonly ruleWitness?: RuleWitness | undefined;
}

/** A policy's step with the version of its rule set that is in force; `pointer` is where it stands in the policy. */
export function compileStep(
  step: PolicyStep,
  phase: PhaseName,
  pointer: string,
  ruleSet: RuleSetVersion | undefined,
  context: StepContext,
): PlanStep {
  const idOf = (name: string) => context.facts.find(name)?.id ?? name;
  const facts = stepFacts(step, ruleSet, context.facts, context.named);
  const common = {
    phase,
    name: step.name,
    title: step.title,
    per: scopeOf(step, phase),
    guard: step.when && compileTest(step.when, { name: step.name, pointer, event: "condition" }, context),
    ruleSetId: step.ruleSet,
    ...facts,
    writeSlots: facts.writes.map((fact) => context.slots.slotOf(fact)),
  };
  if (step.sum) {
    const { of, over, writes, where } = step.sum;
    const counts = where && compileTest(where, { name: step.name, pointer: `${pointer}/sum` }, context);
    return { ...common, sum: { of: idOf(of), over, writes: idOf(writes), where: counts }, segments: [] };
  }
  if (!ruleSet || !hasProgram(ruleSet.document)) return { ...common, segments: [] };
  return {
    ...common,
    ruleSet,
    segments: segmentsOf(programOf(ruleSet.document).program, {
      ...context,
      named: namedConditionsOf(ruleSet.document),
      witness: context.ruleWitness?.of(refOf(ruleSet)),
    }),
  };
}

/** The parts of a program: those that run on every entity by itself, and the allocations between them. */
export function segmentsOf(program: readonly Statement[], context: CompileContext): Segment[] {
  return program.map((statement) =>
    statement.op === "allocate"
      ? {
          together: compileAllocate(statement, context),
          total: context.facts.find(statement.total)?.id ?? statement.total,
        }
      : { each: compileStatement(statement, context) },
  );
}

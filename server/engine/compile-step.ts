import type { Condition, PolicyStep } from "../../schemas/types.ts";
import { compileAllocate } from "../programs/allocate.ts";
import type { TestedCase } from "../programs/case-test.ts";
import { compileStatementWithSource, compileTestWithSource } from "../programs/compile-with-source.ts";
import type { Statement } from "../programs/statement.ts";
import type { CompileContext } from "../programs/statement-type.ts";
import type { RuleWitness } from "../programs/witness.ts";
import type { SourceUnit } from "../source-code/source-unit.ts";
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
  /** The program of source that the plan is written into; closures alone when absent. */
  readonly unit?: SourceUnit | undefined;
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
  const test = (when: Condition, tested: TestedCase) =>
    compileTestWithSource(when, tested, context, context.unit);
  const guard = step.when && test(step.when, { name: step.name, pointer, event: "condition" });
  const common = {
    phase,
    name: step.name,
    title: step.title,
    per: scopeOf(step, phase),
    guard: guard?.run,
    ruleSetId: step.ruleSet,
    ...facts,
    writeSlots: facts.writes.map((fact) => context.slots.slotOf(fact)),
  };
  if (step.sum) {
    const { of, over, writes, where } = step.sum;
    const counts = where && test(where, { name: step.name, pointer: `${pointer}/sum` }).run;
    return { ...common, sum: { of: idOf(of), over, writes: idOf(writes), where: counts }, segments: [] };
  }
  if (!ruleSet || !hasProgram(ruleSet.document)) return { ...common, segments: [] };
  const parts = partsOf(
    programOf(ruleSet.document).program,
    {
      ...context,
      named: namedConditionsOf(ruleSet.document),
      witness: context.ruleWitness?.of(refOf(ruleSet)),
    },
    context.unit,
  );
  const source = stepSource(parts, guard);
  return { ...common, ruleSet, segments: parts.map(({ segment }) => segment), source };
}

/** The whole step as source; `undefined` where a part of it has none. */
function stepSource(
  parts: readonly Part[],
  guard: { readonly source: string | undefined } | undefined,
): string | undefined {
  const sources = parts.map(({ source }) => source);
  if (!sources.every((source) => source !== undefined)) return undefined;
  const run = sources.join("");
  if (!guard) return run;
  return guard.source === undefined ? undefined : `if (${guard.source}) {${run}}`;
}

interface Part {
  readonly segment: Segment;
  readonly source: string | undefined;
}

/** The parts of a program: those that run on every entity by itself, and the allocations between them. */
export function segmentsOf(program: readonly Statement[], context: CompileContext): Segment[] {
  return partsOf(program, context, undefined).map(({ segment }) => segment);
}

function partsOf(
  program: readonly Statement[],
  context: CompileContext,
  unit: SourceUnit | undefined,
): Part[] {
  return program.map((statement) => {
    if (statement.op === "allocate") {
      const total = context.facts.find(statement.total)?.id ?? statement.total;
      return { segment: { ...compileAllocate(statement, context), total }, source: undefined };
    }
    const { run, source } = compileStatementWithSource(statement, context, unit);
    return { segment: { each: run }, source };
  });
}

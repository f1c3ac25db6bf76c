import type { Condition, PolicyStep } from "../../schemas/types.ts";
import { compileAllocate } from "../programs/allocate.ts";
import type { TestedCase } from "../programs/case-test.ts";
import { compileStatementWithSource, compileTestWithSource } from "../programs/compile-with-source.ts";
import type { Statement } from "../programs/statement.ts";
import type { CompileContext, Plain } from "../programs/statement-type.ts";
import type { RuleWitness } from "../programs/witness.ts";
import { SourceUnit } from "../source-code/source-unit.ts";
import type { PhaseName, PlainStep, PlanStep, ScopeName, Segment } from "./plan-step.ts";
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
  /** Whether it is compiled to source, with closures behind it; otherwise to closures alone. */
  readonly isSource: boolean;
}

/** A policy's step with the version of its rule set that is in force; `pointer` is where it stands in the policy. */
export function compileStep(
  step: PolicyStep,
  phase: PhaseName,
  pointer: string,
  ruleSet: RuleSetVersion | undefined,
  context: StepContext,
): PlanStep {
  // A program of its own: so it stays what it is while other steps of the policy change.
  const unit = context.isSource ? new SourceUnit() : undefined;
  const compiled = compileInto(unit, step, phase, pointer, ruleSet, context);
  unit?.build();
  return compiled;
}

function compileInto(
  unit: SourceUnit | undefined,
  step: PolicyStep,
  phase: PhaseName,
  pointer: string,
  ruleSet: RuleSetVersion | undefined,
  context: StepContext,
): PlanStep {
  const idOf = (name: string) => context.facts.find(name)?.id ?? name;
  const facts = stepFacts(step, ruleSet, context.facts, context.named);
  const test = (when: Condition, tested: TestedCase) => compileTestWithSource(when, tested, context, unit);
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
    unit,
  );
  const plain = plainStep(parts, guard);
  return { ...common, ruleSet, segments: parts.map(({ segment }) => segment), plain };
}

/** The whole step as its source is built to; `undefined` where a part of it has none. */
function plainStep(
  parts: readonly Part[],
  guard: { readonly plain: Plain<boolean> | undefined } | undefined,
): PlainStep | undefined {
  const runs = parts.map(({ plain }) => plain);
  if (!runs.every((run) => run !== undefined)) return undefined;
  return guard && !guard.plain ? undefined : { guard: guard?.plain, runs };
}

interface Part {
  readonly segment: Segment;
  readonly plain: Plain<void> | undefined;
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
      return { segment: { ...compileAllocate(statement, context), total }, plain: undefined };
    }
    const { run, plain } = compileStatementWithSource(statement, context, unit);
    return { segment: { each: run }, plain };
  });
}

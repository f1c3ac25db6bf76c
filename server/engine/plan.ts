import type { Condition } from "../../schemas/types.ts";
import { contentHash } from "../documents/hash.ts";
import type { Language } from "../domain/diagnostic.ts";
import type { FactDictionary } from "../domain/fact.ts";
import type { Frame } from "../domain/frame.ts";
import { SlotTable } from "../domain/frame.ts";
import { pointerTo } from "../domain/pointer.ts";
import { compileWindow, type Window } from "../history/compile-window.ts";
import { compileTestWithSource } from "../programs/compile-with-source.ts";
import type { Sink } from "../programs/sink.ts";
import type { CompileContext } from "../programs/statement-type.ts";
import type { RuleWitness } from "../programs/witness.ts";
import { SourceUnit } from "../source-code/source-unit.ts";
import { buildClaimPrograms, type ClaimPrograms } from "./claim-program.ts";
import { compileStepOnce } from "./compile-once.ts";
import { dictionaryOf } from "./declared-facts.ts";
import { compileIteration, type PlanIteration } from "./iteration.ts";
import { PHASES, type PlanStep } from "./plan-step.ts";
import type { RuleLibrary } from "./rule-library.ts";
import { namedConditionsOf } from "./rule-set-program.ts";
import { nameOfVersion, type PolicyVersion, type RuleSetVersion, refOf } from "./rule-set-version.ts";

/** Number of the engine's semantics: raised when the same plan could decide a claim differently (CHANGELOG ★). */
export const ENGINE_SEMANTICS = 1;

/** A named test that a policy makes of an entity. */
export interface PlanTest {
  readonly name: string;
  readonly holds: (frame: Frame, sink: Sink | undefined) => boolean;
}

/** A policy with the versions in force on a date, compiled. */
export interface Plan {
  readonly policy: PolicyVersion;
  readonly facts: FactDictionary;
  readonly slots: SlotTable;
  /** Ids of the facts that frames of claims hold, where claims or steps bring them; slots may be added for others later. */
  readonly held: ReadonlySet<string>;
  readonly steps: readonly PlanStep[];
  /** Those of the claim phase, which every claim runs through. */
  readonly claimSteps: readonly PlanStep[];
  /** Those of the person phase, which it runs through once the person's other stays are known. */
  readonly personSteps: readonly PlanStep[];
  /** Steps after the claims that are repeated. */
  readonly iterations: readonly PlanIteration[];
  /** What the policy and its rule sets learn of the person's other stays. */
  readonly windows: readonly Window[];
  /** For claims that give nothing and ask for no explanation. */
  readonly programs: ClaimPrograms;
  readonly pools: readonly PlanTest[];
  readonly outcomes: readonly (PlanTest & { readonly outcome: string })[];
  /** Ids of the derived facts that a caller may give. */
  readonly given: ReadonlySet<string>;
  /** Hash of everything but institution attributes and the claim that a decision depends on. */
  readonly hash: string;
}

/** The versions that a policy's steps would use on a date, by rule set id; `undefined` where none is in force. */
export function versionsOn(
  policy: PolicyVersion,
  date: string,
  library: RuleLibrary,
): Map<string, RuleSetVersion | undefined> {
  const versions = new Map<string, RuleSetVersion | undefined>();
  for (const phase of PHASES) {
    for (const { ruleSet } of policy.document.body.phases[phase] ?? []) {
      if (ruleSet !== undefined) versions.set(ruleSet, library.usedBy(policy, ruleSet, date));
    }
  }
  return versions;
}

/** What a plan is compiled with beside its versions. */
export interface PlanContext {
  /** The common fact dictionary, and its hash. */
  readonly facts: FactDictionary;
  readonly factsHash: string;
  /** What traces are worded in; Chinese when absent. */
  readonly language?: Language | undefined;
  /** Hears what the policy's tests and its rule sets answer. */
  readonly witness?: RuleWitness | undefined;
  /** `closures` makes no code of text, for places that forbid it; decisions do not depend on it. */
  readonly compile?: Compile | undefined;
}

/** What plans are compiled to: JavaScript source with closures behind it, or closures alone. */
export type Compile = "source" | "closures";

/** Compiles a policy with the given versions of its rule sets. */
export function compilePlan(
  policy: PolicyVersion,
  versions: ReadonlyMap<string, RuleSetVersion | undefined>,
  { facts: shared, factsHash, language, witness, compile = "source" }: PlanContext,
): Plan {
  const inForce = [...versions.values()].filter((version) => version !== undefined);
  const facts = dictionaryOf(shared, [policy.document, ...inForce.map(({ document }) => document)]);
  const named = namedConditionsOf(policy.document);
  const unit = compile === "source" && !witness ? new SourceUnit() : undefined;
  const context = {
    isSource: unit !== undefined,
    slots: new SlotTable(),
    facts,
    language,
    named,
    witness: witness?.of(refOf(policy)),
    ruleWitness: witness,
  };
  const { body } = policy.document;
  const windows = [policy, ...inForce].flatMap((version) => windowsOf(version, context));
  const test = (list: string, index: number, item: { name: string; when: Condition }): PlanTest => ({
    name: item.name,
    holds: compileTestWithSource(
      item.when,
      { name: item.name, pointer: pointerTo(`/body/${list}`, index) },
      context,
      unit,
    ).run,
  });
  for (const name of factsShown(policy)) context.slots.slotOf(facts.find(name)?.id ?? name);
  const steps = PHASES.flatMap((phase) =>
    (body.phases[phase] ?? []).map((step, index) => {
      const pointer = pointerTo(`/body/phases/${phase}`, index);
      const ruleSet = step.ruleSet === undefined ? undefined : versions.get(step.ruleSet);
      return compileStepOnce({ policy, step, phase, pointer, ruleSet }, context);
    }),
  );
  const iterations = (body.iterations ?? []).map((each, index) =>
    compileIteration(each, index, steps, context),
  );
  const claimSteps = steps.filter(({ phase }) => phase === "claim");
  const plan = {
    policy,
    facts,
    slots: context.slots,
    steps,
    claimSteps,
    personSteps: steps.filter(({ phase }) => phase === "person"),
    iterations,
    windows,
    pools: body.pools.map((pool, index) => test("pools", index, pool)),
    outcomes: body.decision.outcomes.map((item, index) => ({
      ...test("decision/outcomes", index, item),
      outcome: item.outcome,
    })),
    given: new Set((body.given ?? []).map((name) => facts.find(name)?.id ?? name)),
    hash: planHash(policy, inForce, factsHash),
  };
  const programs = unit ? buildClaimPrograms(claimSteps, plan.personSteps, unit) : {};
  return { ...plan, held: new Set(context.slots.factIds), programs };
}

function windowsOf({ document }: RuleSetVersion, context: CompileContext): Window[] {
  const named = namedConditionsOf(document);
  return (document.history ?? []).map((window, index) =>
    compileWindow(window, pointerTo("/history", index), { ...context, named, witness: undefined }),
  );
}

/** Facts that answers and sums name: claims bring them also where no step reads them. */
function factsShown({ document: { body } }: PolicyVersion): string[] {
  const { outcomes: _, amounts, ...fields } = body.decision;
  const summed = PHASES.flatMap((phase) => (body.phases[phase] ?? []).flatMap(({ sum }) => sum?.of ?? []));
  return [...summed, ...Object.values(fields), ...amounts, ...(body.statement ?? []).map(({ fact }) => fact)];
}

function planHash(policy: PolicyVersion, ruleSets: readonly RuleSetVersion[], factsHash: string): string {
  const named = (version: RuleSetVersion) => ({
    ...nameOfVersion(version),
    ...(version.path ? { bases: version.path.slice(1).map((base) => ({ ...base })) } : {}),
  });
  return contentHash({
    semantics: ENGINE_SEMANTICS,
    facts: factsHash,
    policy: named(policy),
    ruleSets: ruleSets.map(named),
  });
}

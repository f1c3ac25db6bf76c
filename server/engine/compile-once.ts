import type { FactDictionary } from "../domain/fact.ts";
import { compileStep, type StepContext } from "./compile-step.ts";
import type { PhaseName, PlanStep } from "./plan-step.ts";
import type { PolicyVersion, RuleSetVersion } from "./rule-set-version.ts";

/** A step of a policy with the version of its rule set that is in force. */
export interface StepInForce {
  readonly policy: PolicyVersion;
  readonly step: Parameters<typeof compileStep>[0];
  readonly phase: PhaseName;
  /** Where it stands in the policy. */
  readonly pointer: string;
  readonly ruleSet: RuleSetVersion | undefined;
}

/** A step that was compiled, and with what beside its documents. */
interface CompiledStep {
  readonly step: PlanStep;
  readonly facts: FactDictionary;
  /** Ids of the facts that had slots before, and of those that it gave slots. */
  readonly before: readonly string[];
  readonly added: readonly string[];
}

type Document = PolicyVersion["document"] | RuleSetVersion["document"];

/** By documents of policy and rule set, which are never changed; gone with them. By pointer and language. */
const COMPILED = new WeakMap<Document, WeakMap<Document, Map<string, CompiledStep>>>();

/**
 * The step compiled, or as it was compiled for another plan of the policy in which its facts have the same slots: most
 * plans differ from one before in one rule set. What a witness hears is its own, and compiled for it.
 */
export function compileStepOnce(inForce: StepInForce, context: StepContext): PlanStep {
  const { step, phase, pointer, ruleSet } = inForce;
  if (context.witness || context.ruleWitness) return compileStep(step, phase, pointer, ruleSet, context);
  const { facts, slots, language = "zh", isSource } = context;
  const compiled = compiledFor(inForce);
  const key = `${pointer} ${language} ${isSource}`;
  const before = slots.factIds;
  const known = compiled.get(key);
  if (known?.facts === facts && isSame(known.before, before)) {
    for (const id of known.added) slots.slotOf(id);
    return { ...known.step, ruleSet: known.step.ruleSet && ruleSet };
  }
  const made = compileStep(step, phase, pointer, ruleSet, context);
  compiled.set(key, { step: made, facts, before, added: slots.factIds.slice(before.length) });
  return made;
}

function compiledFor({ policy, ruleSet }: StepInForce): Map<string, CompiledStep> {
  const ofPolicy = COMPILED.get(policy.document) ?? new WeakMap<Document, Map<string, CompiledStep>>();
  COMPILED.set(policy.document, ofPolicy);
  const document = ruleSet?.document ?? policy.document;
  const compiled = ofPolicy.get(document) ?? new Map<string, CompiledStep>();
  ofPolicy.set(document, compiled);
  return compiled;
}

function isSame(ids: readonly string[], others: readonly string[]): boolean {
  return ids.length === others.length && ids.every((id, at) => id === others[at]);
}

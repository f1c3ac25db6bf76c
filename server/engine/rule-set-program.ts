import type { RuleSet } from "../../schemas/types.ts";
import type { NamedConditions } from "../conditions/condition.ts";
import type { Fact } from "../domain/fact.ts";
import type { Kind, KindName } from "../kinds/kind.ts";
import { kinds } from "../kinds/registry.ts";
import type { Program } from "../programs/statement.ts";

/** Every rule set but a policy, and what only states differences: what has a program. */
export type ProgrammedRuleSet = Exclude<RuleSet, { kind: "policy" | "override" }>;

/** What a rule set computes. */
export interface RuleSetProgram {
  readonly kind: Kind<KindName>;
  readonly program: Program;
  /** Facts that the kind adds for intermediate results. */
  readonly intermediate: readonly Fact[];
}

export function hasProgram(document: RuleSet): document is ProgrammedRuleSet {
  return document.kind !== "policy" && document.kind !== "override";
}

/** The kind of a rule set. The registry is keyed by kind, which TypeScript cannot follow through a union: hence the cast. */
export function kindOf(document: ProgrammedRuleSet): Kind<KindName> {
  return kinds[document.kind] as unknown as Kind<KindName>;
}

/** The conditions of a document's header that others in it may name. */
export function namedConditionsOf({ conditions = {} }: RuleSet): NamedConditions {
  return new Map(Object.entries(conditions));
}

export function programOf(document: ProgrammedRuleSet): RuleSetProgram {
  const kind = kindOf(document);
  return { kind, program: kind.program(document.body), intermediate: kind.declares?.(document.body) ?? [] };
}

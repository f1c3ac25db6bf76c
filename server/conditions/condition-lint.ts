import type { Findings } from "../domain/diagnostic.ts";
import type { FactDictionary } from "../domain/fact.ts";
import type { NamedConditions } from "./condition.ts";
import type { ConditionsDiagnostics } from "./diagnostics.ts";

/** Levels of a condition, and comparisons that it unfolds to, at most; named conditions are counted in. */
export const CONDITION_LIMITS = { depth: 16, comparisons: 5_000 } as const;

/** What the lint of a part of a condition works with. */
export interface ConditionLint {
  readonly facts: FactDictionary;
  readonly named: NamedConditions;
  readonly findings: Findings<ConditionsDiagnostics>;
}

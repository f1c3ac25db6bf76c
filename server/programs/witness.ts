import type { Condition, Formula, ScoreTable } from "../../schemas/types.ts";
import type { NamedConditions } from "../conditions/condition.ts";
import type { Truth } from "../conditions/truth.ts";
import { ClaimError, type ClaimErrorCode } from "../domain/claim-error.ts";
import type { Exact } from "../domain/exact.ts";
import type { FactDictionary } from "../domain/fact.ts";
import type { Compiled, Frame, SlotTable } from "../domain/frame.ts";
import type { Value } from "../domain/value.ts";
import type { FormulaValue } from "../formulas/compile-formula.ts";
import type { WrittenRange } from "../tables/interval.ts";

/** Where a compiled part stands in its document. */
interface Placed {
  readonly pointer: string;
}

/** What it was asked about. */
interface Asked extends Placed {
  readonly slots: SlotTable;
  readonly facts: FactDictionary;
  /** A copy of the frame as it was then: later statements do not change it. */
  readonly frame: Frame;
}

/** A value, or why there is none. */
export type Answer<T> = { readonly value: T } | { readonly error: ClaimErrorCode };

export interface WitnessedCondition extends Asked {
  readonly of: "condition";
  readonly condition: Condition;
  readonly named: NamedConditions;
  readonly answer: Truth;
}

export interface WitnessedFormula extends Asked {
  readonly of: "formula";
  readonly formula: Formula;
  readonly answer: Answer<FormulaValue>;
}

export interface WitnessedRange extends Placed {
  readonly of: "range";
  readonly fact: string;
  readonly rows: readonly WrittenRange[];
  readonly value: number | Exact;
  /** Index of the row; -1 for none. */
  readonly answer: number;
}

export interface WitnessedScore extends Asked {
  readonly of: "score";
  readonly table: ScoreTable;
  readonly reads: ScoreReads;
  /** A group's code that was known already. */
  readonly given: string | undefined;
  readonly answer: Answer<ChosenGroup>;
}

/** `group`: the row's code, `undefined` where no row takes the case and that is provided for. */
export interface ChosenGroup {
  readonly group: string | undefined;
  readonly score: Value;
}

/** What a primitive was asked and answered; enough to ask somebody else the same. */
export type Witnessed = WitnessedCondition | WitnessedFormula | WitnessedRange | WitnessedScore;

/** Facts that a look-up reads, by the names that its document gives them. */
export interface ScoreReads {
  readonly diagnosis: string;
  readonly operations: string;
  readonly cost?: string | undefined;
}

/** Sees what compiled parts answer. A plan compiled without one is not slower for it: nothing in it asks. */
export interface Witness {
  see(seen: Witnessed): void;
}

/** A witness for each of the rule set versions (`id@version`) that act together. */
export interface RuleWitness {
  of(version: string): Witness;
}

/** `compiled`, of which `tell` hears every answer with a copy of the frame that it was asked about. */
export function witnessed<T>(
  compiled: Compiled<T>,
  tell: (frame: Frame, answer: Answer<T>) => void,
): Compiled<T> {
  return (frame) => {
    const before = frame.slice();
    try {
      const value = compiled(frame);
      tell(before, { value });
      return value;
    } catch (error) {
      if (error instanceof ClaimError) tell(before, { error: error.code });
      throw error;
    }
  };
}

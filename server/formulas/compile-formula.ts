import type { Arithmetic } from "../domain/arithmetic.ts";
import type { Exact } from "../domain/exact.ts";
import type { FactDictionary } from "../domain/fact.ts";
import type { Compiled, SlotTable } from "../domain/frame.ts";
import type { Expression } from "./expression.ts";
import type { Precision } from "./stated-formula.ts";

export interface FormulaSetting<N> {
  readonly slots: SlotTable;
  readonly facts: FactDictionary;
  /** `rational` serves; `decimal` is the second opinion (server/arithmetic). */
  readonly arithmetic: Arithmetic<N>;
  readonly precision: Precision;
  /** Of the formula in its rule set, for claim errors. */
  readonly pointer?: string | undefined;
}

/**
 * A checked formula as a pure function of a frame: an `Exact` at the stated scale (denominator 10^scale; an exact
 * result has the scale that the check proved), a boolean or a text.
 * Throws `ClaimError` at run time: `missing-fact`, `wrong-type`, `zero-denominator`, and `out-of-range` for a result
 * with more than 18 digits before the point or more places than declared. Only the branch taken is evaluated.
 */
export function compileFormula<N>(
  _expression: Expression,
  _setting: FormulaSetting<N>,
): Compiled<Exact | boolean | string> {
  throw new Error("not built yet");
}

/** `compileFormula` for a formula checked to give a number. */
export function compileNumber<N>(_expression: Expression, _setting: FormulaSetting<N>): Compiled<Exact> {
  throw new Error("not built yet");
}

/** `compileFormula` for a formula checked to give a truth value. */
export function compileTruth<N>(_expression: Expression, _setting: FormulaSetting<N>): Compiled<boolean> {
  throw new Error("not built yet");
}

import type { Arithmetic } from "../domain/arithmetic.ts";
import type { FactDictionary } from "../domain/fact.ts";
import type { Compiled, SlotTable } from "../domain/frame.ts";
import type { Expression } from "./expression.ts";

/** What a formula is compiled with. */
export interface CompilationSetting<N> {
  readonly slots: SlotTable;
  readonly facts: FactDictionary;
  /** `rational` serves; `decimal` is the second opinion (server/arithmetic). */
  readonly arithmetic: Arithmetic<N>;
  /** Of the formula in its rule set, for claim errors. */
  readonly pointer?: string | undefined;
}

/** A setting and the compilers of each kind of value, which call one another through it. */
export interface Compilation<N> extends CompilationSetting<N> {
  number(expression: Expression): Compiled<N>;
  truth(expression: Expression): Compiled<boolean>;
  /** Texts, and dates as `YYYY-MM-DD`. */
  text(expression: Expression): Compiled<string>;
}

/** A program asks for what the checker refuses; it never happens to a checked formula. */
export function unchecked(expression: Expression, wanted: string): TypeError {
  return new TypeError(`not a checked formula: ${expression.kind} where a ${wanted} is needed`);
}

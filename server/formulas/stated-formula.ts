import type { Rounding, RoundingMode } from "../domain/exact.ts";

/** A formula as documents state it (schemas/common.schema.json): `scale` and `mode`, or `exact`, or `fraction`. */
export interface StatedFormula {
  readonly text: string;
  readonly scale?: number;
  readonly mode?: RoundingMode;
  readonly exact?: true;
  readonly fraction?: true;
}

/**
 * The rounding of a result; `exact` where it is a decimal that is never rounded; `fraction` where it may not terminate
 * and is kept for other formulas to read.
 */
export type Precision = Rounding | "exact" | "fraction";

/** What the formula says about its result's decimal places; the schema has made sure that it says one of the three. */
export function precisionOf({ scale, mode, fraction }: StatedFormula): Precision {
  if (fraction) return "fraction";
  return scale === undefined || mode === undefined ? "exact" : { scale, mode };
}

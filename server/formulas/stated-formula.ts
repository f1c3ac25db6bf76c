import type { Rounding, RoundingMode } from "../domain/exact.ts";

/** A formula as documents state it (schemas/common.schema.json): either `scale` and `mode`, or `exact`. */
export interface StatedFormula {
  readonly text: string;
  readonly scale?: number;
  readonly mode?: RoundingMode;
  readonly exact?: true;
}

/** The rounding of a result, or `exact` where it is never rounded. */
export type Precision = Rounding | "exact";

/** What the formula says about its result's decimal places; the schema has made sure that it says one of the two. */
export function precisionOf({ scale, mode }: StatedFormula): Precision {
  return scale === undefined || mode === undefined ? "exact" : { scale, mode };
}

/**
 * One way for a case to answer a row: a row with `A|B` has two. Codes are folded. Packed flat, because a table has tens
 * of thousands of them and a look-up touches only a few.
 */
export interface RowAlternative {
  /** Index of the row in the table. */
  readonly row: number;
  /** The row's diagnosis. */
  readonly diagnosis: string;
  /** Operations that must all be there; empty for a row without operations, or one that asks for a class. */
  readonly operations: readonly string[];
  /** Index of the class of operation asked for; -1 for none. */
  readonly operationClass: number;
  /** Whether it asks for an operation at all, by code or by class. */
  readonly operated: boolean;
  /** Place of the row's type in the table's `types`. */
  readonly typeRank: number;
  /** What the first criteria of the table say, as one number; the least is preferred. See `preferenceOf`. */
  readonly preference: number;
}

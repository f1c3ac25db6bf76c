/**
 * What stands of an alternative in one record: its key (0: the record is empty), twice its rank among all and 1 more where
 * another of the same key follows, its row, and its operations beyond the first: 0 for none, the number of a single one,
 * or below 0 the place in `more`.
 */
export const [KEY, RANK, ROW, MORE, WIDTH] = [0, 1, 2, 3, 4] as const;

/** A rank that nothing is worse than, where there is no alternative. */
export const NEVER = 2 ** 30 - 1;

/** In the place of a row: several that the criteria cannot tell apart. */
export const TIED = -1;

/** In the place of an operation's number: none. */
export const NONE = 0;

/** Cases with so many operations, or more, are alike in what ranks they may reach. */
export const MANY = 3;

/** The alternatives of a table as whole numbers in one block of memory, filed under diagnosis and first operation. */
export interface RowLayout {
  /**
   * WIDTH numbers a record: an open hash table by key, of 2^n records and at most two thirds full. What has a key stands
   * between the key's home and the next empty record.
   */
  readonly records: Int32Array;
  /** 32 - n. */
  readonly shift: number;
  /** Numbers of the operations, from 1. */
  readonly operations: ReadonlyMap<string, number>;
  /** Numbers of the diagnoses without a place, after all places. */
  readonly others: ReadonlyMap<string, number>;
  /** The operations beyond the first of those that ask for three or more. */
  readonly more: readonly (readonly number[])[];
  /** Which alternative stands in which record. */
  readonly order: Uint32Array;
  /**
   * By cut, MANY + 1 numbers each: the best rank of what a diagnosis so cut may find, first of what asks for no operation,
   * then of what asks for one, at most two, or any number.
   */
  readonly bounds: Int32Array;
}

/** Where a key belongs. The spread mixes all its bits into the first, as in MurmurHash3. */
export function homeOf(key: number, shift: number): number {
  const mixed = Math.imul(key ^ (key >>> 16), 0x85ebca6b);
  return Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35) >>> shift;
}

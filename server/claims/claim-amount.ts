/**
 * An amount of a claim in fen, a safe integer. Exact: the schema holds amounts below 10^10 yuan with at most two
 * decimal places, so the double nearest to yuan × 100 is within 10^-3 of the whole number of fen.
 */
export function fenOf(amount: string | number): number {
  return Math.round(Number(amount) * 100);
}

/** Whether a number has at most two decimal places, as amounts must (texts are held to it by the schema). */
export function isWholeFen(amount: string | number): boolean {
  return typeof amount === "string" || fenOf(amount) / 100 === amount;
}

/**
 * Fen as yuan: the double whose shortest decimal is that amount. Holds for sums of up to a thousand amounts
 * (below 10^15 fen, 15 significant digits).
 */
export function yuanOf(fen: number): number {
  return fen / 100;
}

/** Sum in fen of an amount of each entry; an entry without it adds nothing. */
export function sumFen<T>(
  entries: readonly T[] | undefined,
  amountOf: (entry: T) => string | number | undefined,
): number {
  let sum = 0;
  for (const entry of entries ?? []) {
    const amount = amountOf(entry);
    if (amount !== undefined) sum += fenOf(amount);
  }
  return sum;
}

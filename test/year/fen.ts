/** Whole fen as a decimal of yuan: 123456 is 1234.56. */
export function yuan(fen: number): string {
  const digits = String(Math.abs(fen)).padStart(3, "0");
  return `${fen < 0 ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** `perMille` thousandths of an amount of fen, cut to the fen. */
export function shareOf(fen: number, perMille: number): number {
  return Number((BigInt(fen) * BigInt(perMille)) / 1000n);
}

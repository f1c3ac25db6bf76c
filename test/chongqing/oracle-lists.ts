/** 二(四): diabetes, hypertension, chronic renal failure. */
export const CHRONIC = ["E10", "E11", "E12", "E13", "E14", "I10", "I11", "I12", "I13", "I15", "N18"];

export function startsWithAny(code: string, beginnings: readonly string[]): boolean {
  return beginnings.some((beginning) => code.startsWith(beginning));
}

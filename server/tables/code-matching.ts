import type { ScoreTable } from "../../schemas/types.ts";

/** What of a diagnosis code is looked up: this many characters after the point, or all of it. */
export type DiagnosisCut = "all" | number;

/** `code` as it is compared in a table that does (not) tell upper from lower case; surrounding blanks never count. */
export function foldCode(code: string, ignoreCase: boolean): string {
  const bare = isBare(code) ? code : code.trim();
  return ignoreCase ? bare.toUpperCase() : bare;
}

/** Whether a text has no blank to be trimmed off; most codes are such. */
export function isBare(text: string): boolean {
  const first = text.charCodeAt(0);
  const last = text.charCodeAt(text.length - 1);
  return first > 0x20 && first < 0x7f && last > 0x20 && last < 0x7f;
}

/** `I74.800X021` cut to 1 is `I74.8`, to 0 `I74`; a code without a point, or shorter than the cut, stays whole. */
export function cutDiagnosis(code: string, cut: DiagnosisCut): string {
  const point = cut === "all" ? -1 : code.indexOf(".");
  if (cut === "all" || point < 0) return code;
  return cut === 0 ? code.slice(0, point) : code.slice(0, point + 1 + cut);
}

/** The different keys that a (folded) diagnosis code is looked up by, in the order of the declared cuts. */
export function diagnosisKeys(code: string, cuts: readonly DiagnosisCut[]): string[] {
  const keys: string[] = [];
  for (const cut of cuts) {
    const key = cutDiagnosis(code, cut);
    if (!keys.includes(key)) keys.push(key);
  }
  return keys;
}

/** Whether a full code is ever cut to a row's diagnosis: it has as many characters after the point as a declared cut. */
export function isCutTo(diagnosis: string, cuts: readonly DiagnosisCut[]): boolean {
  const point = diagnosis.indexOf(".");
  const decimals = point < 0 ? 0 : diagnosis.length - point - 1;
  for (const cut of cuts) if (cut === "all" || cut === decimals) return true;
  return false;
}

export type OperationMatch = ScoreTable["operations"]["match"];

/** Whether a case's operation answers to a row's, both folded. */
export function answers(operation: string, asked: string, match: OperationMatch): boolean {
  return match === "exact" ? operation === asked : operation.startsWith(asked);
}

/** Whether a case has, for each operation that a row asks for, one that answers. */
export function answersAll(
  operations: readonly string[],
  asked: readonly string[],
  match: OperationMatch,
): boolean {
  for (const each of asked)
    if (!operations.some((operation) => answers(operation, each, match))) return false;
  return true;
}

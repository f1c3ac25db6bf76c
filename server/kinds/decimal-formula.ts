import type { Formula } from "../../schemas/types.ts";

/** A value of a document that is either a decimal or a formula, as a formula. A decimal is exact as it stands. */
export function asFormula(value: Formula | string | number): Formula {
  return typeof value === "object" ? value : { text: String(value), exact: true };
}

/** Where the text of such a value stands. */
export function formulaPointer(value: Formula | string | number, pointer: string): string {
  return typeof value === "object" ? `${pointer}/text` : pointer;
}

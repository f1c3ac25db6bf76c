import type { ComputeStatement } from "../../programs/statement.ts";

/** A statement whose formula the kind made itself, and how its result is kept. */
export function generated(
  writes: string,
  formula: ComputeStatement["formula"],
  pointer: string,
  clause?: string,
): ComputeStatement {
  return { op: "compute", writes, formula, generated: true, pointer, clause };
}

/** As `generated`, of a result that is kept as an exact fraction. */
export function unrounded(writes: string, text: string, pointer: string, clause?: string): ComputeStatement {
  return generated(writes, { text, fraction: true }, pointer, clause);
}

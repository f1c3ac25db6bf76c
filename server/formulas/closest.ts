import { closest as nearest } from "fastest-levenshtein";

/** The known name that is the fewest edits away, for "did you mean"; empty when nothing is known. */
export function closest(name: string, known: readonly string[]): string {
  return known.length === 0 ? "" : nearest(name, known);
}

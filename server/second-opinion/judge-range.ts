import { type DecimalNumber, decimal } from "../arithmetic/decimal.ts";
import { exact, toText } from "../domain/exact.ts";
import type { WitnessedRange } from "../programs/witness.ts";
import type { WrittenRange } from "../tables/interval.ts";
import type { Judged } from "./judged.ts";

/** Holds the value against every tier in turn, in decimal.js, and takes the first that it lies in. */
export function judgeRange({ rows, value, answer, fact }: WitnessedRange): Judged {
  const number = numberOf(value);
  const second = rows.findIndex((row) => lies(number, row));
  if (second === answer) return "same";
  return { first: rowText(answer), second: rowText(second), facts: [fact] };
}

function lies(value: DecimalNumber, { from, until, bounds = "[)" }: WrittenRange): boolean {
  const above = from === undefined ? 1 : decimal.compare(value, numberOf(from));
  const below = until === undefined ? -1 : decimal.compare(value, numberOf(until));
  const reaches = above > 0 || (above === 0 && bounds.startsWith("["));
  return reaches && (below < 0 || (below === 0 && bounds.endsWith("]")));
}

function numberOf(value: Parameters<typeof exact>[0] | WitnessedRange["value"]): DecimalNumber {
  return decimal.ofExact(typeof value === "object" ? value : exact(value));
}

function rowText(row: number): string {
  return row < 0 ? "—" : toText(exact(row + 1));
}

import { parseExact, toText } from "../domain/exact.ts";
import type { Json } from "../domain/json.ts";

/** Shortest plain text of a decimal, as `"-0.5"`; what is no decimal stays as it is. */
export function plainDecimal(value: Json): Json {
  if (typeof value !== "string" && typeof value !== "number") return value;
  const text = String(value);
  if (SHORTEST.test(text)) return text;
  const padded = PADDED.exec(text);
  if (padded) return padded[3] ?? `${padded[1]}.${padded[2]}`;
  const exact = parseExact(text);
  return exact ? toText(exact) : value;
}

/** Most decimals are written so already: no zeros to be left off, no exponent, no sign before 0. */
const SHORTEST = /^(?:0|-?[1-9]\d*|-?(?:0|[1-9]\d*)\.\d*[1-9])$/;

/** Most others have noughts at their end: `1.50`, `2.00`. */
const PADDED = /^(?:(-?(?:0|[1-9]\d*))\.(\d*[1-9])0+|(0|-?[1-9]\d*)\.0+)$/;

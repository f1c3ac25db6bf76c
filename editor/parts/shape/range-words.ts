import type { JsonObject } from "../../api/answers.ts";

/** A range as it is printed, `0.5 < x ≤ 2`; `x` is what lies in it. An end that is not stated is open. */
export function rangeWords({ from, until, bounds }: JsonObject, x: string): string {
  const ends = String(bounds ?? "[]");
  const low = from === undefined ? "" : `${from} ${ends.startsWith("[") ? "≤" : "<"} `;
  const high = until === undefined ? "" : ` ${ends.endsWith("]") ? "≤" : "<"} ${until}`;
  if (low === "" && high !== "") return `${x}${high}`;
  if (high === "" && low !== "") return `${x} ${ends.startsWith("[") ? "≥" : ">"} ${from}`;
  return low === "" ? x : `${low}${x}${high}`;
}

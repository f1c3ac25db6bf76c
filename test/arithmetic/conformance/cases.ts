import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import type { RoundingMode } from "../../../server/domain/exact.ts";

export type DecimalOperation = "add" | "subtract" | "multiply" | "divide" | "quantize" | "compare";

/** One case of the General Decimal Arithmetic suite; without a `result` it must fail with `error`. */
export interface DecimalCase {
  readonly id: string;
  readonly op: DecimalOperation;
  readonly args: readonly [string, string];
  readonly precision: number;
  readonly rounding: RoundingMode;
  readonly result?: string;
  readonly inexact?: boolean;
  readonly error?: string;
}

export interface FloatTrap {
  readonly src: string;
  readonly op: "sum" | "product" | "round_half_up_2dp";
  readonly args: readonly string[];
  readonly exact: string;
  readonly float: string;
}

const folder = new URL("./", import.meta.url);

/** One parsed value a line. */
function lines(text: string): unknown[] {
  return text
    .trim()
    .split("\n")
    .map((line): unknown => JSON.parse(line));
}

export function decimalCases(): DecimalCase[] {
  const text = gunzipSync(readFileSync(new URL("dectest_money_subset.jsonl.gz", folder))).toString("utf8");
  // The file's shape is fixed and its count asserted by the test; the suite spells modes with `_`.
  return (lines(text) as DecimalCase[]).map((each) => ({
    ...each,
    rounding: each.rounding.replace("_", "-") as RoundingMode,
  }));
}

export function floatTraps(): FloatTrap[] {
  // As above: a fixed file.
  return lines(readFileSync(new URL("float_traps.jsonl", folder), "utf8")) as FloatTrap[];
}

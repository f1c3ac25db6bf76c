import type { RoundingMode } from "../domain/exact.ts";
import type { FunctionName } from "./expression.ts";

/** The functions of the subset, under the names DMN gives them, with how many arguments each takes. */
export const feelFunctions: Readonly<
  Record<FunctionName, { readonly least: number; readonly most: number }>
> = {
  min: { least: 1, most: Number.POSITIVE_INFINITY },
  max: { least: 1, most: Number.POSITIVE_INFINITY },
  sum: { least: 1, most: Number.POSITIVE_INFINITY },
  abs: { least: 1, most: 1 },
  floor: { least: 1, most: 1 },
  ceiling: { least: 1, most: 1 },
  "round half up": { least: 2, most: 2 },
  "round half even": { least: 2, most: 2 },
  "round half down": { least: 2, most: 2 },
  "round up": { least: 2, most: 2 },
  "round down": { least: 2, most: 2 },
};

export function isFunctionName(name: string): name is FunctionName {
  return Object.hasOwn(feelFunctions, name);
}

export const functionNames: readonly string[] = Object.keys(feelFunctions);

/** The mode of each function that rounds; floor and ceiling round to whole numbers, the others to their second argument. */
export const roundingFunctions: Readonly<Partial<Record<FunctionName, RoundingMode>>> = {
  floor: "floor",
  ceiling: "ceiling",
  "round half up": "half-up",
  "round half even": "half-even",
  "round half down": "half-down",
  "round up": "up",
  "round down": "down",
};

/** Functions over any number of values, given one by one or as lists. */
export function isAggregate(name: FunctionName): name is "min" | "max" | "sum" {
  return name === "min" || name === "max" || name === "sum";
}

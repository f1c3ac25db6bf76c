import type { SuppliedFacts } from "../../schemas/types.ts";

/** A kind of case that claims are made of: what stands on the claim, what it costs, how often it comes. */
export interface CaseGroup {
  /** Code of the group that such a claim should find; for the reader of a failure. */
  readonly code: string;
  /** Principal diagnosis and operations as a claim states them. */
  readonly diagnosis: string;
  readonly operations: readonly string[];
  /** Average cost, fen. */
  readonly average: number;
  /** Coefficient of variation of the cost, per mille. */
  readonly spread: number;
  /** Average length of stay, days. */
  readonly days: number;
  /** Cases a year: how often it comes among the others. */
  readonly cases: number;
  /** Derived facts that the claim brings, where a policy lets the caller group. */
  readonly given?: SuppliedFacts;
}

/** Operations that stand for a class of them in groups that name no operation of their own. */
export const CLASS_OPERATIONS: Readonly<Record<string, readonly string[]>> = {
  SS: ["86.2200"],
  ZLXCZ: ["99.1000"],
  ZDXCZ: ["88.3800"],
  BSZL: [],
};

/** Days of a stay where nothing is known of them: 4, and one more for every 1,500 yuan, at most 30. */
export function usualDays(average: number): number {
  return Math.min(30, 4 + Math.floor(average / 150_000));
}

/** A diagnosis of a catalogue (I20.8, J18, N40.x) as claims state it: six places (I20.800, J18.800, N40.x00). */
export function claimDiagnosis(code: string): string {
  const [category = code, rest = ""] = code.split(".");
  return `${category}.${rest === "" ? "8" : rest}`.padEnd(category.length + 4, "0");
}

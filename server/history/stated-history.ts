import type { Claim } from "../../schemas/types.ts";
import { stayOf } from "./stay.ts";

/** Claims that state themselves what is read off the others, and the first of those facts by its id. */
export interface StatedHistory {
  readonly fact: string;
  readonly claims: number;
}

/** The fact among `told`, those that windows write, that a claim of a known person brings itself. */
export function statedFact(claim: Claim, told: ReadonlySet<string>): string | undefined {
  const fact = Object.keys(claim.history ?? {}).find((each) => told.has(each));
  return fact !== undefined && stayOf(claim).person !== undefined ? fact : undefined;
}

/** Both together, whatever their order. */
export function bothStated(
  a: StatedHistory | undefined,
  b: StatedHistory | undefined,
): StatedHistory | undefined {
  if (!a || !b) return a ?? b;
  return { fact: a.fact < b.fact ? a.fact : b.fact, claims: a.claims + b.claims };
}

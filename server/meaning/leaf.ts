import type { RegionOutcome } from "./meaning-difference.ts";
import { constantOf } from "./number-term.ts";
import type { PairOutcome } from "./pair-run.ts";
import { type Known, keyOf, type VersionRun } from "./version-run.ts";

/** A difference in what two versions come to in one situation. */
export interface LeafDifference {
  readonly extent: "everywhere" | "somewhere";
  readonly before: RegionOutcome;
  readonly after: RegionOutcome;
}

/**
 * Compares what both versions come to; nothing where it is the same in every claim of the situation. Divides the
 * situation where only one of them cannot do without a fact.
 */
export function leafDifference({ before, after }: PairOutcome): LeafDifference | undefined {
  const beforeFails = before.failed || lacks(before.run, after);
  const afterFails = after.failed || lacks(after.run, before);
  if (beforeFails && afterFails) return undefined;
  if (beforeFails || afterFails) {
    const facts = [...new Set([...before.run.texts.keys(), ...after.run.texts.keys()])];
    return {
      extent: "everywhere",
      before: outcomeOf(before.run, beforeFails, facts),
      after: outcomeOf(after.run, afterFails, facts),
    };
  }
  const facts = [...new Set([...before.run.values.keys(), ...after.run.values.keys()])];
  const different = facts.filter((fact) => keyOf(before.run.read(fact)) !== keyOf(after.run.read(fact)));
  const needs = different.length > 0 || !haveSameNeeds(before.run, after.run);
  if (!needs) return undefined;
  const certain = different.some((fact) => areApart(before.run.read(fact), after.run.read(fact)));
  return {
    extent: certain ? "everywhere" : "somewhere",
    before: outcomeOf(before.run, false, different),
    after: outcomeOf(after.run, false, different),
  };
}

/** Whether a version lacks something that the other one can do without. */
function lacks(run: VersionRun, other: PairOutcome["before"]): boolean {
  for (const [key, place] of run.needs) {
    if (!place || (!other.failed && other.run.needs.has(key))) continue;
    if (!run.isThere(place)) return true;
  }
  return false;
}

/** Places apart, which have been asked about: divisors that must not be zero, results that must fit. */
function haveSameNeeds(a: VersionRun, b: VersionRun): boolean {
  const asked = (run: VersionRun): string[] =>
    [...run.needs].filter(([, place]) => !place).map(([key]) => key);
  return asked(a).sort().join("\n") === asked(b).sort().join("\n");
}

/** Whether two values differ in every claim. */
function areApart(a: Known, b: Known): boolean {
  if (a.is === "literal" && b.is === "literal") return true;
  if (a.is !== "number" || b.is !== "number") return false;
  return constantOf(a.term) !== undefined && constantOf(b.term) !== undefined;
}

function outcomeOf(run: VersionRun, fails: boolean, facts: readonly string[]): RegionOutcome {
  const writes = fails ? [] : facts.flatMap((fact) => textOf(run, fact));
  return { decided: !fails, applied: run.applied, writes: Object.fromEntries(writes) };
}

function textOf(run: VersionRun, fact: string): [string, string][] {
  const text = run.texts.get(fact);
  return text === undefined ? [] : [[fact, text]];
}

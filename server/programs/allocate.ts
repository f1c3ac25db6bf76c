import type { Exact } from "../domain/exact.ts";
import { Scaled } from "../domain/scaled.ts";
import { ColumnDivision, type Division, type DivisionFacts, HeldDivision, type Sharer } from "./division.ts";
import { factId, readNumber, slotOf } from "./fact-access.ts";
import { lintFact } from "./lint-fact.ts";
import type { Sink } from "./sink.ts";
import type { AllocateStatement } from "./statement.ts";
import type { CompileContext, LintContext } from "./statement-type.ts";

/** An entity that takes part in an allocation. */
export interface Party extends Sharer {
  readonly sink?: Sink | undefined;
}

/** Writes to every party its part of a total that all of them share. */
export type RunTogether = (parties: readonly Party[]) => void;

/** How a total is shared out. */
export interface Sharing {
  /** Among those that are all there, in any order. */
  readonly together: RunTogether;
  /** Among those that pass one by one, in the order of their keys. */
  begin(): Division;
  /** Where each party's part is written. */
  readonly slot: number;
}

export function lintAllocate(
  { total, weight, limit, writes, pointer }: AllocateStatement,
  context: LintContext,
): void {
  lintFact(total, "number", `${pointer}/total`, context);
  lintFact(weight, "number", `${pointer}/weight`, context);
  if (limit !== undefined) lintFact(limit, "number", `${pointer}/limit`, context);
  lintFact(writes, "number", pointer, context);
}

export function allocateReads({ total, weight, limit }: AllocateStatement): string[] {
  return limit === undefined ? [total, weight] : [total, weight, limit];
}

/**
 * Shares a total (whole fen) out by weight: parts sum to the total, ties go by key. With a limit, nobody gets more
 * than theirs (in whole fen): limits that the total covers are paid in full, otherwise what one may not have goes by
 * weight to the others. Nothing but weights of zero and something to share is a zero denominator.
 */
export function compileAllocate(statement: AllocateStatement, context: CompileContext): Sharing {
  const { total, weight, limit, writes, pointer, clause } = statement;
  const facts: DivisionFacts = {
    statement,
    total: readNumber(total, context, pointer),
    weight: readNumber(weight, context, pointer),
    limit: limit === undefined ? undefined : readNumber(limit, context, pointer),
  };
  const slot = slotOf(writes, context);
  const id = factId(writes, context.facts);
  const together: RunTogether = (parties) => {
    const [first] = parties;
    if (!first) return;
    const division = new HeldDivision(facts);
    for (const party of parties) division.add(party);
    const whole = facts.total(first.frame);
    const parts = division.parts();
    for (const { frame, sink } of parties) {
      const told = sink && { total: whole, weight: facts.weight(frame) };
      const value = partOf(parts.next().value ?? 0n);
      frame[slot] = value;
      if (told) sink?.tell({ event: "allocated", pointer, clause, writes: id, value, ...told });
    }
  };
  const begin = () => (facts.limit ? new HeldDivision(facts) : new ColumnDivision(facts));
  return { together, begin, slot };
}

/** A part of so many fen, in yuan. */
export function partOf(fen: bigint): Exact {
  const units = Number(fen);
  return Number.isSafeInteger(units) ? new Scaled(units, 2) : { num: fen, den: 100n };
}

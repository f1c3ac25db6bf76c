import { AllocationError, allocate as allocateUnits } from "../arithmetic/allocate.ts";
import { allocateWithinLimits } from "../arithmetic/allocate-within-limits.ts";
import { ClaimError } from "../domain/claim-error.ts";
import { compare, type Exact, round } from "../domain/exact.ts";
import type { Compiled, Frame } from "../domain/frame.ts";
import { factId, readNumber, slotOf } from "./fact-access.ts";
import { lintFact } from "./lint-fact.ts";
import type { Sink } from "./sink.ts";
import type { AllocateStatement } from "./statement.ts";
import type { CompileContext, LintContext } from "./statement-type.ts";

/** Money is shared out in whole fen. */
const FEN = { scale: 2, mode: "down" } as const;

/** An entity that takes part in an allocation: what breaks ties (institution code, claim id), and its facts. */
export interface Party {
  readonly key: string;
  readonly frame: Frame;
  readonly sink?: Sink | undefined;
}

/** Writes to every party its part of a total that all of them share. */
export type RunTogether = (parties: readonly Party[]) => void;

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
export function compileAllocate(statement: AllocateStatement, context: CompileContext): RunTogether {
  const { total, weight, limit, writes, pointer, clause } = statement;
  const readTotal = readNumber(total, context, pointer);
  const readWeight = readNumber(weight, context, pointer);
  const readLimit = limit === undefined ? undefined : readNumber(limit, context, pointer);
  const slot = slotOf(writes, context);
  const id = factId(writes, context.facts);
  return (parties) => {
    const [first] = parties;
    if (!first) return;
    const whole = readTotal(first.frame);
    const fen = wholeFen(whole, statement);
    const shares = parties.map((party) => ({ key: party.key, weight: readOf(party, readWeight) }));
    const limits = readLimit && parties.map((party) => round(readOf(party, readLimit), FEN).num);
    const parts = naming(statement, () =>
      limits
        ? allocateWithinLimits(
            fen,
            shares.map((share, index) => ({ ...share, limit: limits[index] ?? 0n })),
          )
        : allocateUnits(fen, shares),
    );
    parties.forEach(({ frame, sink }, index) => {
      const value = { num: parts[index] ?? 0n, den: 100n };
      frame[slot] = value;
      sink?.tell({
        event: "allocated",
        pointer,
        clause,
        writes: id,
        value,
        total: whole,
        weight: shares[index]?.weight,
      });
    });
  };
}

/** A party's number; an error says whose it is, since all parties fail together. */
function readOf({ key, frame }: Party, read: Compiled<Exact>): Exact {
  try {
    return read(frame);
  } catch (error) {
    if (!(error instanceof ClaimError)) throw error;
    throw new ClaimError(error.code, error.subject, error.pointer, key);
  }
}

function wholeFen(whole: Exact, { total, pointer }: AllocateStatement): bigint {
  const fen = round(whole, FEN);
  if (compare(fen, whole) !== 0) throw new ClaimError("out-of-range", total, pointer, "not in whole fen");
  return fen.num;
}

/** Runs an allocation; what keeps it from one is reported of its weights. */
function naming({ weight, pointer }: AllocateStatement, work: () => bigint[]): bigint[] {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof AllocationError)) throw error;
    const code = error.fault === "no-weight" ? "zero-denominator" : "out-of-range";
    throw new ClaimError(code, weight, pointer, error.message);
  }
}

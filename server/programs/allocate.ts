import { allocate as allocateUnits } from "../arithmetic/allocate.ts";
import { ClaimError } from "../domain/claim-error.ts";
import { add, compare, type Exact, isZero, round, ZERO } from "../domain/exact.ts";
import type { Frame } from "../domain/frame.ts";
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
 * than theirs: when the limits together do not exceed the total each gets the limit in full, otherwise the total is
 * shared pro rata by weight. The weights all zero and something to share is a zero denominator.
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
    const weights = parties.map(({ frame }) => readWeight(frame));
    const limits = readLimit && parties.map(({ frame }) => readLimit(frame));
    const parts =
      limits && compare(limits.reduce(add, ZERO), whole) <= 0
        ? limits
        : shared(whole, weights, parties, statement);
    parties.forEach(({ frame, sink }, index) => {
      const value = round(parts[index] ?? ZERO, FEN);
      frame[slot] = value;
      sink?.tell({
        event: "allocated",
        pointer,
        clause,
        writes: id,
        value,
        total: whole,
        weight: weights[index],
      });
    });
  };
}

function shared(
  whole: Exact,
  weights: readonly Exact[],
  parties: readonly Party[],
  { total, weight, pointer }: AllocateStatement,
): Exact[] {
  const negative = weights.findIndex((each) => compare(each, ZERO) < 0);
  if (negative >= 0)
    throw new ClaimError("out-of-range", weight, pointer, `negative: ${parties[negative]?.key}`);
  if (weights.every(isZero) && !isZero(whole)) throw new ClaimError("zero-denominator", weight, pointer);
  const fen = round(whole, FEN);
  if (compare(fen, whole) !== 0) throw new ClaimError("out-of-range", total, pointer, "not in whole fen");
  const shares = parties.map(({ key }, index) => ({ key, weight: weights[index] ?? ZERO }));
  return allocateUnits(fen.num, shares).map((units) => ({ num: units, den: 100n }));
}

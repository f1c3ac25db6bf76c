import { AllocationError, allocate } from "../arithmetic/allocate.ts";
import { allocateInOrder } from "../arithmetic/allocate-in-order.ts";
import { allocateWithinLimits } from "../arithmetic/allocate-within-limits.ts";
import { ClaimError } from "../domain/claim-error.ts";
import { compare, type Exact, round, ZERO } from "../domain/exact.ts";
import type { Compiled, Frame } from "../domain/frame.ts";
import type { AllocateStatement } from "./statement.ts";
import { WeightColumn } from "./weight-column.ts";

/** Money is shared out in whole fen. */
const FEN = { scale: 2, mode: "down" } as const;

/** Who has a part of a total: what breaks ties (institution code, claim id), and its facts. */
export interface Sharer {
  readonly key: string;
  readonly frame: Frame;
}

/** What a division reads of each sharer. */
export interface DivisionFacts {
  readonly statement: AllocateStatement;
  readonly total: Compiled<Exact>;
  readonly weight: Compiled<Exact>;
  readonly limit: Compiled<Exact> | undefined;
}

/** A total that is shared out among those that pass one by one; all of them see the same total. */
export interface Division {
  add(sharer: Sharer): void;
  /** Once all have passed: their parts in fen, in the order in which they came. Throws what kept it from being one. */
  parts(): Iterator<bigint>;
}

/** What keeps a total from being shared out, in the order in which it is told: the total's own fault, then anybody's. */
const FAULTS = ["total", "weight", "limit"] as const;

/** Reads what a division needs, and keeps the first fault of each sort: all sharers fail together. */
class DivisionReading {
  readonly facts: DivisionFacts;
  readonly #faults = new Map<(typeof FAULTS)[number], ClaimError>();
  #fen: bigint | undefined;

  constructor(facts: DivisionFacts) {
    this.facts = facts;
  }

  weightOf(sharer: Sharer): Exact {
    this.#fen ??=
      this.#noting("total", () => wholeFen(this.facts.total(sharer.frame), this.facts.statement)) ?? 0n;
    return this.#noting("weight", () => readOf(sharer, this.facts.weight)) ?? ZERO;
  }

  limitOf(sharer: Sharer): bigint | undefined {
    const { limit } = this.facts;
    return limit && (this.#noting("limit", () => round(readOf(sharer, limit), FEN).num) ?? 0n);
  }

  /** The total in fen. Throws the first fault there was. */
  get fen(): bigint {
    for (const fault of FAULTS) {
      const error = this.#faults.get(fault);
      if (error) throw error;
    }
    return this.#fen ?? 0n;
  }

  /** Runs an allocation; what keeps it from one is reported of its weights. */
  naming<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      if (!(error instanceof AllocationError)) throw error;
      const { weight, pointer } = this.facts.statement;
      const code = error.fault === "no-weight" ? "zero-denominator" : "out-of-range";
      throw new ClaimError(code, weight, pointer, error.message);
    }
  }

  #noting<T>(fault: (typeof FAULTS)[number], read: () => T): T | undefined {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof ClaimError)) throw error;
      if (!this.#faults.has(fault)) this.#faults.set(fault, error);
      return undefined;
    }
  }
}

/** Keeps key, weight and limit of each; sharers come in any order. */
export class HeldDivision implements Division {
  readonly #reading: DivisionReading;
  readonly #shares: { readonly key: string; readonly weight: Exact; readonly limit: bigint | undefined }[] =
    [];

  constructor(facts: DivisionFacts) {
    this.#reading = new DivisionReading(facts);
  }

  add(sharer: Sharer): void {
    const weight = this.#reading.weightOf(sharer);
    this.#shares.push({ key: sharer.key, weight, limit: this.#reading.limitOf(sharer) });
  }

  parts(): Iterator<bigint> {
    const { fen, facts } = this.#reading;
    const limited = this.#shares.map((share) => ({ ...share, limit: share.limit ?? 0n }));
    const parts = this.#reading.naming(() =>
      facts.limit ? allocateWithinLimits(fen, limited) : allocate(fen, limited),
    );
    return parts.values();
  }
}

/** Keeps eight bytes of most; sharers come in the order of their keys, and nobody has a limit. */
export class ColumnDivision implements Division {
  readonly #reading: DivisionReading;
  readonly #weights = new WeightColumn();
  /** Key of the first whose weight is below zero. */
  #negative: string | undefined;

  constructor(facts: DivisionFacts) {
    this.#reading = new DivisionReading(facts);
  }

  add(sharer: Sharer): void {
    const weight = this.#reading.weightOf(sharer);
    if (this.#negative === undefined && compare(weight, ZERO) < 0) this.#negative = sharer.key;
    this.#weights.add(weight);
  }

  parts(): Iterator<bigint> {
    const { fen } = this.#reading;
    return this.#reading.naming(() => {
      if (this.#negative !== undefined) throw new AllocationError("negative-weight", this.#negative);
      const { units } = this.#weights;
      if (units && allocateInOrder(fen, units)) return fenOf(units);
      const shares = [...this.#weights.values()].map((weight, at) => ({ key: placeOf(at), weight }));
      return allocate(fen, shares).values();
    });
  }
}

function* fenOf(parts: Float64Array): Generator<bigint> {
  for (const part of parts) yield BigInt(part);
}

/** Places in an order that texts have too. */
function placeOf(at: number): string {
  return String(at).padStart(16, "0");
}

/** A sharer's number; an error says whose it is, since all fail together. */
function readOf({ key, frame }: Sharer, read: Compiled<Exact>): Exact {
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

import type { Claim } from "../../schemas/types.ts";
import { fenOf } from "../claims/claim-amount.ts";
import { civilDateOf } from "../claims/claim-time.ts";
import { toFixedText } from "../domain/exact.ts";
import type { ClaimSetSummary } from "./claim-set.ts";

/** What is counted of a claim. */
export interface CountedClaim {
  readonly institution: string;
  readonly insurance: string;
  /** Civil date of discharge. */
  readonly day: string;
  /** Total cost. */
  readonly fen: number;
}

export function countedOf({ setlinfo }: Claim): CountedClaim {
  const { fixmedins_code: institution, hi_type: insurance, medfee_sumamt, dscg_time } = setlinfo;
  return { institution, insurance, day: civilDateOf(dscg_time), fen: fenOf(medfee_sumamt) };
}

interface Insured {
  claims: number;
  /** Fen; more than doubles hold exactly. */
  fen: bigint;
}

/** Counts the claims of a set that stand; grows with the number of institutions only. */
export class SummaryCount {
  readonly #institutions = new Set<string>();
  readonly #insurances = new Map<string, Insured>();
  readonly #warnings = new Map<string, number>();
  #first: string | undefined;
  #last: string | undefined;
  rows = 0;
  superseded = 0;
  reversed = 0;
  repeated = 0;

  claim({ institution, insurance, day, fen }: CountedClaim): void {
    this.#institutions.add(institution);
    if (this.#first === undefined || day < this.#first) this.#first = day;
    if (this.#last === undefined || day > this.#last) this.#last = day;
    const insured = this.#insurances.get(insurance) ?? { claims: 0, fen: 0n };
    insured.claims++;
    insured.fen += BigInt(fen);
    this.#insurances.set(insurance, insured);
  }

  warning(code: string): void {
    this.#warnings.set(code, (this.#warnings.get(code) ?? 0) + 1);
  }

  summary(badRows: number): ClaimSetSummary {
    const kinds = [...this.#insurances].sort();
    const all = kinds.reduce((sum, [, { fen }]) => sum + fen, 0n);
    return {
      rows: this.rows,
      badRows,
      claims: kinds.reduce((sum, [, { claims }]) => sum + claims, 0),
      superseded: this.superseded,
      reversed: this.reversed,
      repeated: this.repeated,
      ...(this.#first !== undefined && this.#last !== undefined
        ? { discharged: { first: this.#first, last: this.#last } }
        : {}),
      cost: yuanText(all),
      institutions: this.#institutions.size,
      insurances: Object.fromEntries(
        kinds.map(([kind, { claims, fen }]) => [kind, { claims, cost: yuanText(fen) }]),
      ),
      warnings: Object.fromEntries([...this.#warnings].sort()),
    };
  }
}

function yuanText(fen: bigint): string {
  return toFixedText({ num: fen, den: 100n }, 2);
}

import { ClaimError } from "../domain/claim-error.ts";
import type { SettlementWork } from "../engine/settlement-work.ts";
import { bothStated, type StatedHistory } from "../history/stated-history.ts";
import { type ClaimErrorJson, type PassFigures, sumParts } from "./pass-part.ts";
import { exactOf } from "./value-text.ts";

/** What all parts together have come to, put into the settlement under way. Parts may be merged in any order. */
export class PassState {
  readonly #work: SettlementWork;
  readonly #reasons = new Map<string, number>();
  readonly #places = new Map<string, readonly string[]>();
  #stated: StatedHistory | undefined;

  constructor(work: SettlementWork) {
    this.#work = work;
  }

  get stated(): StatedHistory | undefined {
    return this.#stated;
  }

  get reasons(): Readonly<Record<string, number>> {
    return Object.fromEntries([...this.#reasons].sort());
  }

  merge(part: PassFigures): void {
    const { pass, ground, sums } = this.#work;
    const { counts } = pass;
    counts.claims += part.claims;
    counts.settled += part.settled;
    for (const [outcome, count] of Object.entries(part.outcomes))
      counts.outcomes.set(outcome, (counts.outcomes.get(outcome) ?? 0) + count);
    for (const [reason, count] of Object.entries(part.reasons))
      this.#reasons.set(reason, (this.#reasons.get(reason) ?? 0) + count);
    for (const keys of part.places) {
      this.#places.set(keys.join("\t"), keys);
      ground.placeAt(keys);
    }
    this.#stated = bothStated(this.#stated, part.stated);
    for (const { step, keys, decimals, fractions, error } of part.sums) {
      const scope = sums.steps[step]?.per;
      const entity = scope === undefined || scope === "claim" ? undefined : ground.entities.at(scope, keys);
      if (!entity) throw new TypeError(`a sum of no entity: ${keys.join(" / ")}`);
      sums.merge(step, entity, {
        decimals: exactOf(decimals),
        fractions: exactOf(fractions),
        error: error && { path: error.path, error: claimErrorOf(error.error) },
      });
    }
  }

  /** Everything merged so far as one part. */
  get whole(): PassFigures {
    const { pass, sums } = this.#work;
    const { claims, settled, outcomes } = pass.counts;
    return {
      claims,
      settled,
      outcomes: Object.fromEntries([...outcomes].sort()),
      reasons: this.reasons,
      places: [...this.#places.values()],
      sums: sumParts(sums),
      ...(this.#stated ? { stated: this.#stated } : {}),
    };
  }
}

function claimErrorOf({ code, subject, pointer, detail }: ClaimErrorJson): ClaimError {
  return new ClaimError(code, subject, pointer, detail);
}

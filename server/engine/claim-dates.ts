import type { Claim } from "../../schemas/types.ts";
import { compileClaimFact } from "../claims/load-facts.ts";
import type { FactDictionary } from "../domain/fact.ts";

/** Reads date facts of claims before a plan is chosen, since the date is what chooses it. */
export class ClaimDates {
  readonly #facts: FactDictionary;
  readonly #readers = new Map<string, (claim: Claim) => string | undefined>();

  constructor(facts: FactDictionary) {
    this.#facts = facts;
  }

  /** The civil date that a fact holds; `undefined` when the claim does not have it. */
  of(claim: Claim, fact: string): string | undefined {
    return this.readerOf(fact)(claim);
  }

  /** What reads that fact of one claim after another. */
  readerOf(fact: string): (claim: Claim) => string | undefined {
    let read = this.#readers.get(fact);
    if (!read) {
      read = this.#compile(fact);
      this.#readers.set(fact, read);
    }
    return read;
  }

  #compile(name: string): (claim: Claim) => string | undefined {
    const fact = this.#facts.find(name);
    const load = fact ? compileClaimFact(fact) : () => undefined;
    return (claim) => {
      const value = load(claim);
      return typeof value === "string" ? value : undefined;
    };
  }
}

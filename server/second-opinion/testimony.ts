import type { RuleWitness, Witness, Witnessed } from "../programs/witness.ts";

/** What a part of a rule set version (`id@version`) was asked and answered. */
export interface Testified {
  readonly rule: string;
  readonly seen: Witnessed;
}

/** Keeps what rules answer until it is taken away to be judged. */
export class Testimony implements RuleWitness {
  #kept: Testified[] = [];

  of(rule: string): Witness {
    return { see: (seen) => this.#kept.push({ rule, seen }) };
  }

  /** What was heard since the last time, in order. */
  take(): readonly Testified[] {
    const kept = this.#kept;
    this.#kept = [];
    return kept;
  }
}

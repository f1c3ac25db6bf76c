import { setTimeout as wait } from "node:timers/promises";
import { type Judge, judgeWitnessed, secondOpinion } from "../second-opinion/second-opinion.ts";
import type { Testified } from "../second-opinion/testimony.ts";
import { nextTurn } from "./next-turn.ts";

/** Where two evaluators disagree about a live claim: the rule and the names of the facts, and nothing that the claim holds. */
export interface LiveDifference {
  /** A code of the second opinion's diagnostics. */
  readonly code: string;
  /** `id@version`. */
  readonly rule: string;
  readonly pointer: string;
  /** Ids, with commas. */
  readonly facts: string;
}

export interface LiveOpinionSettings {
  /** Of the evaluated claims, the share that is judged again: 0 none, 1 all. */
  readonly share: number;
  readonly differed: (difference: LiveDifference) => void;
  /** A claim could not be judged again at all. */
  readonly failed: (error: unknown) => void;
  readonly judge?: Judge;
  /** Waits after a claim that took `busy` milliseconds to judge. */
  readonly rest?: (busy: number) => Promise<void>;
}

/** Claims, differences, claims that were not judged because too many waited, and those that could not be. */
export interface LiveCounts {
  readonly judged: number;
  readonly differences: number;
  readonly skipped: number;
  readonly failures: number;
}

/** Claims that may wait to be judged. */
const MOST_WAITING = 100;

/** Judging rests for so many times as long as it has worked, so that it takes a tenth of the machine at most. */
const REST = 9;

/**
 * Has a share of the evaluated claims judged again, after they were answered and between other work. Every n-th claim is
 * taken, so that the same traffic is always judged alike; when more come than can be judged, the later ones are skipped
 * and counted.
 */
export class LiveOpinions {
  readonly #settings: LiveOpinionSettings;
  readonly #waiting: (() => readonly Testified[])[] = [];
  readonly #counts = { judged: 0, differences: 0, skipped: 0, failures: 0 };
  #claims = 0;
  #working: Promise<void> | undefined;

  constructor(settings: LiveOpinionSettings) {
    this.#settings = settings;
  }

  get counts(): LiveCounts {
    return this.#counts;
  }

  /** To be told of every claim that was evaluated; `testify` evaluates it again before a witness, if it is taken. */
  evaluated(testify: () => readonly Testified[]): void {
    const { share } = this.#settings;
    this.#claims++;
    if (Math.floor(this.#claims * share) === Math.floor((this.#claims - 1) * share)) return;
    if (this.#waiting.length >= MOST_WAITING) {
      this.#counts.skipped++;
      return;
    }
    this.#waiting.push(testify);
    this.#working ??= this.#work();
  }

  /** When nothing waits any more. */
  async settled(): Promise<void> {
    await this.#working;
  }

  async #work(): Promise<void> {
    const { rest = (busy: number) => wait(busy * REST, undefined, { ref: false }) } = this.#settings;
    for (;;) {
      await nextTurn();
      const testify = this.#waiting.shift();
      if (!testify) break;
      const started = performance.now();
      await this.#judge(testify);
      await rest(performance.now() - started);
    }
    this.#working = undefined;
  }

  async #judge(testify: () => readonly Testified[]): Promise<void> {
    const { differed, failed, judge = judgeWitnessed } = this.#settings;
    try {
      const { differences } = await secondOpinion(testify(), async (seen) => {
        await nextTurn();
        return judge(seen);
      });
      this.#counts.judged++;
      for (const { code, pointer, params } of differences) {
        this.#counts.differences++;
        differed({ code, pointer, rule: String(params.rule), facts: String(params.facts) });
      }
    } catch (error) {
      this.#counts.failures++;
      failed(error);
    }
  }
}

import type { RunProgress } from "../runs/run-job.ts";

/** How far a run is, and how fast it goes. */
export interface ToldProgress extends RunProgress {
  /** Claims a second since this process began with the phase. */
  readonly perSecond?: number;
  /** Until all claims have gone through the phase, at that pace. */
  readonly secondsLeft?: number;
}

/** Milliseconds between two times that progress is written down. */
const WRITE_EVERY = 1000;

/** Measures the pace of a run as this process hears of it. */
export class RunPace {
  readonly #now: () => string;
  readonly #write: (at: ToldProgress) => void;
  #first: { readonly at: number; readonly claims: number; readonly phase: string } | undefined;
  #written = 0;
  told: ToldProgress | undefined;

  /** `write` is handed the progress every second or so, for other processes. */
  constructor(now: () => string, write: (at: ToldProgress) => void) {
    this.#now = now;
    this.#write = write;
  }

  hear(progress: RunProgress): void {
    const at = Date.parse(this.#now());
    if (this.#first?.phase !== progress.phase)
      this.#first = { at, claims: progress.claims, phase: progress.phase };
    const seconds = (at - this.#first.at) / 1000;
    const perSecond = seconds > 0 ? Math.round((progress.claims - this.#first.claims) / seconds) : 0;
    const left = progress.of - progress.claims;
    this.told =
      perSecond > 0 ? { ...progress, perSecond, secondsLeft: Math.ceil(left / perSecond) } : { ...progress };
    if (at - this.#written < WRITE_EVERY) return;
    this.#written = at;
    this.#write(this.told);
  }
}

import type { ImpactJob, ImpactOutcome } from "../impact/impact-job.ts";
import type { RunProgress } from "../runs/run-job.ts";
import type { RunRules } from "./run-host.ts";

/** The versions that an impact is worked out under; plain data, which other threads are handed. */
export interface ImpactRules {
  readonly before: RunRules;
  readonly after: RunRules;
}

/** An impact that is being worked out. */
export interface ImpactAtWork {
  /** Rejects with `RunCancelled` where it was cancelled, and with whatever kept it from going on. */
  readonly outcome: Promise<ImpactOutcome>;
  cancel(): void;
}

/** Where impacts are worked out: in a thread of their own, or, under test, in this one. */
export interface ImpactHost {
  start(job: ImpactJob, rules: ImpactRules, heard: (at: RunProgress) => void): ImpactAtWork;
}

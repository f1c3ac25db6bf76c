import type { PassPart } from "./runs/pass-part.ts";
import type { RunJob, RunOutcome, RunProgress } from "./runs/run-job.ts";
import type { RunRules } from "./workflow/run-host.ts";

/** What a thread that works a run out, or takes parts of it, starts with. */
export interface RunThreadData {
  readonly job: RunJob;
  readonly rules: RunRules;
  readonly schemasFolder: string;
  /** Threads that take parts, the one that puts them together among them. */
  readonly threads: number;
}

/** What such a thread says. */
export type RunThreadMessage =
  | { readonly progress: RunProgress }
  | { readonly outcome: RunOutcome }
  | "ready"
  | { readonly block: number; readonly part: PassPart }
  | { readonly failed: { readonly name: string; readonly message: string } };

/** What it is told. */
export type RunThreadOrder =
  | "cancel"
  | { readonly claimSet: RunJob["claimSet"] }
  | { readonly block: number };

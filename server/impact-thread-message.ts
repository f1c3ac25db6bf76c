import type { ImpactJob, ImpactOutcome } from "./impact/impact-job.ts";
import type { RunProgress } from "./runs/run-job.ts";
import type { ImpactRules } from "./workflow/impact-host.ts";

/** What a thread that works an impact out starts with. */
export interface ImpactThreadData {
  readonly job: ImpactJob;
  readonly rules: ImpactRules;
  readonly schemasFolder: string;
}

/** What such a thread says. */
export type ImpactThreadMessage =
  | { readonly progress: RunProgress }
  | { readonly outcome: ImpactOutcome }
  | { readonly failed: { readonly name: string; readonly message: string } };

import { isJsonObject, type JsonObject } from "../domain/json.ts";
import type { LogEntry } from "../domain/log-entry.ts";
import type { RunOutcome } from "../runs/run-job.ts";

/** The chain that says which settlement runs there were, and what came of each. */
export const RUNS = "runs";
export const RUN_STARTED = "run.started";
export const RUN_FINISHED = "run.finished";
export const RUN_CANCELLED = "run.cancelled";
export const RUN_CLOSED = "run.closed";

/** What a run is for: a month's pre-settlement, a year's settlement, or the clearing that ends it. */
export const RUN_KINDS = ["monthly", "annual", "clearing"] as const;
export type RunKind = (typeof RUN_KINDS)[number];

export const runSubject = (id: string): string => `run:${id}`;

/** What is closed but once: revision 1 by a run of its own, each later one by a supplementary run. */
export function closingSubject({
  policy,
  kind,
  period,
}: Pick<StartedRun, "policy" | "kind" | "period">): string {
  return `run-closing:${policy}:${kind}:${period.from}:${period.until}`;
}

/** Who did something, and when (UTC). */
export interface Deed {
  readonly at: string;
  readonly by: string;
}

/** A run as its entries have it. */
export interface StartedRun {
  readonly id: string;
  readonly kind: RunKind;
  readonly policy: string;
  /** Hash of the plan of the period's last day. */
  readonly plan: string;
  readonly period: { readonly from: string; readonly until: string };
  readonly claimSet: { readonly id: string; readonly name: string; readonly hash: string };
  /** The point of the log that its rules were taken at. */
  readonly known: { readonly seq: number; readonly at: string };
  /** Hash of all that was stated but the claims: policy, period, figures. */
  readonly terms: string;
  /** The closed run whose difference it pays. */
  readonly supplements?: string;
  readonly started: Deed;
  readonly finished?: Deed & { readonly outcome: RunOutcome };
  readonly cancelled?: Deed & { readonly reason: string };
}

export interface RunsKnown {
  readonly seq: number;
  readonly runs: ReadonlyMap<string, StartedRun>;
}

export const noRuns: RunsKnown = { seq: 0, runs: new Map() };

export function foldRuns(state: RunsKnown, entries: readonly LogEntry[]): RunsKnown {
  const runs = new Map(state.runs);
  for (const { action, at, actor: by, reason = "", body } of entries) {
    if (!isJsonObject(body)) continue;
    const id = String(body.id);
    const run = runs.get(id);
    // As `SettlementRuns` has written them.
    if (action === RUN_STARTED) runs.set(id, { ...(body as unknown as StartedRun), started: { at, by } });
    else if (run && action === RUN_FINISHED)
      runs.set(id, { ...run, finished: { at, by, outcome: outcomeOf(body) } });
    else if (run && action === RUN_CANCELLED) runs.set(id, { ...run, cancelled: { at, by, reason } });
  }
  return { seq: entries.at(-1)?.seq ?? state.seq, runs };
}

function outcomeOf({ outcome }: JsonObject): RunOutcome {
  // As `SettlementRuns` has written it.
  return outcome as unknown as RunOutcome;
}

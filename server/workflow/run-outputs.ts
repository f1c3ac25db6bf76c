import type { SettlementResult } from "../../schemas/types.ts";
import { canonicalText } from "../documents/canonical.ts";
import { settlementDifference } from "../engine/settlement-difference.ts";
import type { RunFolders } from "../runs/run-folders.ts";
import { type RunFile, type RunOutcome, SETTLEMENT_FILE } from "../runs/run-job.ts";
import { Refusal } from "./refusal.ts";
import type { StartedRun } from "./run-entries.ts";

export const DIFFERENCE_FILE = "difference.json";

/** A file of a finished run as the log names it. Throws `Refusal` where there is none. */
export function fileOf(run: StartedRun, name: string): RunFile {
  if (!run.finished) throw new Refusal("run-not-finished", run.id);
  const file = run.finished.outcome.files.find((each) => each.name === name);
  if (!file) throw new Refusal("no-such-output", name);
  return file;
}

/** Writes what a supplementary run that has just come to `outcome` pays beyond the run that it supplements. */
export function writeDifference(
  id: string,
  outcome: RunOutcome,
  base: StartedRun,
  folders: RunFolders,
): readonly RunFile[] {
  const old = fileOf(base, SETTLEMENT_FILE);
  const now = outcome.files.find(({ name }) => name === SETTLEMENT_FILE);
  if (!now) return [];
  // As `settleRun` has written both.
  const settlementIn = (of: string, file: RunFile) => JSON.parse(folders.text(of, file)) as SettlementResult;
  const changes = settlementDifference(settlementIn(base.id, old), settlementIn(id, now));
  const text = canonicalText({ before: old.hash, now: now.hash, changes });
  return [folders.write(id, DIFFERENCE_FILE, `${text}\n`)];
}

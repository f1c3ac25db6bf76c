import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { JsonObject } from "../../server/domain/json.ts";
import { Evaluator } from "../../server/engine/evaluator.ts";
import { lastDayOf } from "../../server/engine/months-of.ts";
import { isPolicy } from "../../server/engine/rule-set-version.ts";
import type { SettlementTerms } from "../../server/engine/settlement-request.ts";
import { SettlementWork } from "../../server/engine/settlement-work.ts";
import { claimsByPerson } from "../../server/runs/claims-by-person.ts";
import { InlineParts } from "../../server/runs/inline-parts.ts";
import { PartTaker } from "../../server/runs/pass-part.ts";
import type { RunJob, RunOutcome, RunSignals } from "../../server/runs/run-job.ts";
import { settleRun } from "../../server/runs/settle-run.ts";
import type { RuleBook } from "../../server/workflow/rule-book.ts";
import { gathered } from "../claim-sets/set-ground.ts";

export const unheard: RunSignals = { progress: () => {}, isCancelled: false };

/** The settlement of terms under a book, about to begin. */
export function workOf(book: RuleBook, terms: SettlementTerms): SettlementWork {
  const policy = book.library.inForce(terms.policy, lastDayOf(terms.period));
  if (!policy || !isPolicy(policy)) throw new Error(`no policy ${terms.policy}`);
  return new SettlementWork(terms, policy, book.library, new Evaluator(book));
}

/** Registers claims and gives the run of them, to be worked out in `folder`. */
export async function jobOf(
  book: RuleBook,
  terms: SettlementTerms,
  claims: readonly JsonObject[],
  folders: () => string,
  blocksBetween = 1,
): Promise<RunJob> {
  const folder = folders();
  const { hash, indexHash, summary } = await gathered(folder, claims, { block: 1500 }, book.everyFact);
  const claimSet = { folder, hash, indexHash, claims: summary.claims };
  return { folder: folders(), claimSet, terms, plan: workOf(book, terms).plan.hash, blocksBetween };
}

/** Works a run out in this thread. */
export async function worked(job: RunJob, book: RuleBook, signals = unheard): Promise<RunOutcome> {
  const work = workOf(book, job.terms);
  const ordered = await claimsByPerson(job, work, signals, { held: 9000, block: 1500 });
  const parts = new InlineParts(ordered, new PartTaker(job.terms, work, new Evaluator(book)), book.schemas);
  try {
    return await settleRun(job, work, parts, signals);
  } finally {
    parts.close();
  }
}

export function outputOf({ folder }: RunJob, name: string): string {
  return readFileSync(join(folder, name), "utf8");
}

export function linesIn(job: RunJob, name: string): JsonObject[] {
  return outputOf(job, name)
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line));
}

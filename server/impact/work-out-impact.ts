import { createHash } from "node:crypto";
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setImmediate as nextTurn } from "node:timers/promises";
import { ClaimSetReader } from "../claim-sets/claim-set-reader.ts";
import { canonicalText } from "../documents/canonical.ts";
import { isSettled } from "../engine/claim-pass.ts";
import { laterFacts } from "../engine/row-facts.ts";
import { ChangeReach } from "../reach/change-reach.ts";
import { OutputFile } from "../runs/output-file.ts";
import { digestOf } from "../runs/run-files.ts";
import { RunCancelled, type RunSignals } from "../runs/run-job.ts";
import { writeDurably } from "../spool/write-durably.ts";
import { ChangeCount } from "./change-count.ts";
import { claimChange } from "./claim-change.ts";
import { ClaimFigures } from "./claim-figures.ts";
import { FigureTally } from "./figure-tally.ts";
import { CHANGES_FILE, type ImpactJob, type ImpactOutcome, PersonsApart, RESULT_FILE } from "./impact-job.ts";
import { impactResult } from "./impact-result.ts";
import type { ImpactSide } from "./impact-side.ts";

/** The two states of the rules, each with a settlement about to begin. */
export interface ImpactSides {
  readonly before: ImpactSide;
  readonly after: ImpactSide;
}

/**
 * Settles a claim set under two states of the rules and says what comes of the change. Every claim is decided by the one;
 * by the other only those that the change can reach, and the rest are taken as they are. Memory does not grow with claims.
 * Throws `RunCancelled`, `PersonsApart`, and what reading and writing throw.
 */
export async function workOutImpact(
  job: ImpactJob,
  { before, after }: ImpactSides,
  signals: RunSignals,
): Promise<ImpactOutcome> {
  if (before.work.readsStays || after.work.readsStays) throw new PersonsApart();
  mkdirSync(job.folder, { recursive: true });
  const tallies = {
    before: new FigureTally(new ClaimFigures(before.work.plan)),
    after: new FigureTally(new ClaimFigures(after.work.plan)),
  };
  const count = await passClaims(job, { before, after }, tallies, signals);
  const { counts } = count;
  signals.progress({ phase: "pools", claims: counts.claims, of: job.claimSet.claims });
  await nextTurn();
  const changes = digestOf(job.folder, CHANGES_FILE);
  const result = impactResult({
    about: job.about,
    count,
    changes: { hash: changes.hash, bytes: changes.bytes },
    sides: { before, after },
    tallies,
    settled: { before: before.settle(job.claimSet.hash), after: after.settle(job.claimSet.hash) },
  });
  signals.progress({ phase: "outputs", claims: counts.claims, of: job.claimSet.claims });
  const text = canonicalText(result);
  writeDurably(join(job.folder, RESULT_FILE), text);
  const hash = createHash("sha256").update(text, "utf8").digest("hex");
  for (const side of ["before", "after"]) rmSync(join(job.folder, side), { recursive: true, force: true });
  return { ...counts, hash, files: [changes, digestOf(job.folder, RESULT_FILE)] };
}

/** Takes every claim through both, and writes down those that fare otherwise. */
async function passClaims(
  job: ImpactJob,
  { before, after }: ImpactSides,
  tallies: { readonly before: FigureTally; readonly after: FigureTally },
  signals: RunSignals,
): Promise<ChangeCount> {
  const { policy } = job.terms;
  const reach = new ChangeReach(before.setting.institutions, after, policy, laterFacts(after.work.plan));
  const count = new ChangeCount();
  const reader = new ClaimSetReader(job.claimSet.folder, job.claimSet.indexHash);
  const changes = new OutputFile(join(job.folder, CHANGES_FILE), 0);
  try {
    for (const [at, block] of reader.index.blocks.entries()) {
      signals.progress({ phase: "claims", claims: count.counts.claims, of: job.claimSet.claims });
      await nextTurn();
      if (signals.isCancelled) throw new RunCancelled();
      let lines = "";
      for (const claim of reader.claims(block)) {
        count.counts.claims++;
        const old = before.evaluator.evaluate(claim, { policy });
        const isReached = reach.reaches(claim, old);
        const now = isReached ? after.evaluator.evaluate(claim, { policy, detail: "hits" }) : old;
        const taken = { before: before.take(claim, old), after: after.take(claim, now) };
        if (isSettled(taken.before)) tallies.before.add(taken.before);
        if (isSettled(taken.after)) tallies.after.add(taken.after);
        if (!isReached) continue;
        count.counts.reached++;
        const told = before.evaluator.evaluate(claim, { policy, detail: "hits" });
        const change = claimChange(
          { evaluator: before.evaluator, evaluated: told, taken: taken.before },
          { evaluator: after.evaluator, evaluated: now, taken: taken.after },
        );
        if (!change) continue;
        count.add(change);
        lines += `${canonicalText({ ...change.line, block: at })}\n`;
      }
      if (lines !== "") changes.append(lines);
      before.flush();
      after.flush();
    }
  } finally {
    changes.close();
    reader.close();
  }
  return count;
}

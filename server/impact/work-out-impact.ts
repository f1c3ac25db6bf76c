import { createHash } from "node:crypto";
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setImmediate as nextTurn } from "node:timers/promises";
import { ClaimSetReader } from "../claim-sets/claim-set-reader.ts";
import { canonicalText } from "../documents/canonical.ts";
import { claimsByPerson, PERSONS_FOLDER } from "../runs/claims-by-person.ts";
import { digestOf } from "../runs/run-files.ts";
import { RunCancelled, type RunSignals } from "../runs/run-job.ts";
import { writeDurably } from "../spool/write-durably.ts";
import type { ChangeCount } from "./change-count.ts";
import { ChangeLines } from "./change-lines.ts";
import { ClaimFigures } from "./claim-figures.ts";
import { FigureTally } from "./figure-tally.ts";
import { CHANGES_FILE, type ImpactJob, type ImpactOutcome, RESULT_FILE } from "./impact-job.ts";
import { ImpactPass } from "./impact-pass.ts";
import { impactResult } from "./impact-result.ts";
import type { ImpactSide } from "./impact-side.ts";

/** The two states of the rules, each with a settlement about to begin. */
export interface ImpactSides {
  readonly before: ImpactSide;
  readonly after: ImpactSide;
}

/**
 * Settles a claim set under two states of the rules and says what comes of the change. Every claim is decided by the one;
 * by the other only those that the change can reach, and the rest are taken as they are. Where rules look at a person's other
 * stays, all claims of a person are, once any of them is reached. Memory does not grow with claims.
 * Throws `RunCancelled`, and what reading and writing throw.
 */
export async function workOutImpact(
  job: ImpactJob,
  { before, after }: ImpactSides,
  signals: RunSignals,
): Promise<ImpactOutcome> {
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
  for (const used of ["before", "after", PERSONS_FOLDER])
    rmSync(join(job.folder, used), { recursive: true, force: true });
  return { ...counts, hash, files: [changes, digestOf(job.folder, RESULT_FILE)] };
}

/** Takes every claim through both, and writes down those that fare otherwise. */
async function passClaims(
  job: ImpactJob,
  { before, after }: ImpactSides,
  tallies: { readonly before: FigureTally; readonly after: FigureTally },
  signals: RunSignals,
): Promise<ChangeCount> {
  const readsStays = before.work.readsStays || after.work.readsStays;
  const { claimSet } = await claimsByPerson(job, { readsStays }, signals);
  const pass = new ImpactPass({ before, after }, job.terms.policy, readsStays, tallies);
  const reader = new ClaimSetReader(claimSet.folder, claimSet.indexHash);
  const changes = new ChangeLines(job.folder, !readsStays);
  try {
    for (const block of reader.index.blocks) {
      signals.progress({ phase: "claims", claims: pass.count.counts.claims, of: claimSet.claims });
      await nextTurn();
      if (signals.isCancelled) throw new RunCancelled();
      pass.take(reader.claims(block), changes);
      changes.flush();
      before.flush();
      after.flush();
    }
    changes.finish();
  } finally {
    changes.close();
    reader.close();
  }
  return pass.count;
}

import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { setImmediate as nextTurn } from "node:timers/promises";
import { canonicalText } from "../documents/canonical.ts";
import { claimAmountJson, settlementJson } from "../engine/settlement-json.ts";
import type { SettlementWork } from "../engine/settlement-work.ts";
import { MerkleStack } from "../ledger/merkle-stack.ts";
import { linesOfFile } from "../spool/lines-of-file.ts";
import { SortedLines } from "../spool/sorted-lines.ts";
import { writeDurably } from "../spool/write-durably.ts";
import { FiledClaimRows, RowForm } from "./filed-claim-rows.ts";
import { OutputFile } from "./output-file.ts";
import { type PartSource, passClaims, ROWS_FILE, UNSORTED_FILE } from "./pass-claims.ts";
import { digestOf, lineHash } from "./run-files.ts";
import {
  CLAIM_AMOUNTS_FILE,
  DECISIONS_FILE,
  OtherPlan,
  type RunJob,
  type RunOutcome,
  type RunSignals,
  SETTLEMENT_FILE,
} from "./run-job.ts";

/**
 * Works a run out, from the last checkpoint on where there is one. Parts are put together in the order of the claim set,
 * so the bytes are the same whoever takes them, wherever it was interrupted, and however often it is done. Throws
 * `RunCancelled`, `OtherPlan`, and what reading and writing throw.
 */
export async function settleRun(
  job: RunJob,
  work: SettlementWork,
  source: PartSource,
  signals: RunSignals,
): Promise<RunOutcome> {
  mkdirSync(job.folder, { recursive: true });
  if (work.plan.hash !== job.plan) throw new OtherPlan(work.plan.hash, job.plan);
  const passed = await passClaims(job, work, source, signals);
  const told = { claims: job.claimSet.claims, of: job.claimSet.claims };
  signals.progress({ phase: "pools", ...told });
  await nextTurn();
  const tree = work.readsStays ? writeById(job.folder) : passed.tree;
  work.reportStated(passed.state.stated, "");
  const { settled } = work.pass.counts;
  const form = new RowForm(work.plan);
  const rows = new FiledClaimRows(job.folder, join(job.folder, ROWS_FILE), settled, form, work.ground);
  const finished = work.finish(rows, undefined);
  signals.progress({ phase: "outputs", ...told });
  const settlement = settlementJson(
    {
      ...finished,
      terms: job.terms,
      unsettled: [],
      records: [],
      claimsHash: job.claimSet.hash,
      findings: work.findings,
    },
    { listsClaims: false },
  );
  writeDurably(join(job.folder, SETTLEMENT_FILE), `${canonicalText(settlement)}\n`);
  const names = [DECISIONS_FILE, SETTLEMENT_FILE];
  if (work.plan.policy.document.body.statement?.some(({ per }) => per === "claim")) {
    const amounts = new OutputFile(join(job.folder, CLAIM_AMOUNTS_FILE), 0);
    rows.each((claim) => amounts.append(`${canonicalText(claimAmountJson(claim, work.plan))}\n`));
    amounts.close();
    names.push(CLAIM_AMOUNTS_FILE);
  }
  rows.remove();
  const { counts } = work.pass;
  return {
    // As `settlementJson` writes it.
    state: settlement.state as RunOutcome["state"],
    claims: counts.claims,
    settled: counts.settled,
    outcomes: Object.fromEntries([...counts.outcomes].sort()),
    reasons: passed.state.reasons,
    files: names.sort().map((name) => digestOf(job.folder, name)),
    root: tree.root.toString("hex"),
  };
}

/** Decisions in order of ids, whatever the order in which their claims passed; gives the tree over them. */
function writeById(folder: string): MerkleStack {
  const sorting = new SortedLines(join(folder, "decisions.sorting"));
  sorting.remove();
  for (const line of linesOfFile(join(folder, UNSORTED_FILE))) sorting.add(line);
  const decisions = new OutputFile(join(folder, DECISIONS_FILE), 0);
  const tree = new MerkleStack();
  for (const led of sorting.sorted()) {
    const line = led.slice(led.indexOf("\t") + 1);
    decisions.append(`${line}\n`);
    tree.add(lineHash(line));
  }
  decisions.close();
  sorting.remove();
  return tree;
}

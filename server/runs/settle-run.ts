import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { setImmediate as nextTurn } from "node:timers/promises";
import { canonicalText } from "../documents/canonical.ts";
import { claimAmountJson, settlementJson } from "../engine/settlement-json.ts";
import type { SettlementWork } from "../engine/settlement-work.ts";
import { linesOfFile } from "../spool/lines-of-file.ts";
import { SortedLines } from "../spool/sorted-lines.ts";
import { writeDurably } from "../spool/write-durably.ts";
import { type Checkpoint, readCheckpoint, writeCheckpoint } from "./checkpoint.ts";
import { FiledClaimRows, RowForm } from "./filed-claim-rows.ts";
import { OutputFile } from "./output-file.ts";
import type { PassPart } from "./pass-part.ts";
import { PassState } from "./pass-state.ts";
import { digestOf, rootOfLines } from "./run-files.ts";
import {
  CLAIM_AMOUNTS_FILE,
  DECISIONS_FILE,
  OtherPlan,
  RunCancelled,
  type RunJob,
  type RunOutcome,
  type RunSignals,
  SETTLEMENT_FILE,
} from "./run-job.ts";

const ROWS_FILE = "rows";
/** Decisions in order of persons, each led by its claim's id: who reads them is not to learn whose they are. */
const UNSORTED_FILE = "decisions.unsorted";

/** Gives what each block of the claim set has come to, asked for in order and once each. */
export interface PartSource {
  readonly blocks: number;
  take(block: number): Promise<PassPart>;
}

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
  const state = await passClaims(job, work, source, signals);
  const told = { claims: job.claimSet.claims, of: job.claimSet.claims };
  signals.progress({ phase: "pools", ...told });
  await nextTurn();
  if (work.readsStays) writeById(job.folder);
  work.reportStated(state.stated, "");
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
    reasons: state.reasons,
    files: names.sort().map((name) => digestOf(job.folder, name)),
    root: rootOfLines(join(job.folder, DECISIONS_FILE)),
  };
}

/** Decisions in order of ids, whatever the order in which their claims passed. */
function writeById(folder: string): void {
  const sorting = new SortedLines(join(folder, "decisions.sorting"));
  sorting.remove();
  for (const line of linesOfFile(join(folder, UNSORTED_FILE))) sorting.add(line);
  const decisions = new OutputFile(join(folder, DECISIONS_FILE), 0);
  for (const line of sorting.sorted()) decisions.append(`${line.slice(line.indexOf("\t") + 1)}\n`);
  decisions.close();
  sorting.remove();
}

/** The first pass, from the last checkpoint on. */
async function passClaims(
  job: RunJob,
  work: SettlementWork,
  source: PartSource,
  signals: RunSignals,
): Promise<PassState> {
  const state = new PassState(work);
  const from = readCheckpoint(job.folder);
  if (from && (from.plan !== job.plan || from.claimSet !== job.claimSet.hash))
    throw new OtherPlan(from.plan, job.plan);
  if (from) state.merge(from);
  const passed = work.readsStays ? UNSORTED_FILE : DECISIONS_FILE;
  const decisions = new OutputFile(join(job.folder, passed), from?.decisionBytes ?? 0);
  const rows = new OutputFile(join(job.folder, ROWS_FILE), from?.rowBytes ?? 0);
  const mark = (blocks: number) => {
    const checkpoint: Checkpoint = {
      ...state.whole,
      plan: job.plan,
      claimSet: job.claimSet.hash,
      blocks,
      decisionBytes: decisions.sync(),
      rowBytes: rows.sync(),
    };
    writeCheckpoint(job.folder, checkpoint);
  };
  const first = from?.blocks ?? 0;
  try {
    for (let block = first; block < source.blocks; block++) {
      signals.progress({ phase: "claims", claims: work.pass.counts.claims, of: job.claimSet.claims });
      await nextTurn();
      if (signals.isCancelled) throw new RunCancelled();
      const part = await source.take(block);
      decisions.append(part.decisions);
      rows.append(part.rows);
      state.merge(part);
      if ((block + 1 - first) % job.blocksBetween === 0) mark(block + 1);
    }
    mark(source.blocks);
  } finally {
    decisions.close();
    rows.close();
  }
  return state;
}

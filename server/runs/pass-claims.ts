import { join } from "node:path";
import { setImmediate as nextTurn } from "node:timers/promises";
import type { SettlementWork } from "../engine/settlement-work.ts";
import { HASH_BYTES } from "../ledger/merkle-hash.ts";
import { MerkleStack } from "../ledger/merkle-stack.ts";
import { type Checkpoint, readCheckpoint, writeCheckpoint } from "./checkpoint.ts";
import { ROW_FORM } from "./filed-claim-rows.ts";
import { OutputFile } from "./output-file.ts";
import type { PassPart } from "./pass-part.ts";
import { PassState } from "./pass-state.ts";
import { DECISIONS_FILE, OtherPlan, RunCancelled, type RunJob, type RunSignals } from "./run-job.ts";

export const ROWS_FILE = "rows";
/** Decisions in order of persons, each led by its claim's id: who reads them is not to learn whose they are. */
export const UNSORTED_FILE = "decisions.unsorted";

/** Gives what each block of the claim set has come to, asked for in order and once each. */
export interface PartSource {
  readonly blocks: number;
  take(block: number): Promise<PassPart>;
}

/** What the first pass has come to. */
export interface PassedClaims {
  readonly state: PassState;
  /** Over the decisions in the order of the claim set. */
  readonly tree: MerkleStack;
}

/** Takes all claims through the first pass, from the last checkpoint on. Throws `OtherPlan` and `RunCancelled`. */
export async function passClaims(
  job: RunJob,
  work: SettlementWork,
  source: PartSource,
  signals: RunSignals,
): Promise<PassedClaims> {
  const state = new PassState(work);
  const from = readCheckpoint(job.folder);
  if (from && (from.plan !== job.plan || from.claimSet !== job.claimSet.hash))
    throw new OtherPlan(from.plan, job.plan);
  if (from) state.merge(from);
  const tree = new MerkleStack(from?.tree);
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
      tree: tree.subtrees,
      rowForm: ROW_FORM,
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
      decisions.appendBytes(part.decisions);
      rows.appendBytes(part.rows);
      addLeaves(tree, part.leaves);
      state.merge(part);
      if ((block + 1 - first) % job.blocksBetween === 0) mark(block + 1);
    }
    mark(source.blocks);
  } finally {
    decisions.close();
    rows.close();
  }
  return { state, tree };
}

function addLeaves(tree: MerkleStack, leaves: Uint8Array<ArrayBuffer>): void {
  const bytes = Buffer.from(leaves.buffer);
  for (let at = 0; at < bytes.length; at += HASH_BYTES) tree.addLeaf(bytes.subarray(at, at + HASH_BYTES));
}

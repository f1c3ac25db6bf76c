import { join } from "node:path";
import { setImmediate as nextTurn } from "node:timers/promises";
import { type FoundLeaf, SoughtLeaf } from "../ledger/sought-leaf.ts";
import { linesOfFile } from "../spool/lines-of-file.ts";
import { lineHash } from "./run-files.ts";
import { DamagedRun } from "./run-folders.ts";
import { DECISIONS_FILE } from "./run-job.ts";

/** A line of a run's decisions, and its way to the root over all of them. */
export interface ProvedLine extends FoundLeaf {
  readonly line: string;
  /** Lines of the decisions. */
  readonly size: number;
}

/** Lines between two turns of the event loop. */
const A_TURN = 2000;

/**
 * The line about a claim in the decisions of a run, whose tree has the root `root` (hex); `undefined` where there is none.
 * The whole file is read; memory does not grow with it. Throws `DamagedRun` where its root is another.
 */
export async function proveDecision(
  folder: string,
  root: string,
  claim: string,
): Promise<ProvedLine | undefined> {
  const sought = new SoughtLeaf();
  let line = "";
  for (const each of linesOfFile(join(folder, DECISIONS_FILE))) {
    const isSought = isOfClaim(each, claim);
    if (isSought) line = each;
    sought.add(lineHash(each), isSought);
    if (sought.size % A_TURN === 0) await nextTurn();
  }
  const finished = sought.finish();
  if (finished.root?.toString("hex") !== root) throw new DamagedRun(DECISIONS_FILE);
  return finished.found && { ...finished.found, line, size: sought.size };
}

function isOfClaim(line: string, claim: string): boolean {
  return line.includes(JSON.stringify(claim)) && JSON.parse(line).claim === claim;
}

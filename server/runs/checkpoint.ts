import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { WholeSubtree } from "../ledger/merkle-stack.ts";
import { writeDurably } from "../spool/write-durably.ts";
import { ROW_FORM } from "./filed-claim-rows.ts";
import type { PassFigures } from "./pass-part.ts";

/** How far the first pass has come, and what it has come to: whoever goes on from here gives the same bytes. */
export interface Checkpoint extends PassFigures {
  readonly plan: string;
  readonly claimSet: string;
  /** Blocks of the claim set that have passed. */
  readonly blocks: number;
  /** Lengths of the outputs then; whatever stands after it is cut off. */
  readonly decisionBytes: number;
  readonly rowBytes: number;
  /** What the tree over the decisions has come to; nothing where they do not stand in their order yet. */
  readonly tree: readonly WholeSubtree[];
  /** How the rows are written. */
  readonly rowForm: number;
}

const FILE = "checkpoint.json";

export function writeCheckpoint(folder: string, checkpoint: Checkpoint): void {
  writeDurably(join(folder, FILE), JSON.stringify(checkpoint));
}

/** The last one; `undefined` where there is none, or one that an earlier program has left: then the run begins anew. */
export function readCheckpoint(folder: string): Checkpoint | undefined {
  const path = join(folder, FILE);
  if (!existsSync(path)) return undefined;
  const checkpoint = JSON.parse(readFileSync(path, "utf8"));
  // As `writeCheckpoint` has written it.
  return checkpoint.rowForm === ROW_FORM ? (checkpoint as Checkpoint) : undefined;
}

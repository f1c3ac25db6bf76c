import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setImmediate as nextTurn } from "node:timers/promises";
import { CLAIMS_FILE, type ClaimSetIndex, INDEX_FILE } from "../claim-sets/claim-set.ts";
import { ClaimSetReader } from "../claim-sets/claim-set-reader.ts";
import { canonicalText } from "../documents/canonical.ts";
import { textHash } from "../documents/hash.ts";
import type { SettlementWork } from "../engine/settlement-work.ts";
import { stayOf } from "../history/stay.ts";
import { BlockWriter } from "../spool/block-writer.ts";
import { SortedLines } from "../spool/sorted-lines.ts";
import { writeDurably } from "../spool/write-durably.ts";
import { RunCancelled, type RunJob, type RunSignals } from "./run-job.ts";

/** Bytes of claims that are sorted in memory, and UTF-16 units of those in one block. */
export interface PersonSizes {
  readonly held?: number | undefined;
  readonly block?: number | undefined;
}

/** Where files go, and the claims that are taken. */
export type OverClaims = Pick<RunJob, "folder" | "claimSet">;

/** Where the claims lie in order of persons, within a run's folder. */
export const PERSONS_FOLDER = "persons";
/** Claims between two turns of the event loop while they are written. */
const A_TURN = 500;

/**
 * The job as its claims are to be taken: where the policy looks at a person's other stays, the claims that stand, sorted
 * by person, admission and id into blocks of whole persons, in files of the run; else the set itself. Once they are
 * written, a resumed run finds them. Throws `RunCancelled`, and `DamagedBlock` where the set is not what the log says.
 */
export async function claimsByPerson<J extends OverClaims>(
  job: J,
  work: Pick<SettlementWork, "readsStays">,
  signals: RunSignals,
  sizes: PersonSizes = {},
): Promise<J> {
  if (!work.readsStays) return job;
  const folder = join(job.folder, PERSONS_FOLDER);
  const indexHash = foundIn(folder, job) ?? (await written(folder, job, signals, sizes));
  return { ...job, claimSet: { ...job.claimSet, folder, indexHash } };
}

/** Hash of the index, written last, of claims that are in order already. */
function foundIn(folder: string, { claimSet }: OverClaims): string | undefined {
  const path = join(folder, INDEX_FILE);
  if (!existsSync(path)) return undefined;
  const text = readFileSync(path, "utf8");
  // As `written` has written it.
  return (JSON.parse(text) as ClaimSetIndex).hash === claimSet.hash ? textHash(text) : undefined;
}

async function written(
  folder: string,
  job: OverClaims,
  signals: RunSignals,
  { held, block }: PersonSizes,
): Promise<string> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const sorting = new SortedLines(join(folder, "sorting"), held);
  const turn = async (claims: number) => {
    signals.progress({ phase: "persons", claims, of: job.claimSet.claims });
    await nextTurn();
    if (signals.isCancelled) throw new RunCancelled();
  };
  const writer = new BlockWriter(join(folder, CLAIMS_FILE), block);
  try {
    await sortInto(sorting, job, turn);
    let person = "";
    let claims = 0;
    for (const line of sorting.sorted()) {
      const [next = "", , , text = ""] = line.split("\t");
      if (writer.isFull && (next !== person || next === "")) writer.endBlock();
      person = next;
      writer.add(text);
      if (++claims % A_TURN === 0) await turn(claims);
    }
  } finally {
    writer.close();
    sorting.remove();
  }
  const { hash } = job.claimSet;
  const index = canonicalText({ hash, blocks: writer.blocks.map((each) => ({ ...each })) });
  writeDurably(join(folder, INDEX_FILE), index);
  return textHash(index);
}

/** Neither persons nor ids hold tabs, and JSON escapes them: such lines go in the order of `compareStays`. */
async function sortInto(
  sorting: SortedLines,
  { claimSet }: OverClaims,
  turn: (claims: number) => Promise<void>,
): Promise<void> {
  const reader = new ClaimSetReader(claimSet.folder, claimSet.indexHash);
  try {
    for (const block of reader.index.blocks) {
      await turn(0);
      for (const { claim, text } of reader.standing(block)) {
        const { person = "", admitted, id } = stayOf(claim);
        sorting.add(`${person.replaceAll("\t", " ")}\t${admitted}\t${id}\t${text}`);
      }
    }
  } finally {
    reader.close();
  }
}

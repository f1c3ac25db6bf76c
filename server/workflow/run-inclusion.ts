import { canonicalText } from "../documents/canonical.ts";
import { sha256 } from "../documents/sha256.ts";
import type { Language } from "../domain/diagnostic.ts";
import { isJsonObject, type Json, type JsonObject } from "../domain/json.ts";
import type { LogEntry } from "../domain/log-entry.ts";
import { leafHash } from "../ledger/merkle-hash.ts";
import { leadsToRoot, readTreeProof, type TreeProof } from "../ledger/tree-proof.ts";
import { hashOf } from "../log/make-entry.ts";
import { isSignedBy, namesEntry, readSignedHeads, type SignedHeads } from "../log/signed-heads.ts";
import { readEntry } from "../store/entry-text.ts";
import { inclusionFaults } from "./check-inclusion.ts";
import { MAIN } from "./main-chain.ts";
import { RUN_CLOSED, RUN_FINISHED, RUNS } from "./run-entries.ts";

/**
 * That a run decided a claim so, from the line of its decisions up to the entries of the log; hashes in hex. A leaf's
 * content is the SHA-256 of a line; the tree is over all lines of the run's decisions.
 */
export interface RunIncluded extends TreeProof {
  readonly run: string;
  /** The line of the run's decisions, byte for byte. */
  readonly line: string;
  /** The entry that says what the run came to. */
  readonly entry: LogEntry;
  /** The entry by which a second person closed the period with it; absent until then. */
  readonly closing?: LogEntry;
}

/** The same with the places of the entries in the log signed: all that is needed to check it without the service. */
export interface RunInclusionDocument extends RunIncluded {
  readonly head: SignedHeads;
}

/** What does not hold in a proof, in the order in which it is looked at. */
export type RunInclusionFault = keyof typeof runInclusionFaults;

export const runInclusionFaults = {
  ...inclusionFaults,
  "other-run": {
    zh: "日志条目不是该批次的完成记录，或所记的根、清单数与证明不符",
    en: "the entry of the log is not that the run was finished, or names another root or number of claims",
  },
  "other-closing": {
    zh: "封存条目所封存的不是该批次，或其输出文件与完成记录不符",
    en: "the closing is of another run, or of other files than the run was finished with",
  },
} as const satisfies Readonly<Record<string, Readonly<Record<Language, string>>>>;

/** A JSON value as a proof about a run's decision, if it has the members of one in their form. */
export function readRunInclusion(value: Json | undefined): RunInclusionDocument | undefined {
  if (!isJsonObject(value)) return undefined;
  const { run, line } = value;
  const proof = readTreeProof(value);
  const entry = readEntry(value.entry);
  const closing = value.closing === undefined ? undefined : readEntry(value.closing);
  const head = readSignedHeads(value.head);
  if (!proof || !entry || !head || (value.closing !== undefined && !closing)) return undefined;
  if (typeof run !== "string" || typeof line !== "string") return undefined;
  return { run, line, ...proof, entry, ...(closing ? { closing } : {}), head };
}

/**
 * Whether a run decided as a proof says, without asking anybody: the line has the leaf's hash and says the same as
 * `decision` (where one is given), the leaf is under the root, that is what the run was finished with, what was closed is
 * that run, and the entries have the signed hashes, signed by `publicKey` (PEM; not looked at without one). Throws where
 * `publicKey` is no key.
 */
export function checkRunInclusion(
  proof: RunInclusionDocument,
  decision: JsonObject | undefined,
  publicKey?: string,
): RunInclusionFault | undefined {
  const { line, leaf, size, root, entry, closing, head } = proof;
  if (leafHash(sha256(line)).toString("hex") !== leaf || !says(line, decision)) return "other-decision";
  if (!leadsToRoot(proof)) return "not-under-root";
  const outcome = outcomeIn(entry, proof.run);
  if (outcome?.root !== root || outcome.claims !== size) return "other-run";
  const entries = closing ? [entry, closing] : [entry];
  if (entries.some((each) => hashOf(each) !== each.hash)) return "altered-entry";
  if (closing && !closes(closing, proof.run, outcome)) return "other-closing";
  if (!entries.every((each) => namesEntry(head, each))) return "other-head";
  return publicKey === undefined || isSignedBy(head, publicKey) ? undefined : "bad-signature";
}

/** Whether a line is this decision, however it is written. */
function says(line: string, decision: JsonObject | undefined): boolean {
  if (decision === undefined) return true;
  try {
    return canonicalText(JSON.parse(line)) === canonicalText(decision);
  } catch {
    return false;
  }
}

function outcomeIn({ chain, action, body }: LogEntry, run: string): JsonObject | undefined {
  if (chain !== RUNS || action !== RUN_FINISHED || !isJsonObject(body) || body.id !== run) return undefined;
  return isJsonObject(body.outcome) ? body.outcome : undefined;
}

function closes({ chain, action, body }: LogEntry, run: string, outcome: JsonObject): boolean {
  if (chain !== MAIN || action !== RUN_CLOSED || !isJsonObject(body) || body.run !== run) return false;
  return canonicalText(body.files ?? null) === canonicalText(outcome.files ?? null);
}

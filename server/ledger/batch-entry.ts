import { isJsonList, isJsonObject, type Json, type JsonObject } from "../domain/json.ts";
import type { LogEntry } from "../domain/log-entry.ts";
import { type Leaf, leafFromText, leafText } from "./leaf.ts";

/** The chain of the ledger. */
export const LEDGER = "ledger";
export const LEAVES_KEPT = "ledger.leaves";
export const ROOT_COMMITTED = "ledger.root";

/** Decisions under one root at most: few enough that its proofs are made while nobody waits. */
export const MOST_LEAVES = 10_000;

export const batchSubject = (batch: string): string => `batch:${batch}`;

/** What decisions were made by. */
export type Source = "evaluation" | "list" | "stream" | "settlement";

/** The moment of the log that decisions rest on. */
export interface Known {
  readonly seq: number;
  readonly at: string;
}

/** A tree of a batch as its `ledger.root` entry says it. A batch has one, unless it has more than `MOST_LEAVES` decisions. */
export interface CommittedTree {
  /** From 1. */
  readonly tree: number;
  /** 64 hex digits. */
  readonly root: string;
  /** Number of leaves. */
  readonly size: number;
  readonly source: Source;
  /** Hashes of the plans that decided, in this tree or one before it in the batch; sorted. */
  readonly plans: readonly string[];
  /** Of the policies that did, sorted; none where no policy took a claim. */
  readonly jurisdictions: readonly string[];
  readonly known?: Known | undefined;
}

/**
 * The bodies that commit a tree, in order. The leaves are an entry of their own, so that who is shown one root does not
 * see the others' leaves; a single leaf tells nothing that its root does not.
 */
export function treeBodies(
  { known, ...tree }: CommittedTree,
  leaves: readonly Leaf[],
): readonly { readonly action: string; readonly body: JsonObject }[] {
  const texts = leaves.map(leafText);
  const body = { ...tree, ...(known ? { known: { ...known } } : {}) };
  if (leaves.length === 1) return [{ action: ROOT_COMMITTED, body: { ...body, leaves: texts } }];
  return [
    { action: LEAVES_KEPT, body: { tree: tree.tree, leaves: texts } },
    { action: ROOT_COMMITTED, body },
  ];
}

/** The leaves that an entry holds, in order; none where it holds none. */
export function leavesIn({ body }: LogEntry): readonly Leaf[] {
  const leaves = isJsonObject(body) ? body.leaves : undefined;
  return isJsonList(leaves) ? leaves.filter((leaf) => typeof leaf === "string").map(leafFromText) : [];
}

/** The tree that an entry commits; `undefined` where it is no such entry. */
export function treeIn({ chain, action, body }: LogEntry): CommittedTree | undefined {
  if (chain !== LEDGER || action !== ROOT_COMMITTED || !isJsonObject(body)) return undefined;
  const { tree, root, size, source, plans, jurisdictions, known } = body;
  if (typeof root !== "string" || !isCount(tree) || !isCount(size)) return undefined;
  return {
    tree,
    root,
    size,
    source: source as Source, // as `treeBodies` has written it; a proof does not rest on it
    plans: textsIn(plans),
    jurisdictions: textsIn(jurisdictions),
    ...(isKnown(known) ? { known } : {}),
  };
}

function isCount(value: Json | undefined): value is number {
  return typeof value === "number" && Number.isSafeInteger(value) && value > 0;
}

function isKnown(value: Json | undefined): value is JsonObject & Known {
  return isJsonObject(value) && typeof value.seq === "number" && typeof value.at === "string";
}

function textsIn(value: Json | undefined): readonly string[] {
  return isJsonList(value) ? value.filter((text) => typeof text === "string") : [];
}

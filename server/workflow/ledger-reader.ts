import type { Json } from "../domain/json.ts";
import { NATION } from "../domain/jurisdiction-tree.ts";
import type { LogEntry } from "../domain/log-entry.ts";
import { batchSubject, type CommittedTree, leavesIn, treeIn } from "../ledger/batch-entry.ts";
import { hashOfLeaf, type Leaf } from "../ledger/leaf.ts";
import { MerkleTree } from "../ledger/merkle-tree.ts";
import type { Caller } from "./caller.ts";
import type { LedgerGround } from "./decision-ledger.ts";
import type { Included } from "./inclusion-document.ts";
import { DECISIONS, decisionKey } from "./kept-decisions.ts";
import { orRefuse } from "./log-trouble.ts";
import { Refusal } from "./refusal.ts";

/** A tree and the entry that commits it. */
export interface BatchTree {
  readonly tree: CommittedTree;
  readonly entry: LogEntry;
}

/** What a proof is asked for: a claim by its id, or a decision by its hash. */
export type Asked = { readonly claim: string } | { readonly decision: string };

/** A claim may stand in a batch as often as it was sent. */
const MOST_PROOFS = 100;
const PAGE = 8;

/** Reads batches of decisions back, for whoever asked for them or may read the decisions of their jurisdictions. */
export class LedgerReader {
  readonly #ground: LedgerGround;

  constructor(ground: LedgerGround) {
    this.#ground = ground;
  }

  /** The trees of a batch. Throws `Refusal` (`unknown-batch`) also where the caller may not read it. */
  async trees(caller: Caller, batch: string): Promise<readonly BatchTree[]> {
    const trees: BatchTree[] = [];
    for await (const { tree, entry } of this.#treesOf(caller, batch)) trees.push({ tree, entry });
    if (trees.length === 0) throw new Refusal("unknown-batch", batch);
    return trees;
  }

  /** Proofs of what a batch decided about a claim, at most a hundred. Throws as `trees`, or `not-in-batch`. */
  async proofs(caller: Caller, batch: string, asked: Asked): Promise<readonly Included[]> {
    const proofs: Included[] = [];
    const isAsked = this.#test(asked);
    let isKnown = false;
    for await (const { tree, entry, leaves } of this.#treesOf(caller, batch)) {
      isKnown = true;
      const found = [...leaves.keys()].filter((index) => isAsked(leaves[index]));
      if (found.length === 0) continue;
      const merkle = new MerkleTree(leaves.map(hashOfLeaf));
      for (const index of found.slice(0, MOST_PROOFS - proofs.length)) {
        const { leaf, decision } = await this.#kept(leaves[index], batch, tree.tree, index);
        const path = merkle.path(index).map((hash) => hash.toString("hex"));
        const { size } = tree;
        proofs.push({ leaf, index, path, size, root: tree.root, entry, ...(decision ? { decision } : {}) });
      }
    }
    if (!isKnown) throw new Refusal("unknown-batch", batch);
    if (proofs.length === 0) throw new Refusal("not-in-batch", batch);
    return proofs;
  }

  async *#treesOf(caller: Caller, batch: string) {
    let leaves: Leaf[] = [];
    for await (const entry of this.#entries(batch)) {
      leaves.push(...leavesIn(entry));
      const tree = treeIn(entry);
      if (!tree) continue;
      if (mayRead(caller, entry, tree)) yield { tree, entry, leaves };
      leaves = [];
    }
  }

  async *#entries(batch: string): AsyncGenerator<LogEntry> {
    const subject = batchSubject(batch);
    for (let after = 0; ; ) {
      const page = await orRefuse(this.#ground.store.readSubject(subject, after, PAGE), "log-unavailable");
      yield* page;
      const last = page.at(-1);
      if (!last) return;
      after = last.revision;
    }
  }

  #test(asked: Asked): (leaf: Leaf | undefined) => boolean {
    if ("decision" in asked) return (leaf) => leaf?.decision === asked.decision;
    const address = this.#ground.keyed(asked.claim);
    return (leaf) => leaf?.address === address;
  }

  async #kept(leaf: Leaf | undefined, batch: string, tree: number, index: number) {
    if (!leaf) throw new RangeError(`no leaf ${index}`);
    const key = decisionKey(leaf, batch, tree, index);
    const kept = this.#ground.records?.getRecord(DECISIONS, key);
    const decision: Json | undefined = (await orRefuse(Promise.resolve(kept), "log-unavailable"))?.value;
    return { leaf: hashOfLeaf(leaf).toString("hex"), decision };
  }
}

/** Whoever asked for the decisions, or may read those of every jurisdiction whose policies made them. */
function mayRead(
  { id, permissions }: Caller,
  { actor }: LogEntry,
  { jurisdictions }: CommittedTree,
): boolean {
  if (actor === id) return true;
  const places = jurisdictions.length > 0 ? jurisdictions : [NATION];
  return places.every((jurisdiction) => permissions.may("read-claims", { jurisdiction }));
}

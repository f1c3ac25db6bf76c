import { isJsonObject, type Json, type JsonObject } from "../domain/json.ts";
import { type Known, MOST_LEAVES, type Source } from "../ledger/batch-entry.ts";
import { decisionHash } from "../ledger/decision-hash.ts";
import { hashOfLeaf, type Leaf } from "../ledger/leaf.ts";
import { MerkleTree } from "../ledger/merkle-tree.ts";
import { settlementParts } from "../ledger/settlement-parts.ts";
import type { DecisionLedger } from "./decision-ledger.ts";
import { decisionKey } from "./kept-decisions.ts";
import { orRefuse } from "./log-trouble.ts";

/** Who asked for decisions, by what, and on which state of the log they rest. */
export interface BatchOrigin {
  readonly actor: string;
  readonly source: Source;
  readonly known?: Known | undefined;
}

/** Decisions kept whole that wait to be written, at most. */
const MOST_WAITING = 500;

/**
 * The decisions of one request on their way into the ledger. Holds 64 bytes or so of each, for at most one tree, and of
 * those to be kept whole a few hundred.
 */
export class DecisionBatch {
  readonly id: string;
  readonly #origin: BatchOrigin;
  readonly #ledger: DecisionLedger;
  #leaves: Leaf[] = [];
  #plans = new Set<string>();
  #jurisdictions = new Set<string>();
  #waiting: (readonly [key: string, decision: Json])[] = [];
  #trees = 0;
  #revision = 0;

  constructor(id: string, origin: BatchOrigin, ledger: DecisionLedger) {
    this.id = id;
    this.#origin = origin;
    this.#ledger = ledger;
  }

  /** Whether anything was decided. */
  get isEmpty(): boolean {
    return this.#trees === 0 && this.#leaves.length === 0;
  }

  /** Whether `flush` is due before more decisions are added. */
  get isDue(): boolean {
    return this.#leaves.length >= MOST_LEAVES || this.#waiting.length >= MOST_WAITING;
  }

  /** Adds a decision as `PolicyService.evaluate` gives it. */
  add(decision: object): void {
    const json = decision as JsonObject; // a decision is JSON
    this.#add(json, typeof json.claim === "string" ? json.claim : undefined);
  }

  /** Adds what a settlement decides, as `PolicyService.settle` gives it: it as a whole, and each claim in it. */
  addSettlement(settlement: object): void {
    for (const { decision, claim } of settlementParts(settlement as JsonObject)) this.#add(decision, claim); // it is JSON
  }

  /** Writes what is due. Throws `Refusal` (`ledger-unavailable`) where the store fails. */
  async flush(): Promise<void> {
    await this.#keepWaiting();
    while (this.#leaves.length >= MOST_LEAVES) await this.#commitTree();
  }

  /** Commits what is left, so that every decision added is in the log. Throws as `flush`. */
  async close(): Promise<void> {
    await this.#keepWaiting();
    while (this.#leaves.length > 0) await this.#commitTree();
  }

  #add(decision: JsonObject, claim: string | undefined): void {
    const leaf = {
      decision: decisionHash(decision),
      address: claim === undefined ? "" : this.#ledger.address(claim),
    };
    if (this.#ledger.keepsDecisions) {
      const tree = this.#trees + 1 + Math.floor(this.#leaves.length / MOST_LEAVES);
      const key = decisionKey(leaf, this.id, tree, this.#leaves.length % MOST_LEAVES);
      this.#waiting.push([key, decision]);
    }
    this.#leaves.push(leaf);
    const { plan, policy } = decision;
    if (typeof plan === "string") this.#plans.add(plan);
    if (isJsonObject(policy) && typeof policy.id === "string") this.#jurisdictions.add(policy.id.slice(0, 6));
  }

  async #keepWaiting(): Promise<void> {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const [key, decision] of waiting)
      await orRefuse(this.#ledger.keep(key, decision), "ledger-unavailable");
  }

  async #commitTree(): Promise<void> {
    const leaves = this.#leaves.slice(0, MOST_LEAVES);
    const { root, size } = new MerkleTree(leaves.map(hashOfLeaf));
    const { actor, source, known } = this.#origin;
    const tree = {
      tree: this.#trees + 1,
      root: root.toString("hex"),
      size,
      source,
      plans: [...this.#plans].sort(),
      jurisdictions: [...this.#jurisdictions].sort(),
      known,
    };
    this.#revision = await this.#ledger.commit(this.id, actor, this.#revision, tree, leaves);
    this.#trees++;
    this.#leaves = this.#leaves.slice(MOST_LEAVES);
  }
}

import type { LogEntry } from "../domain/log-entry.ts";
import { entriesOf } from "../store/entries-of.ts";
import type { Store } from "../store/store.ts";
import { type ChainBreak, verifyLink } from "./verify-chain.ts";

/** A head that was handed out: the entry of that chain and number had this hash. */
export interface HandedOut {
  readonly chain: string;
  readonly seq: number;
  readonly hash: string;
}

/** A chain read to its end, or to its first broken entry. */
export interface VerifiedChain {
  readonly chain: string;
  /** Entries that hold, in order from the first. */
  readonly entries: number;
  /** Hash of the last of them; absent for an empty chain. */
  readonly head: string | undefined;
  readonly broken: ChainBreak | undefined;
  /** Handed-out heads that the chain does not bear out: cut off, or another history than the one that was shown. */
  readonly missing: readonly HandedOut[];
}

/**
 * Reads every chain of a store, and those that heads were handed out of, from the first entry. An entry that was changed
 * breaks its chain; entries cut off at the end show only against a head that was handed out before.
 */
export async function verifyLog(
  store: Store,
  handedOut: readonly HandedOut[] = [],
): Promise<VerifiedChain[]> {
  const chains = new Set([...(await store.chains()), ...handedOut.map(({ chain }) => chain)]);
  const verified: VerifiedChain[] = [];
  for (const chain of [...chains].sort()) {
    verified.push(
      await verifyOne(
        store,
        chain,
        handedOut.filter((head) => head.chain === chain),
      ),
    );
  }
  return verified;
}

async function verifyOne(
  store: Store,
  chain: string,
  handedOut: readonly HandedOut[],
): Promise<VerifiedChain> {
  let before: LogEntry | undefined;
  let broken: ChainBreak | undefined;
  const borneOut = new Set<HandedOut>();
  for await (const entry of entriesOf(store, chain)) {
    broken = verifyLink(before, entry);
    if (broken) break;
    before = entry;
    for (const head of handedOut) if (head.seq === entry.seq && head.hash === entry.hash) borneOut.add(head);
  }
  const missing = handedOut.filter((head) => !borneOut.has(head));
  return { chain, entries: before?.seq ?? 0, head: before?.hash, broken, missing };
}

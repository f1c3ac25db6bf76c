import type { LogEntry } from "../domain/log-entry.ts";
import { entriesOf } from "../store/entries-of.ts";
import type { Store } from "../store/store.ts";
import { StoreError } from "../store/store-error.ts";
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

/** `<chain>:<seq>:<hash>`, as heads are handed out. */
export function headText({ chain, seq, hash }: HandedOut): string {
  return `${chain}:${seq}:${hash}`;
}

/** The head that such a text says; `undefined` where it says none. */
export function readHeadText(text: string): HandedOut | undefined {
  const [, chain, seq, hash] = /^(.+):(\d{1,15}):([0-9a-f]{64})$/s.exec(text) ?? [];
  return chain === undefined || hash === undefined ? undefined : { chain, seq: Number(seq), hash };
}

/**
 * Reads every chain of a store, and those that heads were handed out of, from the first entry. An entry that was changed
 * breaks its chain; entries cut off at the end show only against a head that was handed out before. `tell` hears of every
 * entry once it has been held against the one before it.
 */
export async function verifyLog(
  store: Store,
  handedOut: readonly HandedOut[] = [],
  tell: () => void = () => {},
): Promise<VerifiedChain[]> {
  const chains = new Set([...(await store.chains()), ...handedOut.map(({ chain }) => chain)]);
  const verified: VerifiedChain[] = [];
  for (const chain of [...chains].sort()) {
    verified.push(
      await verifyOne(
        store,
        chain,
        handedOut.filter((head) => head.chain === chain),
        tell,
      ),
    );
  }
  return verified;
}

async function verifyOne(
  store: Store,
  chain: string,
  handedOut: readonly HandedOut[],
  tell: () => void,
): Promise<VerifiedChain> {
  let before: LogEntry | undefined;
  let broken: ChainBreak | undefined;
  const borneOut = new Set<HandedOut>();
  for await (const entry of entriesOrDamage(store, chain)) {
    broken = entry ? verifyLink(before, entry) : unreadable(chain, before);
    tell();
    if (broken || !entry) break;
    before = entry;
    for (const head of handedOut) if (head.seq === entry.seq && head.hash === entry.hash) borneOut.add(head);
  }
  const missing = handedOut.filter((head) => !borneOut.has(head));
  return { chain, entries: before?.seq ?? 0, head: before?.hash, broken, missing };
}

function unreadable(chain: string, before: LogEntry | undefined): ChainBreak {
  return { chain, seq: (before?.seq ?? 0) + 1, reason: "unreadable" };
}

/** The entries of a chain in order; `undefined` in place of the first that the store cannot read, and nothing after it. */
async function* entriesOrDamage(store: Store, chain: string): AsyncGenerator<LogEntry | undefined> {
  let seen = 0;
  try {
    for await (const entry of entriesOf(store, chain)) {
      seen = entry.seq;
      yield entry;
    }
    return;
  } catch (error) {
    if (!isDamage(error)) throw error;
  }
  // One of a page: they are read one by one up to it.
  try {
    for (;;) {
      const [entry] = await store.read(chain, seen, 1);
      if (!entry) return;
      seen = entry.seq;
      yield entry;
    }
  } catch (error) {
    if (!isDamage(error)) throw error;
    yield undefined;
  }
}

function isDamage(error: unknown): boolean {
  return error instanceof StoreError && error.fault === "damaged";
}

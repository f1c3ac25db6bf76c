import { createHash } from "node:crypto";
import { canonicalText } from "../documents/canonical.ts";
import type { LogEntry } from "../domain/log-entry.ts";
import type { Store } from "../store/store.ts";
import { everyEntry } from "./every-entry.ts";

/** The first line of a back-up. */
export const HEADER = { format: "yice-backup", version: 1 } as const;

/** One chain as a back-up holds it: from its first entry to the head. */
export interface ChainExtent {
  readonly chain: string;
  /** Number of entries. */
  readonly entries: number;
  /** Hash of the last one; it pins all before it. */
  readonly head: string;
}

/** The last line of a back-up, which tells a whole one from one cut short. */
export interface Manifest {
  /** By name of the chain. */
  readonly chains: readonly ChainExtent[];
  /** SHA-256, in hex, of all lines before this one, their line ends included. */
  readonly sha256: string;
}

/**
 * A store's whole log as NDJSON in canonical form: the header, every entry of every chain, the manifest; `onEntry`
 * hears of each. Entries may be appended meanwhile. What is backed up holds, for each revision of a subject, all
 * earlier ones. Records that pass (sessions, codes) are not backed up.
 */
export async function* backUp(store: Store, onEntry?: () => void): AsyncGenerator<string> {
  const hash = createHash("sha256");
  const line = (text: string) => {
    hash.update(`${text}\n`);
    return `${text}\n`;
  };
  const heads = new Map<string, LogEntry>();
  yield line(canonicalText(HEADER));
  for await (const entry of everyEntry(store)) {
    heads.set(entry.chain, entry);
    onEntry?.();
    yield line(canonicalText({ ...entry }));
  }
  const chains = extentsOf(heads.values());
  yield `${canonicalText({ chains, sha256: hash.digest("hex") })}\n`;
}

/** The chains that end in these entries. */
export function extentsOf(heads: Iterable<LogEntry>) {
  return [...heads]
    .map(({ chain, seq, hash }) => ({ chain, entries: seq, head: hash }) satisfies ChainExtent)
    .sort((a, b) => (a.chain < b.chain ? -1 : 1));
}

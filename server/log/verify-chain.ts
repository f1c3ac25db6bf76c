import { GENESIS, type LogEntry } from "../domain/log-entry.ts";
import { hashOf } from "./make-entry.ts";

/** What is wrong with an entry, given the one before it. */
export type BreakReason =
  | "other-chain"
  | "missing" // its sequence number is not the next one
  | "unlinked" // it names another hash than that of the entry before
  | "unreadable" // the store cannot read it
  | "altered" // its content does not have the hash it names
  | "not-later"; // its known time is not after that of the entry before

/** The first broken entry of a chain: at this sequence number the log is not what was written. */
export interface ChainBreak {
  readonly chain: string;
  /** The sequence number that was due; the entry found may say another. */
  readonly seq: number;
  readonly reason: BreakReason;
}

/**
 * The first broken entry of a chain, if any. `after`: the entry before these, verified already; without it they start
 * the chain. An entry cut off at the end shows only against a head that was handed out.
 */
export function verifyChain(entries: Iterable<LogEntry>, after?: LogEntry): ChainBreak | undefined {
  let before = after;
  for (const entry of entries) {
    const broken = verifyLink(before, entry);
    if (broken) return broken;
    before = entry;
  }
  return undefined;
}

/** What is wrong with one entry, given the one before it (`undefined`: it is the first). */
export function verifyLink(before: LogEntry | undefined, entry: LogEntry): ChainBreak | undefined {
  const chain = before?.chain ?? entry.chain;
  const seq = (before?.seq ?? 0) + 1;
  const reason = faultOf(before, entry, chain, seq);
  return reason && { chain, seq, reason };
}

function faultOf(
  before: LogEntry | undefined,
  entry: LogEntry,
  chain: string,
  seq: number,
): BreakReason | undefined {
  if (entry.chain !== chain) return "other-chain";
  if (entry.seq !== seq) return "missing";
  if (entry.previous !== (before?.hash ?? GENESIS)) return "unlinked";
  if (hashOf(entry) !== entry.hash) return "altered";
  const at = Date.parse(entry.at);
  const isTime = !Number.isNaN(at) && new Date(at).toISOString() === entry.at;
  return isTime && (!before || at > Date.parse(before.at)) ? undefined : "not-later";
}

import { contentHash } from "../documents/hash.ts";
import type { Json } from "../domain/json.ts";
import { GENESIS, type LogEntry } from "../domain/log-entry.ts";

/** What somebody did to a subject, as it enters the log. */
export interface Deed {
  readonly chain: string;
  readonly subject: string;
  readonly actor: string;
  readonly action: string;
  readonly reason?: string;
  /** Decimals as text. */
  readonly body: Json;
}

/**
 * The entry that follows `head` (`undefined`: the first of its chain). Its known time is `now` (UTC), or a millisecond
 * after the head's where the clock is not beyond that. Throws `TypeError` on what JSON cannot say, `RangeError` on a
 * `now` that is no time.
 */
export function makeEntry(head: LogEntry | undefined, deed: Deed, revision: number, now: string): LogEntry {
  const { chain, subject, actor, action, reason, body } = deed;
  const sealed = {
    chain,
    seq: (head?.seq ?? 0) + 1,
    subject,
    revision,
    at: knownTime(head, now),
    actor,
    action,
    ...(reason === undefined ? {} : { reason }),
    body,
    previous: head?.hash ?? GENESIS,
  };
  return { ...sealed, hash: contentHash(sealed) };
}

/** SHA-256 over the canonical form of all members but `hash` itself. */
export function hashOf({ hash: _, ...sealed }: LogEntry): string {
  return contentHash(sealed);
}

function knownTime(head: LogEntry | undefined, now: string): string {
  const earliest = head ? Date.parse(head.at) + 1 : Number.NEGATIVE_INFINITY;
  return new Date(Math.max(Date.parse(now), earliest)).toISOString();
}

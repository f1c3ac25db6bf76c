import type { LogEntry } from "../domain/log-entry.ts";
import type { Store } from "../store/store.ts";

/** Entries that are numbered from 1 without a gap: a chain, or what is about one subject. */
export interface LogTrack {
  readonly name: string;
  /** Number of the last entry; 0 where there is none. */
  last(): Promise<number>;
  read(after: number, limit: number): Promise<readonly LogEntry[]>;
  /** Whether known times increase with the numbers, so that a moment can be searched for. */
  readonly isByTime: boolean;
}

export function chainTrack(store: Store, chain: string): LogTrack {
  return {
    name: chain,
    last: async () => (await store.head(chain))?.seq ?? 0,
    read: (after, limit) => store.read(chain, after, limit),
    isByTime: true,
  };
}

/** Revisions of a subject count over several chains, whose times do not order them. */
export function subjectTrack(store: Store, subject: string): LogTrack {
  const read = (after: number, limit: number) => store.readSubject(subject, after, limit);
  const isThere = async (number: number) => (await read(number - 1, 1)).length > 0;
  return { name: subject, last: () => lastThat(isThere), read, isByTime: false };
}

/** Number of the first entry known at a moment (UTC, milliseconds) or later; one after the last where there is none. */
export async function firstAt(track: LogTrack, moment: string, last: number): Promise<number> {
  let [low, high] = [1, last + 1];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const [entry] = await track.read(middle - 1, 1);
    if (entry && entry.at < moment) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The last number from 1 for which something holds that holds for all before it; 0 where it holds for none. */
async function lastThat(holds: (number: number) => Promise<boolean>): Promise<number> {
  let high = 1;
  while (await holds(high)) high *= 2;
  let low = Math.floor(high / 2);
  while (low + 1 < high) {
    const middle = Math.floor((low + high) / 2);
    if (await holds(middle)) low = middle;
    else high = middle;
  }
  return low;
}

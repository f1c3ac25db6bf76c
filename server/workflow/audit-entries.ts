import { withoutSecrets } from "../access/account-changes.ts";
import { type JurisdictionTree, NATION } from "../domain/jurisdiction-tree.ts";
import type { LogEntry } from "../domain/log-entry.ts";
import type { Store } from "../store/store.ts";
import type { Caller } from "./caller.ts";
import { jurisdictionsOf } from "./entry-jurisdictions.ts";
import { chainTrack, firstAt, type LogTrack, subjectTrack } from "./log-track.ts";
import { TrackReader } from "./track-reader.ts";

/** Which entries are wanted; all that is named must hold. */
export interface AuditQuery {
  readonly chain?: string | undefined;
  readonly subject?: string | undefined;
  readonly actor?: string | undefined;
  readonly action?: string | undefined;
  /** Entries about it or what is below it. */
  readonly jurisdiction?: string | undefined;
  /** UTC, milliseconds: known at it or later. */
  readonly from?: string | undefined;
  /** UTC, milliseconds: known before it. */
  readonly until?: string | undefined;
  readonly order: "newest" | "oldest";
}

/** Where the next page goes on: the number of the next entry to be looked at, by chain or subject. */
export type AuditPosition = Readonly<Record<string, number>>;

export interface AuditPage {
  readonly entries: readonly LogEntry[];
  /** Absent at the end. */
  readonly next?: AuditPosition;
}

/** Entries looked at for one page: a filter that few pass gives short pages, not long waits. */
const MOST_LOOKED_AT = 2000;
/** Characters of one page, but for its last entry. */
const MOST_TEXT = 4_000_000;

/**
 * A page of the log, of all chains by known time, as far as the caller may read it and without hashes of passwords and
 * keys. It may hold fewer entries than `limit`, even none, and still have a next one.
 */
export async function auditEntries(
  { store, tree }: { readonly store: Store; readonly tree: JurisdictionTree },
  caller: Caller,
  query: AuditQuery,
  limit: number,
  position?: AuditPosition,
): Promise<AuditPage> {
  const readers: TrackReader[] = [];
  for (const track of await tracksOf(store, query)) readers.push(await readerOf(track, query, position));
  const entries: LogEntry[] = [];
  let text = 0;
  for (let seen = 0; seen < MOST_LOOKED_AT && entries.length < limit && text < MOST_TEXT; seen++) {
    const entry = await nextOf(readers, query.order);
    if (!entry) return { entries };
    if (!fits(entry, query, tree) || !mayRead(caller, entry)) continue;
    const shown = withoutSecrets(entry);
    entries.push(shown);
    text += JSON.stringify(shown).length;
  }
  return { entries, next: Object.fromEntries(readers.map(({ name, number }) => [name, number])) };
}

async function tracksOf(store: Store, { chain, subject }: AuditQuery): Promise<readonly LogTrack[]> {
  if (subject !== undefined) return [subjectTrack(store, subject)];
  const chains = chain === undefined ? await store.chains() : [chain];
  return chains.map((name) => chainTrack(store, name));
}

async function readerOf(
  track: LogTrack,
  { from, until, order }: AuditQuery,
  position: AuditPosition | undefined,
): Promise<TrackReader> {
  const end = await track.last();
  const first = from === undefined || !track.isByTime ? 1 : await firstAt(track, from, end);
  const last = until === undefined || !track.isByTime ? end : (await firstAt(track, until, end)) - 1;
  const isNewest = order === "newest";
  const known = position && Object.hasOwn(position, track.name) ? position[track.name] : undefined;
  // A chain that began after the page before is newer than all that is still to come.
  const start = known ?? (isNewest ? (position ? 0 : last) : first);
  return isNewest
    ? new TrackReader(track, Math.min(start, last), first, -1)
    : new TrackReader(track, Math.max(start, first), last, 1);
}

/** Takes the newest or oldest of what the readers come to. */
async function nextOf(
  readers: readonly TrackReader[],
  order: AuditQuery["order"],
): Promise<LogEntry | undefined> {
  let chosen: TrackReader | undefined;
  let best: LogEntry | undefined;
  for (const reader of readers) {
    const entry = await reader.peek();
    if (!entry || (best && (order === "newest" ? entry.at <= best.at : entry.at >= best.at))) continue;
    [chosen, best] = [reader, entry];
  }
  chosen?.take();
  return best;
}

function fits(entry: LogEntry, query: AuditQuery, tree: JurisdictionTree): boolean {
  const { chain, subject, actor, action, from, until, jurisdiction } = query;
  const is = (wanted: string | undefined, held: string) => wanted === undefined || wanted === held;
  return (
    is(chain, entry.chain) &&
    is(subject, entry.subject) &&
    is(actor, entry.actor) &&
    is(action, entry.action) &&
    (from === undefined || entry.at >= from) &&
    (until === undefined || entry.at < until) &&
    (jurisdiction === undefined || jurisdictionsOf(entry).some((code) => tree.isUnder(code, jurisdiction)))
  );
}

function mayRead({ permissions }: Caller, entry: LogEntry): boolean {
  const named = jurisdictionsOf(entry);
  const places = named.length > 0 ? named : [NATION];
  return places.every((jurisdiction) => permissions.may("read-audit", { jurisdiction }));
}

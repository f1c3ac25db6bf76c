import { onTestFinished } from "vitest";
import type { LogEntry } from "../../server/domain/log-entry.ts";
import { type Deed, makeEntry } from "../../server/log/make-entry.ts";
import { entriesOf } from "../../server/store/entries-of.ts";
import { openStore, type StorePlace } from "../../server/store/open-store.ts";
import type { Store } from "../../server/store/store.ts";
import { StoreProcess } from "./store-process.ts";

export const NOW = "2026-01-05T01:00:00.000Z";

/** A store for one test. */
export async function opened(place: StorePlace): Promise<Store> {
  const store = await openStore(place);
  onTestFinished(() => store.close());
  return store;
}

/** A process for one test. */
export async function started(place: StorePlace): Promise<StoreProcess> {
  const started = await StoreProcess.start(place);
  onTestFinished(() => started.stop());
  return started;
}

/** A deed of no meaning. */
export function deed(about: Partial<Deed> = {}): Deed {
  return { chain: "main", subject: "s", actor: "wang", action: "test.written", body: {}, ...about };
}

/** An entry after `head`, and after nothing without it. */
export function entryAfter(head: LogEntry | undefined, about: Partial<Deed> = {}, revision = 1): LogEntry {
  return makeEntry(head, deed(about), revision, NOW);
}

export async function wholeChain(store: Store, chain: string): Promise<readonly LogEntry[]> {
  const entries: LogEntry[] = [];
  for await (const entry of entriesOf(store, chain)) entries.push(entry);
  return entries;
}

/** 1, 2, … n. */
export function upTo(n: number): readonly number[] {
  return Array.from({ length: n }, (_, index) => index + 1);
}

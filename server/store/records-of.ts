import { setImmediate as turn } from "node:timers/promises";
import type { Records, StoredRecord } from "./records.ts";

/** Few enough that a page of the largest records fits the memory of a small machine. */
const PAGE = 32;

/** The records of a collection with keys after one, in order. */
export async function* recordsOf(
  store: Records,
  collection: string,
  after = "",
): AsyncGenerator<StoredRecord> {
  for (let seen = after; ; ) {
    const page = await store.records(collection, seen, PAGE);
    yield* page;
    const end = page.at(-1);
    if (!end) return;
    seen = end.key;
    // An embedded store answers at once: without a turn in between, whoever reads them all holds up all others.
    await turn();
  }
}

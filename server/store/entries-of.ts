import { setImmediate as turn } from "node:timers/promises";
import type { LogEntry } from "../domain/log-entry.ts";
import type { Store } from "./store.ts";

/** Few enough that a page of the largest entries fits the memory of a small machine. */
const PAGE = 32;

/** The entries of a chain after a sequence number, in order, up to and including `last`. */
export async function* entriesOf(
  store: Store,
  chain: string,
  after = 0,
  last = Number.MAX_SAFE_INTEGER,
): AsyncGenerator<LogEntry> {
  let seen = after;
  while (seen < last) {
    const page = await store.read(chain, seen, Math.min(PAGE, last - seen));
    yield* page;
    const end = page.at(-1);
    if (!end) return;
    seen = end.seq;
    // An embedded store answers at once: without a turn in between, whoever reads a long chain holds up all others.
    await turn();
  }
}

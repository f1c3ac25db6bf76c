import { keyedHashes } from "../../server/claims/keyed-hash.ts";
import { LogWriter } from "../../server/log/log-writer.ts";
import type { Store } from "../../server/store/store.ts";
import { type ClaimGround, ClaimRecords } from "../../server/workflow/claim-records.ts";
import { standards } from "../claims/standards.ts";

export const KEY = Buffer.alloc(32, 7);
export const keyed = keyedHashes(KEY);
export const RETENTION = 3650;

/** A clock that can be set. */
export class SetClock {
  at = "2026-03-02T01:00:00.000Z";
  readonly now = (): string => this.at;
}

/** Claims over a store, read by the shared dictionary. */
export function claimsOver(
  store: Store,
  clock = new SetClock(),
  ground: Partial<ClaimGround> = {},
): ClaimRecords {
  return new ClaimRecords({
    store,
    log: new LogWriter(store),
    keyed,
    standards: async () => standards,
    retention: RETENTION,
    now: clock.now,
    ...ground,
  });
}

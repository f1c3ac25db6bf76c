import { expect, it } from "vitest";
import type { LogEntry } from "../../server/domain/log-entry.ts";
import { LogWriter } from "../../server/log/log-writer.ts";
import { verifyChain } from "../../server/log/verify-chain.ts";
import { openStore } from "../../server/store/open-store.ts";
import type { FreshPlace } from "./contract.ts";
import { deed, NOW, upTo, wholeChain } from "./opened.ts";
import { StoreProcess } from "./store-process.ts";

const ROUNDS = 24;

/** What is written, from little to much: the longer a write takes, the likelier the kill falls into it. */
const FILLERS = ["", "填".repeat(2000), "填".repeat(20_000)];

export function describeCrashes(freshPlace: FreshPlace): void {
  it(`loses nothing acknowledged and shows nothing half-written when writers are killed, ${ROUNDS} times`, async () => {
    const place = freshPlace();
    const acknowledged: LogEntry[] = [];
    for (const round of upTo(ROUNDS)) {
      const writer = await StoreProcess.start(place);
      const enough = acknowledged.length + 1 + (round % 4);
      const filler = FILLERS[round % FILLERS.length] ?? "";
      const order = { do: "flood", chain: "main", subjects: ["a", "b", "c"], filler } as const;
      await writer.killAmid(order, (report) => {
        if ("entry" in report && report.entry) acknowledged.push(report.entry);
        return acknowledged.length >= enough || "error" in report;
      });
      const store = await openStore(place);
      const entries = await wholeChain(store, "main");
      expect(acknowledged.length).toBeGreaterThanOrEqual(enough);
      for (const entry of acknowledged) expect(entries[entry.seq - 1]).toEqual(entry);
      expect(verifyChain(entries)).toBeUndefined();
      for (const subject of ["a", "b", "c"]) {
        const held = await store.readSubject(subject, 0, 1000);
        expect(held).toEqual(entries.filter((entry) => entry.subject === subject));
        expect(held.map(({ revision }) => revision)).toEqual(upTo(held.length));
      }
      // Who comes next goes on where the log ends.
      const after = { ...deed({ subject: `after ${round}` }), expectedRevision: 0, now: NOW };
      expect(await new LogWriter(store).commit(after)).toMatchObject({
        outcome: "committed",
        entry: { seq: entries.length + 1 },
      });
      await store.close();
    }
  });
}

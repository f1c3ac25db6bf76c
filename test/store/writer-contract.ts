import { describe, expect, it } from "vitest";
import type { LogEntry } from "../../server/domain/log-entry.ts";
import { LogWriter } from "../../server/log/log-writer.ts";
import { verifyChain } from "../../server/log/verify-chain.ts";
import type { FreshPlace } from "./contract.ts";
import { deed, NOW, opened, started, upTo, wholeChain } from "./opened.ts";

const RACES = 100;

export function describeWriters(freshPlace: FreshPlace): void {
  describe("writers of one log", () => {
    it(`both commit when two publish on the same head, ${RACES} times, each once and one after the other`, async () => {
      const place = freshPlace();
      const store = await opened(place);
      const writers = [new LogWriter(await opened(place)), new LogWriter(await opened(place))];
      for (const race of upTo(RACES)) {
        const commits = await Promise.all(
          writers.map((writer, n) => {
            const change = deed({ subject: `${race}/${n}`, actor: `publisher-${n}` });
            return writer.commit({ ...change, expectedRevision: 0, now: NOW });
          }),
        );
        expect(commits.map(({ outcome }) => outcome)).toEqual(["committed", "committed"]);
      }
      await expectWhole(await wholeChain(store, "main"), 2 * RACES);
    });

    it("take turns at the head of a chain across processes, and lose nothing", async () => {
      const place = freshPlace();
      const store = await opened(place);
      const processes = await Promise.all([started(place), started(place), started(place)]);
      await Promise.all(
        processes.map(async (process, n) => {
          for (const round of upTo(20)) {
            const change = { ...deed({ subject: `${n}/${round}` }), expectedRevision: 0, now: NOW };
            expect(await process.ask({ do: "commit", change })).toMatchObject({ done: "committed" });
          }
        }),
      );
      await expectWhole(await wholeChain(store, "main"), 60);
    });

    it(`exactly one wins where two publish the same version, ${RACES} times, and the other hears which`, async () => {
      const place = freshPlace();
      const writers = [new LogWriter(await opened(place)), new LogWriter(await opened(place))];
      for (const expectedRevision of [...Array(RACES).keys()]) {
        const commits = await Promise.all(
          writers.map((writer, n) =>
            writer.commit({ ...deed({ actor: `publisher-${n}` }), expectedRevision, now: NOW }),
          ),
        );
        const won = commits.find((commit) => commit.outcome === "committed");
        const lost = commits.find((commit) => commit.outcome === "conflict");
        expect(won?.entry.revision).toBe(expectedRevision + 1);
        expect(lost).toEqual({ outcome: "conflict", revision: expectedRevision + 1, entry: won?.entry });
      }
    });

    it("hear of a stale or an unheard-of revision, and which one the subject is at", async () => {
      const writer = new LogWriter(await opened(freshPlace()));
      const save = (expectedRevision: number, text: string) =>
        writer.commit({ ...deed({ body: { text } }), expectedRevision, now: NOW });
      expect(await save(1, "none yet")).toEqual({ outcome: "conflict", revision: 0, entry: undefined });
      for (const n of upTo(40)) expect(await save(n - 1, `${n}`)).toMatchObject({ outcome: "committed" });
      expect(await save(3, "stale")).toMatchObject({ outcome: "conflict", revision: 40 });
      expect(await save(0, "as if new")).toMatchObject({ outcome: "conflict", revision: 40 });
      expect(await save(41, "ahead")).toMatchObject({ outcome: "conflict", revision: 40 });
    });

    it("commit a double submission once, at once or later, and tell both the same entry", async () => {
      const place = freshPlace();
      const store = await opened(place);
      const writers = [new LogWriter(await opened(place)), new LogWriter(await opened(place))];
      const change = { ...deed({ reason: "twice", body: { amount: "0.10" } }), expectedRevision: 0 };
      const commits = await Promise.all([
        writers[0]?.commit({ ...change, now: "2026-01-05T01:00:00.000Z" }),
        writers[1]?.commit({ ...change, now: "2026-01-05T01:00:00.007Z" }),
      ]);
      const later = await writers[0]?.commit({ ...change, now: "2026-02-01T00:00:00.000Z" });
      const [entry] = await wholeChain(store, "main");
      for (const commit of [...commits, later]) expect(commit).toMatchObject({ outcome: "committed", entry });
      expect(later).toMatchObject({ isRepeat: true });
      expect(await wholeChain(store, "main")).toHaveLength(1);
    });

    it("decide again on what others wrote since, and write nothing once it speaks against them", async () => {
      const store = await opened(freshPlace());
      const writer = new LogWriter(store);
      const publish = (subject: string, period: string, seen: number) =>
        writer.commit(
          { ...deed({ subject, body: { period } }), expectedRevision: 0, now: NOW, seen },
          (news) => news.find(({ body }) => JSON.stringify(body) === JSON.stringify({ period })),
        );
      const first = await publish("a@1", "2026", 0);
      expect(first).toMatchObject({ outcome: "committed", entry: { seq: 1 } });
      // Both were decided on an empty chain: one for another period, one for the period that is taken now.
      expect(await publish("b@1", "2027", 0)).toMatchObject({ outcome: "committed", entry: { seq: 2 } });
      const overlapping = await publish("c@1", "2026", 0);
      expect(overlapping).toMatchObject({ outcome: "refused", refusal: { subject: "a@1" } });
      expect(await wholeChain(store, "main")).toHaveLength(2);
    });

    it(`let one of two overlapping periods in, ${RACES} times, whoever is first`, async () => {
      const place = freshPlace();
      const writers = [new LogWriter(await opened(place)), new LogWriter(await opened(place))];
      let seen = 0;
      for (const year of upTo(RACES)) {
        const commits = await Promise.all(
          writers.map((writer, n) => {
            const change = deed({ subject: `${year}/${n}`, body: { year } });
            return writer.commit({ ...change, expectedRevision: 0, now: NOW, seen }, (news) =>
              news.some(({ body }) => JSON.stringify(body) === JSON.stringify({ year }))
                ? "overlap"
                : undefined,
            );
          }),
        );
        expect(commits.map(({ outcome }) => outcome).sort()).toEqual(["committed", "refused"]);
        seen++;
      }
    });
  });
}

/** A chain without a gap that verifies, with known times that strictly increase. */
async function expectWhole(entries: readonly LogEntry[], length: number): Promise<void> {
  expect(entries.map(({ seq }) => seq)).toEqual(upTo(length));
  expect(new Set(entries.map(({ subject }) => subject)).size).toBe(length);
  expect(verifyChain(entries)).toBeUndefined();
  const times = entries.map(({ at }) => at);
  expect([...new Set(times)].sort()).toEqual(times);
}

import { describe, expect, it } from "vitest";
import type { LogEntry } from "../../server/domain/log-entry.ts";
import type { StorePlace } from "../../server/store/open-store.ts";
import type { FreshPlace } from "./contract.ts";
import { entryAfter, opened, started, upTo, wholeChain } from "./opened.ts";

const ROUNDS = 100;

/** Appends an entry; who it is that does so, on what connection, differs. */
type Append = (entry: LogEntry) => Promise<string>;

/** Three connections of this process and three other processes. */
async function contenders(place: StorePlace): Promise<readonly Append[]> {
  const stores = [await opened(place), await opened(place), await opened(place)];
  const processes = await Promise.all([started(place), started(place), started(place)]);
  return [
    ...processes.map((process) => async (entry: LogEntry) => {
      const report = await process.ask({ do: "append", entry });
      return "done" in report ? report.done : JSON.stringify(report);
    }),
    ...stores.map((store) => (entry: LogEntry) => store.append(entry)),
  ];
}

export function describeRaces(freshPlace: FreshPlace): void {
  describe("the server's unique indexes", () => {
    it(`let one of six writers have a place in a chain, ${ROUNDS} times, across connections and processes`, async () => {
      const place = freshPlace();
      const store = await opened(place);
      const appends = await contenders(place);
      let head: LogEntry | undefined;
      for (const round of upTo(ROUNDS)) {
        const rivals = appends.map((_, n) =>
          entryAfter(head, { subject: `${round}/${n}`, actor: `writer-${n}` }),
        );
        const answers = await Promise.all(
          appends.map((append, n) => append(rivals[n] ?? rivals[0] ?? entryAfter(head))),
        );
        expect([...answers].sort()).toEqual(["appended", ...Array(5).fill("seq-taken")]);
        head = await store.head("main");
        expect(head).toEqual(rivals[answers.indexOf("appended")]);
      }
      expect((await wholeChain(store, "main")).map(({ seq }) => seq)).toEqual(upTo(ROUNDS));
    });

    it(`let one of six writers have a revision of a subject, ${ROUNDS} times, whatever chain each writes to`, async () => {
      const place = freshPlace();
      const store = await opened(place);
      const appends = await contenders(place);
      const heads = new Map<number, LogEntry>();
      for (const revision of upTo(ROUNDS)) {
        const rivals = appends.map((_, n) => entryAfter(heads.get(n), { chain: `chain-${n}` }, revision));
        const answers = await Promise.all(
          appends.map((append, n) => append(rivals[n] ?? entryAfter(undefined))),
        );
        expect([...answers].sort()).toEqual(["appended", ...Array(5).fill("revision-taken")]);
        const winner = answers.indexOf("appended");
        heads.set(winner, rivals[winner] ?? entryAfter(undefined));
      }
      const held = await store.readSubject("s", 0, 2 * ROUNDS);
      expect(held.map(({ revision }) => revision)).toEqual(upTo(ROUNDS));
    });
  });
}

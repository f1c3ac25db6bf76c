import { describe, expect, it } from "vitest";
import { canonicalText } from "../../server/documents/canonical.ts";
import type { Json } from "../../server/domain/json.ts";
import type { LogEntry } from "../../server/domain/log-entry.ts";
import { verifyChain } from "../../server/log/verify-chain.ts";
import { CONTENTS, nested } from "./contents.ts";
import type { FreshPlace } from "./contract.ts";
import { entryAfter, opened, upTo, wholeChain } from "./opened.ts";

export function describeContents(freshPlace: FreshPlace): void {
  describe("the log", () => {
    it("gives nothing where nothing was written", async () => {
      const store = await opened(freshPlace());
      expect(await store.head("main")).toBeUndefined();
      expect(await store.read("main", 0, 10)).toEqual([]);
      expect(await store.readSubject("s", 0, 10)).toEqual([]);
      expect(await store.chains()).toEqual([]);
    });

    it("keeps every content as it was given, to the byte, for who opens it next", async () => {
      const place = freshPlace();
      const store = await opened(place);
      const written: LogEntry[] = [];
      const bodies: readonly [string, Json][] = [...Object.entries(CONTENTS), ["nested 40 deep", nested(20)]];
      for (const [about, body] of bodies) {
        const subject = `𠮷.$ ${about}`;
        written.push(
          entryAfter(written.at(-1), { subject, body, reason: "缘由\u0000\n'\";--", actor: "$ne" }),
        );
        expect(await store.append(written.at(-1) ?? entryAfter(undefined))).toBe("appended");
      }
      const again = await opened(place);
      const read = await wholeChain(again, "main");
      expect(read.map((entry) => canonicalText({ ...entry }))).toEqual(
        written.map((entry) => canonicalText({ ...entry })),
      );
      expect(verifyChain(read)).toBeUndefined();
    });

    it("keeps a body of two megabytes, and refuses one that not every store can hold", async () => {
      const store = await opened(freshPlace());
      const rows = (bytes: number) => ({ rows: Array(Math.floor(bytes / 100)).fill("医".repeat(32)) });
      const large = entryAfter(undefined, { body: rows(2_000_000) });
      expect(await store.append(large)).toBe("appended");
      expect(await store.head("main")).toEqual(large);
      const tooLarge = entryAfter(large, { subject: "t", body: rows(17_000_000) });
      await expect(async () => store.append(tooLarge)).rejects.toMatchObject({ fault: "too-large" });
      expect(await store.head("main")).toEqual(large);
    });

    it("refuses names that some server would cut or change", async () => {
      const store = await opened(freshPlace());
      for (const name of ["", "a\u0000b", "line\nbreak"]) {
        const write = async (about: object) => store.append(entryAfter(undefined, about));
        await expect(write({ chain: name })).rejects.toMatchObject({ fault: "bad-name" });
        await expect(write({ subject: name })).rejects.toMatchObject({ fault: "bad-name" });
      }
      expect(await store.chains()).toEqual([]);
    });

    it("is read in pages, from any place on, a chain and a subject alike", async () => {
      const store = await opened(freshPlace());
      const written: LogEntry[] = [];
      for (const n of upTo(25)) {
        const entry = entryAfter(written.at(-1), { subject: n % 2 === 0 ? "even" : "odd" }, Math.ceil(n / 2));
        await store.append(entry);
        written.push(entry);
      }
      expect(await store.read("main", 0, 10)).toEqual(written.slice(0, 10));
      expect(await store.read("main", 10, 10)).toEqual(written.slice(10, 20));
      expect(await store.read("main", 20, 10)).toEqual(written.slice(20));
      expect(await store.read("main", 25, 10)).toEqual([]);
      expect(await store.read("main", 3, 0)).toEqual([]);
      expect((await store.readSubject("even", 4, 5)).map(({ seq }) => seq)).toEqual([10, 12, 14, 16, 18]);
      expect(await store.head("main")).toEqual(written[24]);
    });

    it("names its chains in order, and takes no name for a pattern or for part of another", async () => {
      const store = await opened(freshPlace());
      const names = ["main", "drafts", "access", "Main", "mai", "链", "main "];
      for (const chain of names) await store.append(entryAfter(undefined, { chain, subject: `of ${chain}` }));
      expect(await store.chains()).toEqual([...names].sort());
      for (const chain of names) expect(await store.read(chain, 0, 9)).toHaveLength(1);
    });

    it("keeps the very same entry once, and says so to who sends it again", async () => {
      const store = await opened(freshPlace());
      const entry = entryAfter(undefined);
      expect(await store.append(entry)).toBe("appended");
      expect(await store.append(entry)).toBe("appended");
      expect(await store.append(entryAfter(undefined, { actor: "li" }))).toBe("seq-taken");
      expect(await store.append(entryAfter(entry, { actor: "li" }))).toBe("revision-taken");
      expect(await wholeChain(store, "main")).toEqual([entry]);
    });
  });
}

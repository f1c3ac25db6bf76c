import { describe, expect, it } from "vitest";
import { canonicalText } from "../../server/documents/canonical.ts";
import type { Store } from "../../server/store/store.ts";
import { CONTENTS, nested } from "./contents.ts";
import type { FreshPlace } from "./contract.ts";
import { opened, upTo } from "./opened.ts";
import { StoreProcess } from "./store-process.ts";

const NOON = "2036-03-01T12:00:00.000Z";
const JUST_BEFORE = "2036-03-01T11:59:59.999Z";
const ROUNDS = 20;

async function keysOf(store: Store, collection: string, after = "", limit = 1000): Promise<string[]> {
  return (await store.records(collection, after, limit)).map(({ key }) => key);
}

export function describeRecords(freshPlace: FreshPlace): void {
  describe("records that can be erased", () => {
    it("keep every content as it was given, to the byte, for who opens the store next", async () => {
      const place = freshPlace();
      const store = await opened(place);
      const contents = [...Object.entries(CONTENTS), ["nested 40 deep", nested(20)] as const];
      for (const [about, value] of contents) await store.putRecord("claims", `𠮷.$ ${about}`, value);
      const again = await opened(place);
      for (const [about, value] of contents) {
        const record = await again.getRecord("claims", `𠮷.$ ${about}`);
        expect(canonicalText(record?.value ?? null)).toBe(canonicalText(value));
        expect(record).not.toHaveProperty("erasableFrom");
      }
    });

    it("are found in their collection only, replaced by key with their retention, and deleted by key", async () => {
      const store = await opened(freshPlace());
      expect(await store.getRecord("claims", "k")).toBeUndefined();
      await store.putRecord("claims", "k", 1, { erasableFrom: "2036-03-01T20:00:00+08:00" });
      await store.putRecord("decisions", "k", 2);
      expect(await store.getRecord("claims", "k")).toEqual({ key: "k", value: 1, erasableFrom: NOON });
      await store.putRecord("claims", "k", 3);
      expect(await store.getRecord("claims", "k")).toEqual({ key: "k", value: 3 });
      await store.deleteRecord("claims", "k");
      await store.deleteRecord("claims", "no such");
      expect(await store.getRecord("claims", "k")).toBeUndefined();
      expect(await store.getRecord("decisions", "k")).toEqual({ key: "k", value: 2 });
    });

    it("are listed by the bytes of their keys, from any key on, and so are their collections", async () => {
      const store = await opened(freshPlace());
      const keys = ["", "A", "a", "a ", "a.b", "a/b", "aa", "b", "é", "王", "\uffee", "𠮷"].slice(1);
      for (const key of [...keys].reverse()) await store.putRecord("claims", key, key);
      for (const collection of ["claim", "claims ", "链"]) await store.putRecord(collection, "k", 0);
      expect(await keysOf(store, "claims")).toEqual(keys);
      expect(await keysOf(store, "claims", "a", 3)).toEqual(["a ", "a.b", "a/b"]);
      expect(await keysOf(store, "claims", "a-", 2)).toEqual(["a.b", "a/b"]);
      expect(await keysOf(store, "claims", "𠮷")).toEqual([]);
      expect(await keysOf(store, "claims", "", 0)).toEqual([]);
      expect(await keysOf(store, "none")).toEqual([]);
      expect(await store.recordCollections()).toEqual(["claim", "claims", "claims ", "链"]);
    });

    it("are swept from the moment they may be erased, in one collection, and never without such a moment", async () => {
      const store = await opened(freshPlace());
      for (const n of upTo(5))
        await store.putRecord("claims", `${n}`, n, { erasableFrom: `2036-03-0${6 - n}T00:00:00.000Z` });
      await store.putRecord("claims", "noon", "noon", { erasableFrom: NOON });
      await store.putRecord("claims", "kept", "kept");
      await store.putRecord("decisions", "1", 1, { erasableFrom: NOON });
      const erasable = async (now: string, limit = 10) =>
        (await store.erasableRecords("claims", now, limit)).map(({ key }) => key);
      expect(await erasable(JUST_BEFORE)).toEqual(["5"]);
      expect(await erasable(NOON)).toEqual(["5", "noon"]);
      expect(await erasable("2036-03-04T00:00:00.000Z", 3)).toEqual(["5", "noon", "4"]);
      expect(await store.sweepRecords("claims", "2036-03-03T00:00:00.000Z")).toBe(4);
      expect(await store.sweepRecords("claims", "2036-03-03T00:00:00.000Z")).toBe(0);
      expect(await keysOf(store, "claims")).toEqual(["1", "2", "kept"]);
      expect(await keysOf(store, "decisions")).toEqual(["1"]);
    });

    it("stay where they were put again before they were deleted as erasable", async () => {
      const store = await opened(freshPlace());
      await store.putRecord("claims", "renewed", 1, { erasableFrom: "2036-03-02T00:00:00.000Z" });
      await store.putRecord("claims", "past", 1, { erasableFrom: NOON });
      await store.putRecord("claims", "for good", 1);
      for (const key of ["renewed", "past", "for good"]) await store.deleteRecord("claims", key, NOON);
      expect(await keysOf(store, "claims")).toEqual(["for good", "renewed"]);
    });

    it("refuse names that some server would cut or change, and what not every store can hold", async () => {
      const store = await opened(freshPlace());
      for (const name of ["", "a\u0000b", "line\nbreak", "\ud800"]) {
        await expect(store.putRecord(name, "k", 1)).rejects.toMatchObject({ fault: "bad-name" });
        await expect(store.putRecord("claims", name, 1)).rejects.toMatchObject({ fault: "bad-name" });
      }
      const value = "医".repeat(6_000_000);
      await expect(store.putRecord("claims", "k", value)).rejects.toMatchObject({
        fault: "record-too-large",
      });
      expect(await store.recordCollections()).toEqual([]);
    });

    it("may be put by many at once, and one of them stays, whole", async () => {
      const place = freshPlace();
      const stores = [await opened(place), await opened(place), await opened(place)];
      for (const round of upTo(20)) {
        await Promise.all(
          stores.map((store, n) =>
            store.putRecord("claims", `${round}`, { n, again: n }, { erasableFrom: NOON }),
          ),
        );
        const kept = await stores[0]?.getRecord("claims", `${round}`);
        expect([0, 1, 2].map((n) => ({ n, again: n }))).toContainEqual(kept?.value);
      }
      expect(await keysOf(stores[1] ?? (await opened(place)), "claims")).toHaveLength(20);
    });

    it(`lose nothing acknowledged and are never half-written when writers are killed, ${ROUNDS} times`, async () => {
      const place = freshPlace();
      let acknowledged = 0;
      for (const round of upTo(ROUNDS)) {
        const writer = await StoreProcess.start(place);
        const enough = acknowledged + 1 + (round % 3);
        const filler = "填".repeat(round % 2 === 0 ? 0 : 20_000);
        const order = { do: "put", collection: `c${round}`, from: acknowledged + 1, filler } as const;
        const first = order.from;
        await writer.killAmid(order, (report) => {
          if ("put" in report) acknowledged = report.put;
          return acknowledged >= enough || "error" in report;
        });
        const store = await opened(place);
        const held = await store.records(order.collection, "", 1000);
        const numbers = held.map(({ key }) => Number(key)).sort((a, b) => a - b);
        // The one that was being written when the process was killed is there or not.
        expect(numbers).toEqual(upTo(numbers.length).map((n) => first + n - 1));
        expect(numbers.at(-1)).toBeGreaterThanOrEqual(acknowledged);
        for (const { key, value } of held) expect(value).toEqual({ n: Number(key), filler });
        acknowledged = numbers.at(-1) ?? acknowledged;
      }
    });
  });
}

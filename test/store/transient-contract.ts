import { describe, expect, it } from "vitest";
import type { FreshPlace } from "./contract.ts";
import { opened, upTo } from "./opened.ts";

const NOON = "2026-03-01T12:00:00.000Z";
const JUST_BEFORE = "2026-03-01T11:59:59.999Z";

export function describeTransients(freshPlace: FreshPlace): void {
  describe("records that pass", () => {
    it("are there until they expire, and gone from that moment on", async () => {
      const store = await opened(freshPlace());
      const record = { key: "k.$", value: { "$user.id": "王", at: [1, null] }, expiresAt: NOON };
      await store.putTransient("session", record);
      expect(await store.getTransient("session", "k.$", JUST_BEFORE)).toEqual(record);
      expect(await store.getTransient("session", "k.$", NOON)).toBeUndefined();
      expect(await store.getTransient("code", "k.$", JUST_BEFORE)).toBeUndefined();
    });

    it("are replaced by key, removed by key, and swept when expired", async () => {
      const store = await opened(freshPlace());
      for (const n of upTo(5)) {
        await store.putTransient("session", {
          key: `${n}`,
          value: n,
          expiresAt: `2026-03-0${n}T00:00:00.000Z`,
        });
      }
      await store.putTransient("session", { key: "1", value: "kept on", expiresAt: NOON });
      await store.deleteTransient("session", "5");
      await store.deleteTransient("session", "no such");
      expect(await store.sweepTransient("2026-03-03T00:00:00.000Z")).toBe(3);
      expect(await store.sweepTransient("2026-03-03T00:00:00.000Z")).toBe(0);
      const early = "2026-01-01T00:00:00.000Z";
      const left = await Promise.all(upTo(5).map((n) => store.getTransient("session", `${n}`, early)));
      expect(left.map((record) => record?.value)).toEqual([undefined, undefined, undefined, 4, undefined]);
    });

    it("tell moments apart however they are written", async () => {
      const store = await opened(freshPlace());
      await store.putTransient("session", { key: "k", value: 1, expiresAt: "2026-03-01T20:00:00+08:00" });
      expect(await store.getTransient("session", "k", JUST_BEFORE)).toMatchObject({ expiresAt: NOON });
      expect(await store.getTransient("session", "k", "2026-03-01T12:00:00Z")).toBeUndefined();
    });

    it("may be put by many at once, and one of them stays", async () => {
      const place = freshPlace();
      const stores = [await opened(place), await opened(place), await opened(place)];
      for (const round of upTo(20)) {
        await Promise.all(
          stores.map((store, n) =>
            store.putTransient("session", { key: `${round}`, value: n, expiresAt: NOON }),
          ),
        );
        const kept = await stores[0]?.getTransient("session", `${round}`, JUST_BEFORE);
        expect([0, 1, 2]).toContain(kept?.value);
      }
    });
  });
}

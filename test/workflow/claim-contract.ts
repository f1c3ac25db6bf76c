import { describe, expect, it } from "vitest";
import { isJsonObject, type JsonObject } from "../../server/domain/json.ts";
import { backUp } from "../../server/log/back-up.ts";
import { verifyLog } from "../../server/log/verify-log.ts";
import type { Store } from "../../server/store/store.ts";
import { openCaller as caller } from "../../server/workflow/caller.ts";
import { CLAIM_CONTENTS } from "../../server/workflow/claim-entries.ts";
import type { ClaimRecords } from "../../server/workflow/claim-records.ts";
import { claimWith } from "../claims/claim-sample.ts";
import type { FreshPlace } from "../store/contract.ts";
import { opened, upTo, wholeChain } from "../store/opened.ts";
import { claimsOver, SetClock } from "./claim-ground.ts";

const RACES = 100;
const ZIBO = { jurisdiction: "370300", id: "C1" };

function claim(revision: number | undefined, amount = "1000.00", about: object = {}): JsonObject {
  const { id = "C1", ...fields } = about as { id?: string };
  return claimWith(
    { medfee_sumamt: amount, ...fields },
    { id, ...(revision === undefined ? {} : { revision }) },
  );
}

async function contentsOf(store: Store): Promise<readonly string[]> {
  return (await store.records(CLAIM_CONTENTS, "", 1000)).map(({ key }) => key);
}

/** A store whose writing breaks off before the call of that number; all before it are done. */
function breakingAt(call: number, store: Store): Store {
  let calls = 0;
  const broken = () => ++calls >= call;
  return new Proxy(store, {
    get(target, name: keyof Store) {
      const member = target[name].bind(target) as (...given: readonly unknown[]) => unknown;
      if (name !== "append" && name !== "putRecord" && name !== "deleteRecord") return member;
      return (...given: readonly unknown[]) =>
        broken() ? Promise.reject(new Error("broken off")) : member(...given);
    },
  });
}

/** What claims on record promise over every adapter. */
export function describeClaims(freshPlace: FreshPlace): void {
  it("are recorded once, however often and however written the same is sent", async () => {
    const store = await opened(freshPlace());
    const claims = claimsOver(store);
    const first = await claims.record(caller, claim(undefined, "1000.00", { psn_name: "王" }));
    expect(first).toMatchObject({ ...ZIBO, revision: 1, repeated: false });
    for (const same of [claim(undefined), claim(1, "1000"), claim(1, "1000.0", { psn_name: "李" })])
      expect(await claims.record(caller, same)).toEqual({ ...first, repeated: true });
    expect(await wholeChain(store, "claims")).toHaveLength(1);
    expect(await contentsOf(store)).toHaveLength(1);
    expect((await store.records(CLAIM_CONTENTS, "", 1))[0]).not.toHaveProperty("erasableFrom");
  });

  it("are superseded by the revision that follows, and by no other", async () => {
    const claims = claimsOver(await opened(freshPlace()));
    const first = await claims.record(caller, claim(1));
    const conflict = { code: "claim-conflict", subject: "1" };
    await expect(claims.record(caller, claim(1, "1000.01"))).rejects.toMatchObject(conflict);
    await expect(claims.record(caller, claim(3, "1000.01"))).rejects.toMatchObject(conflict);
    await expect(claims.record(caller, claim(2, "1", { id: "C2" }))).rejects.toMatchObject({ subject: "0" });
    const second = await claims.record(caller, claim(2, "1000.01"));
    expect(second).toMatchObject({ revision: 2, repeated: false });
    expect(await claims.record(caller, claim(1))).toEqual({ ...first, repeated: true });
    await expect(claims.record(caller, claim(1, "7"))).rejects.toMatchObject({ subject: "2" });
    expect(await claims.read(caller, ZIBO)).toMatchObject({ revision: 2, hash: second.hash });
    expect(await claims.read(caller, ZIBO, 1)).toMatchObject({ revision: 1, hash: first.hash });
    await expect(claims.read(caller, ZIBO, 3)).rejects.toMatchObject({ code: "unknown-claim" });
  });

  it("of one id belong to their pooling area", async () => {
    const claims = claimsOver(await opened(freshPlace()));
    await claims.record(caller, claim(1));
    await claims.record(caller, claim(1, "5", { insuplc: "370800" }));
    const jining = await claims.read(caller, { ...ZIBO, jurisdiction: "370800" });
    expect(jining.claim).toMatchObject({ setlinfo: { insuplc: "370800", medfee_sumamt: "5" } });
    const nowhere = claims.read(caller, { ...ZIBO, jurisdiction: "410400" });
    await expect(nowhere).rejects.toMatchObject({ code: "unknown-claim" });
  });

  it("are reversed by their id with a reason, stay on record, and come back as a revision of their own", async () => {
    const claims = claimsOver(await opened(freshPlace()));
    await expect(claims.reverse(caller, ZIBO, "重复")).rejects.toMatchObject({ code: "unknown-claim" });
    await claims.record(caller, claim(1));
    const reversal = await claims.reverse(caller, ZIBO, "重复报送");
    expect(reversal).toMatchObject({ revision: 2, reason: "重复报送" });
    expect(await claims.reverse(caller, ZIBO, "再次")).toEqual(reversal);
    await expect(claims.read(caller, ZIBO)).rejects.toMatchObject({ code: "claim-reversed" });
    await expect(claims.record(caller, claim(2))).rejects.toMatchObject({ code: "claim-conflict" });
    expect(await claims.read(caller, ZIBO, 1)).toMatchObject({ revision: 1 });
    expect((await claims.list(caller, { jurisdiction: "370300", limit: 9 })).claims).toEqual([]);
    await claims.record(caller, claim(3, "7"));
    const all = await claims.revisions(caller, ZIBO);
    expect(all.map(({ revision, recorded, erased }) => [revision, recorded !== undefined, erased])).toEqual([
      [1, true, false],
      [2, false, false],
      [3, true, false],
    ]);
  });

  it(`let one of two that send different contents at once have the revision, ${RACES} times`, async () => {
    const place = freshPlace();
    const store = await opened(place);
    const writers = [claimsOver(store), claimsOver(await opened(place))];
    for (const race of upTo(RACES)) {
      const id = `race-${Math.ceil(race / 2)}`;
      const revision = race % 2 === 1 ? 1 : 2;
      const sent = await Promise.allSettled(
        writers.map((claims, n) => claims.record(caller, claim(revision, `${n + 1}.00`, { id }))),
      );
      const won = sent.flatMap((each) => (each.status === "fulfilled" ? [each.value] : []));
      const lost = sent.flatMap((each) => (each.status === "rejected" ? [each.reason] : []));
      expect(won).toHaveLength(1);
      expect(lost).toMatchObject([{ code: "claim-conflict", subject: String(revision) }]);
      expect(await writers[0]?.read(caller, { ...ZIBO, id })).toMatchObject({ hash: won[0]?.hash, revision });
    }
    expect(await wholeChain(store, "claims")).toHaveLength(RACES);
  });

  it("are recorded once where two send the same at once", async () => {
    const place = freshPlace();
    const store = await opened(place);
    const writers = [claimsOver(store), claimsOver(await opened(place))];
    for (const n of upTo(20)) {
      const actors = ["key:a", "key:b"];
      const sent = await Promise.all(
        writers.map((claims, at) =>
          claims.record({ ...caller, id: actors[at] ?? "" }, claim(1, "1", { id: `same-${n}` })),
        ),
      );
      expect(sent.map(({ repeated }) => repeated).sort()).toEqual([false, true]);
    }
    expect(await wholeChain(store, "claims")).toHaveLength(20);
  });

  it("are whole or not there, whichever write a process dies before, and can be sent again", async () => {
    for (const call of upTo(3)) {
      const store = await opened(freshPlace());
      const clock = new SetClock();
      const dying = claimsOver(breakingAt(call, store), clock);
      await expect(dying.record(caller, claim(1))).rejects.toThrow("broken off");
      const claims = claimsOver(store, clock);
      const isCommitted = call === 3; // content, entry, content for good
      if (isCommitted) expect(await claims.read(caller, ZIBO)).toMatchObject({ revision: 1 });
      else await expect(claims.read(caller, ZIBO)).rejects.toMatchObject({ code: "unknown-claim" });
      clock.at = "2026-03-02T01:59:59.999Z";
      expect(await claims.sweep()).toBe(0); // it may still be on its way
      clock.at = "2026-03-02T02:00:00.000Z";
      expect(await claims.sweep()).toBe(call === 2 ? 1 : 0);
      expect(await contentsOf(store)).toHaveLength(isCommitted ? 1 : 0);
      expect(await claims.record(caller, claim(1))).toMatchObject({ revision: 1, repeated: isCommitted });
      clock.at = "2036-01-01T00:00:00.000Z";
      expect(await claims.sweep()).toBe(0);
      expect(await claims.read(caller, ZIBO)).toMatchObject({ revision: 1 });
    }
  });

  it("are listed as they stand, by day of discharge and in pages", async () => {
    const store = await opened(freshPlace());
    const claims = claimsOver(store);
    const days = ["2023-03-10", "2023-03-11", "2023-03-11 23:59:59", "2023-03-12", "2023-04-01"];
    for (const [n, dscg_time] of days.entries())
      await claims.record(caller, claim(1, `${n + 1}`, { id: `L${n}`, dscg_time }));
    await claims.record(caller, claim(1, "9", { id: "J", insuplc: "370301", dscg_time: "2023-03-11" }));
    await claims.record(caller, claim(2, "20", { id: "L1", dscg_time: "2023-03-13" }));
    await claims.reverse(caller, { ...ZIBO, id: "L3" }, "误报");
    const ids = async (query: object) => {
      const { claims: found, next } = await claims.list(caller, {
        jurisdiction: "370300",
        limit: 9,
        ...query,
      });
      return { ids: found.map(({ claim }) => isJsonObject(claim) && claim.id), next };
    };
    expect((await ids({})).ids).toEqual(["L0", "L2", "L1", "L4"]);
    expect((await ids({ from: "2023-03-11", until: "2023-03-13" })).ids).toEqual(["L2"]);
    expect((await ids({ from: "2023-03-13" })).ids).toEqual(["L1", "L4"]);
    const seen: unknown[] = [];
    let cursor: string | undefined;
    do {
      const page = await ids({ limit: 1, ...(cursor === undefined ? {} : { cursor }) });
      seen.push(...page.ids);
      cursor = page.next;
    } while (cursor !== undefined);
    expect(seen).toEqual(["L0", "L2", "L1", "L4"]);
  });

  describe("whose term is over", () => {
    /** Discharged on 2023-03-14: kept until 2033-03-11, which is 3,650 days later (three leap days in between). */
    const LAST_DAY = "2033-03-10T15:59:59.999Z"; // 23:59 in Shanghai
    const FIRST_DAY = "2033-03-10T16:00:00.000Z"; // 00:00 on 2033-03-11

    async function recorded(store: Store, clock: SetClock): Promise<ClaimRecords> {
      const claims = claimsOver(store, clock);
      await claims.record(caller, claim(1));
      await claims.record(caller, claim(1, "2", { id: "later", dscg_time: "2023-03-15" }));
      await claims.record(caller, claim(1, "3", { id: "elsewhere", insuplc: "370800" }));
      return claims;
    }

    it("may be erased, not a day before, and then only their hashes are left", async () => {
      const store = await opened(freshPlace());
      const clock = new SetClock();
      const claims = await recorded(store, clock);
      const erase = () => claims.erase(caller, "370300", "2023-03-15", "期限届满");
      clock.at = LAST_DAY;
      await expect(erase()).rejects.toMatchObject({ code: "within-retention", subject: "3650" });
      clock.at = FIRST_DAY;
      expect(await erase()).toBe(1);
      await expect(claims.read(caller, ZIBO)).rejects.toMatchObject({ code: "claim-erased" });
      await expect(claims.read(caller, ZIBO, 1)).rejects.toMatchObject({ code: "claim-erased" });
      await expect(claims.record(caller, claim(1))).rejects.toMatchObject({ code: "claim-erased" });
      expect((await claims.revisions(caller, ZIBO))[0]).toMatchObject({ revision: 1, erased: true });
      expect(await claims.read(caller, { ...ZIBO, id: "later" })).toMatchObject({ revision: 1 });
      expect(await contentsOf(store)).toHaveLength(2);
      const text = JSON.stringify(await wholeChain(store, "claims"));
      expect(text).not.toContain("1000");
      expect((await verifyLog(store)).every(({ broken }) => broken === undefined)).toBe(true);
      expect((await wholeChain(store, "claims")).at(-1)).toMatchObject({
        action: "claims.erased",
        reason: "期限届满",
        body: { jurisdiction: "370300", before: "2023-03-15" },
      });
    });

    it("may be recorded anew after that, which the erasure before it does not reach", async () => {
      const store = await opened(freshPlace());
      const clock = new SetClock();
      const claims = await recorded(store, clock);
      clock.at = FIRST_DAY;
      await claims.erase(caller, "370300", "2023-03-15", "期限届满");
      await claims.record(caller, claim(2));
      expect(await claims.sweep()).toBe(0);
      expect(await claims.read(caller, ZIBO)).toMatchObject({ revision: 2 });
      expect(await claims.erase(caller, "370300", "2023-03-15", "再次")).toBe(1);
      await expect(claims.read(caller, ZIBO)).rejects.toMatchObject({ code: "claim-erased" });
    });

    it("are gone from the moment of the entry, and from the store by the next that sweeps", async () => {
      const place = freshPlace();
      const store = await opened(place);
      const clock = new SetClock();
      await recorded(store, clock);
      clock.at = FIRST_DAY;
      const dying = claimsOver(breakingAt(2, store), clock);
      const erasing = dying.erase(caller, "370300", "2023-03-15", "期限届满");
      await expect(erasing).rejects.toThrow("broken off");
      const claims = claimsOver(await opened(place), clock);
      expect(await contentsOf(store)).toHaveLength(3);
      await expect(claims.read(caller, ZIBO)).rejects.toMatchObject({ code: "claim-erased" });
      const listed = await claims.list(caller, { jurisdiction: "370300", limit: 9 });
      expect(listed.claims).toMatchObject([{ claim: { id: "later" } }]);
      expect(await claims.sweep()).toBe(1);
      expect(await contentsOf(store)).toHaveLength(2);
    });

    it("are not in a back-up taken afterwards", async () => {
      const store = await opened(freshPlace());
      const clock = new SetClock();
      const claims = await recorded(store, clock);
      clock.at = FIRST_DAY;
      await claims.erase(caller, "370300", "2023-03-15", "期限届满");
      let text = "";
      for await (const line of backUp(store)) text += line;
      expect(text.match(/"record":/g)).toHaveLength(2);
      expect(text).not.toContain('"id":"C1"');
    });
  });

  it("are kept without a name or number of anybody, in the log and beside it", async () => {
    const store = await opened(freshPlace());
    const person = { psn_no: "P-370303", psn_name: "欧阳测试", certno: "110101199003071233" };
    await claimsOver(store).record(caller, claim(1, "1", { ...person, curr_addr: "柳泉路1号" }));
    let text = "";
    for await (const line of backUp(store)) text += line;
    for (const telling of [...Object.values(person), "柳泉路"]) expect(text).not.toContain(telling);
    const chain = JSON.stringify(await wholeChain(store, "claims"));
    expect(chain).not.toContain('"C1"');
  });
}

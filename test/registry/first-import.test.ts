import { beforeAll, describe, expect, it } from "vitest";
import { readConfig } from "../../server/config.ts";
import type { LogEntry } from "../../server/domain/log-entry.ts";
import { LogWriter } from "../../server/log/log-writer.ts";
import { contentsOfRules } from "../../server/open-policy-service.ts";
import type { OpenedRules } from "../../server/open-rule-book.ts";
import { knownVersions } from "../../server/registry/known-versions.ts";
import { openInMemory } from "../../server/store/sqlite/open-sqlite.ts";
import type { Store } from "../../server/store/store.ts";
import { importRules } from "../../server/workflow/first-import.ts";
import { GovernedRules } from "../../server/workflow/governed-rules.ts";
import { MainChain } from "../../server/workflow/main-chain.ts";
import { RuleBookService } from "../../server/workflow/rule-book-service.ts";

const now = () => "2026-01-01T00:00:00.000Z";
let shipped: OpenedRules;
beforeAll(() => {
  shipped = contentsOfRules(readConfig({}));
});

function imported(store: Store, rules = shipped): Promise<number> {
  const ground = {
    main: new MainChain(store, now),
    log: new LogWriter(store),
    now,
    schemas: rules.book.schemas,
  };
  return importRules(() => rules, ground);
}

async function entriesIn(store: Store): Promise<readonly LogEntry[]> {
  return store.read("main", 0, 1000);
}

/** A store that fails at the nth append, as when the process is ended there; the entry is written or not. */
function broken(store: Store, nth: number, isWritten: boolean): Store {
  let appends = 0;
  return new Proxy(store, {
    get: (target, name) => {
      if (name !== "append") return Reflect.get(target, name).bind(target);
      return async (entry: LogEntry) => {
        if (++appends < nth) return target.append(entry);
        if (isWritten) await target.append(entry);
        throw new Error("ended here");
      };
    },
  });
}

describe("the first import", () => {
  it("brings in every version once, with its file, known from the day its document was issued, and decides as the folder", async () => {
    const store = await openInMemory();
    const count = await imported(store);
    const institutions = [...shipped.book.institutions.keys()].length;
    expect(count).toBe(shipped.book.library.versions.length + institutions);
    expect(await imported(store)).toBe(0);
    const main = new MainChain(store, now);
    const { registry } = await main.read();
    const zibo = registry.versions.get("rule-set:370300.dip.policy@1");
    // Issued on 2021-08-06, which began in Shanghai at four in the afternoon of the 5th, UTC.
    expect(zibo).toMatchObject({
      source: "370300/dip.policy.2021-09-10.1.json",
      knownFrom: "2021-08-05T16:00:00.000Z",
      published: { actor: "system" },
    });
    const { ruleSets } = knownVersions(registry, { at: now(), seq: registry.seq });
    expect(ruleSets.map(({ hash }) => hash).sort()).toEqual(
      shipped.book.library.versions.map(({ hash }) => hash).sort(),
    );
    const { service } = await new GovernedRules(main, shipped.book).at();
    const sample = JSON.parse(SAMPLE);
    const options = { explain: "full", policy: "410400.dip.policy" } as const;
    expect(service.evaluate(sample, options)).toEqual(
      new RuleBookService(shipped.book).evaluate(sample, options),
    );
    await store.close();
  });

  it("is done once when two services start at once", async () => {
    const store = await openInMemory();
    await Promise.all([imported(store), imported(store)]);
    const subjects = (await entriesIn(store)).map(({ subject }) => subject);
    expect(new Set(subjects).size).toBe(subjects.length);
    expect(subjects).toContain("rules:import");
    await store.close();
  });

  it("is taken up where it was broken off, between any two writes", async () => {
    const whole = await openInMemory();
    const count = await imported(whole);
    const expected = (await entriesIn(whole)).map(({ subject }) => subject).sort();
    await whole.close();
    for (const nth of [1, 2, Math.floor(count / 2), count, count + 1]) {
      for (const isWritten of [false, true]) {
        const store = await openInMemory();
        await expect(imported(broken(store, nth, isWritten))).rejects.toThrow("ended here");
        await imported(store);
        expect((await entriesIn(store)).map(({ subject }) => subject).sort()).toEqual(expected);
        await store.close();
      }
    }
  });

  it("leaves rules alone that were governed since", async () => {
    const store = await openInMemory();
    await imported(store);
    const entries = (await entriesIn(store)).length;
    const unsound: OpenedRules = { ...shipped, files: { ruleSets: [], institutions: [], cases: [] } };
    expect(await imported(store, unsound)).toBe(0);
    expect(await entriesIn(store)).toHaveLength(entries);
    await store.close();
  });
});

const SAMPLE = JSON.stringify({
  id: "C000001",
  setlinfo: {
    fixmedins_code: "H410400003",
    insuplc: "410400",
    hi_type: "2",
    gend: "2",
    age: "71",
    ipt_med_type: "1",
    dscg_time: "2025-06-30",
    act_ipt_days: "6",
    dscg_way: "1",
    medfee_sumamt: "6910.56",
  },
  given: { group_code: "I20.8:88.5500", group_average_cost: "6983.57", coefficient: "0.9800" },
  payinfo: [{ fund_pay_type: "390100", fund_payamt: "4491.86" }],
  diseinfo: [{ diag_type: "1", maindiag_flag: "1", diag_code: "I20.800x007" }],
  oprninfo: [{ oprn_oprt_code: "88.5500" }],
});

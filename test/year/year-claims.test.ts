import { describe, expect, test } from "vitest";
import dictionary from "../../schemas/facts.json" with { type: "json" };
import type { Claim } from "../../schemas/types.ts";
import { readClaim } from "../../server/claims/read-claim.ts";
import { readFactDictionary } from "../../server/claims/read-fact-dictionary.ts";
import { readConfig } from "../../server/config.ts";
import { createSchemas } from "../../server/documents/schema-check.ts";
import type { Json } from "../../server/domain/json.ts";
import { loadSchemas } from "../../server/store/load-schemas.ts";
import { CLAIM_KINDS } from "./claim-kind.ts";
import { FOUND_FACTS } from "./found-facts.ts";
import { pingdingshanMix } from "./pingdingshan-mix.ts";
import { yearClaims } from "./year-claims.ts";
import type { YearSetting } from "./year-setting.ts";

const mix = pingdingshanMix();
const setting: YearSetting = {
  seed: 1,
  year: 2024,
  count: 4000,
  area: "410400",
  institutions: [
    { code: "H41040000001", level: "3", share: 5 },
    { code: "H41040000002", level: "1", share: 1 },
  ],
  mix,
};
const claims: readonly Claim[] = [...yearClaims(setting)];
const stays = claims.filter(({ setlinfo }) => setlinfo.ipt_med_type !== undefined);

/** Fen of a decimal with two places. */
const fen = (amount: unknown) => BigInt(String(amount).replace(".", ""));

describe("a year of generated claims", () => {
  test("is the same for the same seed, another for another, and a longer year begins with the shorter one", () => {
    expect([...yearClaims({ ...setting, count: 500 })]).toEqual(claims.slice(0, 500));
    expect([...yearClaims({ ...setting, count: 5, seed: 2 })]).not.toEqual(claims.slice(0, 5));
  });

  test("has claims that the service takes without any finding", () => {
    const folder = loadSchemas(readConfig({}).YICE_SCHEMAS);
    const schemas = createSchemas(folder);
    const { facts } = readFactDictionary(dictionary as Json, schemas);
    if (!facts) throw new Error("no fact dictionary");
    const found = claims.flatMap((claim) => readClaim(claim as unknown as Json, { schemas, facts }).findings);
    expect(found).toEqual([]);
  });

  test("discharges in its year, at its institutions or another city's, for its own insured", () => {
    for (const { setlinfo } of claims) {
      expect(String(setlinfo.dscg_time).slice(0, 4)).toBe("2024");
      expect(setlinfo.insuplc).toBe("410400");
      expect(setlinfo.fixmedins_code).toMatch(/^H4104000000[12]$|^H31010400099$/);
    }
  });

  test("sums to the fen: the items to the cost, and who paid to the cost", () => {
    for (const { setlinfo, payinfo = [], iteminfo = [] } of claims) {
      const sum = (amounts: readonly unknown[]) => amounts.reduce<bigint>((all, one) => all + fen(one), 0n);
      const cost = fen(setlinfo.medfee_sumamt);
      expect(sum(iteminfo.map(({ amt }) => amt))).toBe(cost);
      expect(sum(payinfo.map(({ fund_payamt }) => fund_payamt)) + fen(setlinfo.psn_cashpay)).toBe(cost);
      expect(sum(iteminfo.map(({ fulamt_ownpay_amt }) => fulamt_ownpay_amt))).toBe(fen(setlinfo.psn_ownpay));
    }
  });

  test("has every kind of claim, both pools, every level, and everything that review finds", () => {
    const seen = (value: (claim: Claim) => unknown) => new Set(claims.map(value));
    expect(seen(({ setlinfo }) => setlinfo.hi_type)).toEqual(new Set(["1", "2"]));
    expect(seen(({ setlinfo }) => setlinfo.med_type)).toEqual(new Set(["11", "14", "21", "52"]));
    expect(seen(({ setlinfo }) => setlinfo.setl_type)).toEqual(new Set(["1", "2"]));
    const found = new Set(stays.flatMap(({ findings = {} }) => Object.keys(findings)));
    for (const { facts } of FOUND_FACTS)
      for (const fact of Object.keys(facts(100_000))) expect(found).toContain(fact);
    const first = [...yearClaims({ ...setting, count: CLAIM_KINDS.length })];
    expect(new Set(first.map(({ setlinfo }) => setlinfo.med_type))).toEqual(
      new Set(["11", "14", "21", "52"]),
    );
  });

  test("has stays of one person on each side of 10, 15 and 31 days, and of 60 days", () => {
    const gaps = new Set<number>();
    const last = new Map<unknown, number>();
    const dayOf = (text: unknown) => Date.parse(String(text)) / 86_400_000;
    const ordered = [...stays].sort((a, b) => dayOf(a.setlinfo.adm_time) - dayOf(b.setlinfo.adm_time));
    for (const { setlinfo } of ordered) {
      const before = last.get(setlinfo.psn_no);
      if (before !== undefined) gaps.add(dayOf(setlinfo.adm_time) - before);
      last.set(setlinfo.psn_no, dayOf(setlinfo.dscg_time));
    }
    for (const gap of [9, 10, 11, 14, 15, 16, 30, 31, 32]) expect(gaps).toContain(gap);
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(0);
    const days = new Set(stays.map(({ setlinfo }) => setlinfo.act_ipt_days));
    for (const day of [59, 60, 61]) expect(days).toContain(day);
  });

  test("has costs low, high and extreme, and to the fen at a bound of the average, a fen under and a fen over", () => {
    const [group] = mix.filter(({ code }) => code === "I63.9");
    const one = { ...setting, mix: group ? [group] : [], kinds: { inpatient: 1_000_000 }, count: 20_000 };
    const costs = new Set<bigint>();
    for (const { setlinfo } of yearClaims(one)) costs.add(fen(setlinfo.medfee_sumamt));
    const average = BigInt(group?.average ?? 0);
    for (const perMille of [400n, 500n, 800n, 2000n, 3000n, 5000n]) {
      const bound = (average * perMille) / 1000n;
      for (const cost of [bound - 1n, bound, bound + 1n]) expect(costs).toContain(cost);
    }
    expect([...costs].some((cost) => cost > 5n * average)).toBe(true);
  });
});

describe("Pingdingshan's case mix", () => {
  test("is the city's: 4,444 groups, 382,744 published cases, and what they cost on average", () => {
    expect(mix).toHaveLength(4444);
    const stroke = mix.find(({ code }) => code === "I63.9");
    expect(stroke).toMatchObject({
      cases: 148_949,
      average: 383_144,
      spread: 518,
      days: 9,
      diagnosis: "I63.900",
    });
    const published = mix.filter(({ cases }) => cases !== 20).reduce((sum, { cases }) => sum + cases, 0);
    expect(published).toBeGreaterThan(380_000);
  });
});

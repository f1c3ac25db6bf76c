import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import type { Claim, ClaimMapping } from "../../schemas/types.ts";
import { mapRow } from "../../server/claims/map-row.ts";
import { Evaluator } from "../../server/engine/evaluator.ts";
import { isPolicy, refOf } from "../../server/engine/rule-set-version.ts";
import { openRuleBook, openStandards } from "../../server/open-rule-book.ts";
import { benchClaims } from "../bench/bench-claims.ts";
import { benchSetting } from "../bench/bench-rules.ts";

const path = (name: string) => fileURLToPath(new URL(`../../${name}`, import.meta.url));
const { book } = openRuleBook(path("rules"), path("schemas"));
const bySource = new Evaluator({ ...book, compile: "source" });
const byClosures = new Evaluator({ ...book, compile: "closures" });
const policies = book.library.versions.filter(isPolicy).map(({ document }) => document.id);

/** Decisions of both evaluators under each policy, which must be the same to the byte. */
function decidedAlike(claims: readonly Claim[]): number {
  let decided = 0;
  for (const claim of claims) {
    for (const policy of [undefined, ...new Set(policies)]) {
      const decision = bySource.decide(claim, { policy });
      expect(JSON.stringify(decision)).toBe(JSON.stringify(byClosures.decide(claim, { policy })));
      if (decision.outcome !== "error") decided++;
    }
  }
  return decided;
}

/** The claim as it is, and with each of its blocks and each member of its list left out. */
function gappy(claim: Claim): Claim[] {
  const without = Object.keys(claim)
    .filter((block) => block !== "setlinfo" && block !== "id")
    .map((block) => ({ ...claim, [block]: undefined }));
  const members = Object.keys(claim.setlinfo)
    .filter((member) => !["fixmedins_code", "insuplc", "dscg_time"].includes(member))
    .map((member) => ({ ...claim, setlinfo: { ...claim.setlinfo, [member]: undefined } }));
  return [claim, ...without, ...members];
}

describe("shipped rules decide by source as by closures", () => {
  it("the claims of the policies' cases, whole and with parts missing", () => {
    const claims = book.library.versions.flatMap((version) =>
      (book.cases?.get(refOf(version)) ?? []).flatMap((each) => ("claim" in each ? [each.claim] : [])),
    );
    // The schema of cases holds claims as claims.
    expect(decidedAlike((claims as unknown as Claim[]).flatMap(gappy))).toBeGreaterThan(100);
  });

  it.each(["370300", "410400"])("the sample claims of %s", (city) => {
    const lines = readFileSync(path(`rules/${city}/samples/claims.ndjson`), "utf8")
      .trim()
      .split("\n");
    expect(decidedAlike(lines.map((line): Claim => JSON.parse(line)).flatMap(gappy))).toBeGreaterThan(10);
  });

  it("the 1,980 recorded claims", () => {
    const mapping: ClaimMapping = JSON.parse(
      readFileSync(path("rules/410400/samples/claim-mapping.json"), "utf8"),
    );
    const csv = gunzipSync(readFileSync(path("test/acceptance/pingdingshan_claims.csv.gz"))).toString("utf8");
    const { data } = Papa.parse<Record<string, string>>(csv.replace(/^\uFEFF/, ""), {
      header: true,
      skipEmptyLines: true,
    });
    // The acceptance test reads the same rows through the schema.
    const claims = data.map((row) => mapRow(mapping, row).value as unknown as Claim);
    for (const claim of claims) {
      const decision = bySource.decide(claim, {});
      expect(JSON.stringify(decision)).toBe(JSON.stringify(byClosures.decide(claim, {})));
    }
    expect(claims).toHaveLength(1980);
  });
});

describe("the policy of the benchmark", () => {
  it("decides 1,500 generated claims by source as by closures, plain and explained", () => {
    const standards = openStandards(path("schemas"));
    const setting = benchSetting(standards);
    const source = new Evaluator({ ...setting, compile: "source" });
    const closures = new Evaluator({ ...setting, compile: "closures" });
    for (const each of benchClaims(1500)) {
      // Generated claims fit the schema.
      const claim = each as unknown as Claim;
      const decision = JSON.stringify(source.decide(claim, {}));
      expect(decision).toBe(JSON.stringify(closures.decide(claim, {})));
      const { steps: _, ...explained } = source.decide(claim, { detail: "hits" });
      expect(JSON.stringify(explained)).toBe(decision);
    }
  });
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { JsonObject } from "../../server/domain/json.ts";
import type { SettlementTerms } from "../../server/engine/settlement-request.ts";
import type { RuleBook } from "../../server/workflow/rule-book.ts";
import { RuleBookService } from "../../server/workflow/rule-book-service.ts";
import { temporaryFolders } from "../claim-sets/set-ground.ts";
import { QUARTER } from "../engine/settle-small.ts";
import { claim } from "../engine/small-policy.ts";
import { readmissionRules } from "../history/readmission-rules.ts";
import { jobOf, linesIn, outputOf, worked } from "../runs/run-ground.ts";
import { type SmallDocument, soundRules } from "../small-rules/small-rules.ts";
import { impactOf } from "./impact-ground.ts";
import { openCity, somebody } from "./open-city.ts";

const folders = temporaryFolders();
const terms: SettlementTerms = { policy: "370300.test.policy", period: QUARTER };

/** A stay between days of 2023, of a person or of nobody that is known. */
function stay(id: string, from: number, until: number, person?: string, group = "A"): JsonObject {
  const date = (day: number) => new Date(Date.UTC(2023, 0, 1 + day)).toISOString().slice(0, 10);
  const whose = person === undefined ? {} : { psn_no: person };
  const setlinfo = { ...whose, adm_time: date(from), dscg_time: date(until), ipt_med_type: "1" };
  return claim(setlinfo, { id, given: { group_code: group, points: "100" } });
}

/** The readmission rules as documents, with a text in them replaced by another. */
function documentsWith(text: string, by: string): SmallDocument[] {
  return readmissionRules({ days: 15, inclusive: true }).map((document) => {
    const written = JSON.stringify(document);
    return JSON.parse(written.replaceAll(text, by));
  });
}

/** The readmission rules with a text in them replaced by another. */
function rulesWith(text: string, by: string): RuleBook {
  return soundRules(documentsWith(text, by)).book;
}

const before = rulesWith("0.5", "0.5");
const CHANGES: Readonly<Record<string, RuleBook>> = {
  "what a stay before a readmission counts": rulesWith('"0.5"', '"0.4"'),
  "how many days are looked at": rulesWith('"days":15', '"days":30'),
  "which stays a window is of": rulesWith('"same":["group_code"],', ""),
  "what a later phase alone reads": rulesWith("points * stay_factor", "points * stay_factor * 2"),
  "words alone": rulesWith("年内费用", "年度内费用"),
};

async function impactUpon(after: RuleBook, claims: readonly JsonObject[]) {
  const { claimSet } = await jobOf(before, terms, claims, folders);
  return impactOf(claimSet, terms, before, after, folders());
}

/** What a run says of all claims, without the versions by which it says so. */
async function ranBy(book: RuleBook, claims: readonly JsonObject[]) {
  const job = await jobOf(book, terms, claims, folders);
  await worked(job, book);
  const decisions = linesIn(job, "decisions.ndjson").map(({ claim: id, points, amounts, outcome }) => {
    return [String(id), JSON.stringify({ points, amounts, outcome })] as const;
  });
  const { pools } = JSON.parse(outputOf(job, "settlement.json"));
  return { decisions: new Map(decisions), pools };
}

interface Pool {
  readonly pool: string;
  readonly lines: readonly { readonly fact: string; readonly amount: string }[];
}

function pointsOf(pools: readonly Pool[]): ReadonlyMap<string, number> {
  return new Map(pools.map(({ pool, lines: [line] }) => [pool, Number(line?.amount)]));
}

describe("the impact of a change of rules that look at a person's other stays", () => {
  test("decides all stays of a person again where any of them is reached, and nobody else's", async () => {
    // P1 comes back on day 19, 12 days after the first stay ends; of P2 nothing is within 15 days.
    const claims = [
      stay("Z", 3, 7, "P1"),
      stay("A", 19, 21, "P1"),
      stay("M", 3, 7, "P2"),
      stay("B", 60, 61, "P2"),
      stay("N", 3, 7),
    ];
    const halved = CHANGES["what a stay before a readmission counts"];
    const { outcome, lines } = await impactUpon(halved ?? before, claims);
    expect(outcome).toMatchObject({ claims: 5, reached: 2, changed: 1 });
    expect(lines).toMatchObject([
      {
        claim: "Z",
        before: { points: "50.000000" },
        after: { points: "40.000000" },
        differences: { points: "-10" },
        beside: ["Z", "A"],
      },
    ]);
  });

  test("of words alone, or of what nobody has, decides nothing again", async () => {
    const claims = [stay("Z", 3, 7, "P1"), stay("A", 19, 21, "P1"), stay("N", 3, 7)];
    const { outcome } = await impactUpon(CHANGES["words alone"] ?? before, claims);
    expect(outcome).toMatchObject({ claims: 3, reached: 0, changed: 0 });
  });

  const shape = fc.record({
    from: fc.integer({ min: -20, max: 95 }),
    days: fc.nat(12),
    person: fc.constantFrom("P1", "P2", "P3", undefined),
    group: fc.constantFrom("A", "A", "B"),
  });
  const id = fc.integer({ min: 1, max: 400 }).map((number) => `C${number}`);
  const rows = fc.uniqueArray(fc.tuple(id, shape), {
    selector: ([each]) => each,
    minLength: 1,
    maxLength: 30,
  });

  test.each(Object.keys(CHANGES))("of %s comes to what two whole runs come to", async (name) => {
    const after = CHANGES[name] ?? before;
    await fc.assert(
      fc.asyncProperty(rows, async (drawn) => {
        const claims = drawn.map(([each, { from, days, person, group }]) =>
          stay(each, from, from + days, person, group),
        );
        const { lines, result, outcome } = await impactUpon(after, claims);
        const [old, now] = [await ranBy(before, claims), await ranBy(after, claims)];
        const differing = [...now.decisions].filter(([each, text]) => old.decisions.get(each) !== text);
        // A run tells no points of a claim that takes no part; the impact tells what it was evaluated to.
        const isOther = ({ before: was, after: is }: JsonObject) =>
          JSON.stringify(was) !== JSON.stringify(is) && !JSON.stringify([was, is]).includes('"unsettled"');
        expect(lines.filter(isOther).map((line) => line.claim)).toEqual(differing.map(([each]) => each));
        const told = result.pools as unknown as readonly { pool: string; lines: readonly JsonObject[] }[];
        const [points, pointsNow] = [pointsOf(old.pools), pointsOf(now.pools)];
        for (const { pool, lines: differences } of told)
          expect(Number(differences[0]?.difference ?? 0)).toBeCloseTo(
            (pointsNow.get(pool) ?? 0) - (points.get(pool) ?? 0),
            6,
          );
        expect(outcome.claims).toBe(claims.length);
      }),
      { numRuns: 12 },
    );
  });

  test("tells why each claim is decided so beside the others, and not whose they are", async () => {
    const documents = documentsWith("0.5", "0.5");
    const [next] = documentsWith('"0.5"', '"0.4"').filter(({ kind }) => kind === "penalty");
    if (!next) throw new Error("there is no penalty");
    const later = { ...next, version: 2, effective: { from: "2030-01-01" }, supersedes: [1] };
    const claims = [stay("Z", 3, 7, "P1"), stay("A", 19, 21, "P1")];
    const city = await openCity([...documents, later], claims);
    const officer = somebody("li.na", "officer");
    const { impacts, impactClaims } = city.parts;
    const { id: of } = await impacts.start(officer, {
      versions: { ruleSet: "370300.test.readmission", before: 1, after: 2 },
      claimSet: city.claimSet,
    });
    await impacts.ended(of);
    const explained = await impactClaims.explained(officer, of, "Z", "hits");
    expect(explained).toMatchObject({
      before: { decision: { points: "50.000000" } },
      after: { decision: { points: "40.000000" } },
    });
    // By itself it is decided as it was beside the other stay, whose person nobody learns: back after 12 days.
    const { claim: told } = explained;
    expect(told).toMatchObject({
      history: { readmitted: "1", days_to_readmission: "12", stays_before: "0", cost_before: "0" },
    });
    const halved = CHANGES["what a stay before a readmission counts"];
    for (const [book, points] of [
      [before, "50.000000"],
      [halved, "40.000000"],
    ] as const) {
      const alone = new RuleBookService(book ?? before).evaluate(told ?? null, { explain: "none" });
      expect(alone).toMatchObject({ decision: { points } });
    }
    const { claims: listed } = await impactClaims.list(officer, of, 0, 10, {});
    expect(listed.map(({ claim: each }) => each)).toEqual(["Z"]);
    expect(JSON.stringify([explained, listed])).not.toContain("beside");
    await city.close();
  });
});

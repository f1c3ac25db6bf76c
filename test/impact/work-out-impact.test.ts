import { describe, expect, test } from "vitest";
import { gathered, temporaryFolders } from "../claim-sets/set-ground.ts";
import { soundRules } from "../small-rules/small-rules.ts";
import { impactOf } from "./impact-ground.ts";
import { costing, FUND, smallCity } from "./small-city.ts";

const folders = temporaryFolders();

async function claimSetOf(claims: Parameters<typeof gathered>[1]) {
  const folder = folders();
  const { hash, indexHash, summary } = await gathered(folder, claims, { block: 600 });
  return { folder, hash, indexHash, claims: summary.claims };
}

// H1: 10 + 10 + 30 points; H2: 10. 600 yuan for 60 points are 10.0000 yuan a point: 500.00 and 100.00.
// Of the residents' 5 yuan, H2 has all.
const CLAIMS = [
  costing("C1", "500.00"),
  costing("C2", "1000.00"),
  costing("C3", "1000.01"),
  costing("C4", "20.00", "H2"),
  costing("C5", "20.00", "H2", "2"),
];

describe("the impact of a change", () => {
  test("of one cell: who gains and who loses, to the fen, and only what it can reach is decided again", async () => {
    const [before, after] = [soundRules(smallCity()).book, soundRules(smallCity("60")).book];
    const { outcome, result, lines } = await impactOf(
      await claimSetOf(CLAIMS),
      FUND,
      before,
      after,
      folders(),
    );
    // Now 90 points: 6.6667 yuan a point; H1 has 80 of 90, 533.33, and H2 66.67.
    expect(outcome).toMatchObject({ claims: 5, reached: 1, changed: 1, crossed: 0 });
    expect(lines).toMatchObject([
      {
        claim: "C3",
        institution: "H1",
        before: { points: "30.000000" },
        after: { points: "60.000000" },
        differences: { points: "30" },
        crossed: [],
      },
    ]);
    expect(result).toMatchObject({
      states: { before: "settled", after: "settled" },
      headline: "paid",
      pools: [
        {
          pool: "employee",
          lines: [
            {
              fact: "worth",
              isPointValue: true,
              before: "10",
              after: "6.6667",
              difference: "-3.3333",
              percent: "-33.33",
            },
          ],
        },
        { pool: "resident" },
      ],
      institutions: [
        { code: "H1", before: "500", after: "533.33", difference: "33.33", percent: "6.67", changed: 1 },
        { code: "H2", pool: "resident", before: "5", after: "5", difference: "0" },
        { code: "H2", before: "100", after: "66.67", difference: "-33.33", percent: "-33.33", changed: 0 },
      ],
      zeroSum: [
        {
          pool: "employee",
          total: "fund",
          gained: "33.33",
          lost: "-33.33",
          sum: "0",
          fixed: true,
          holds: true,
        },
        { pool: "resident", holds: true },
      ],
      byInstitution: {
        listed: [
          // 80 points at 6.6667 against 50 at 10; 10 points each.
          { of: "H1", claims: { before: 3, after: 3 }, value: { before: "500", after: "533.336" } },
          { of: "H2", value: { before: "100", after: "66.667", difference: "-33.333" } },
          { of: "H2", pool: "resident", value: { before: "5", after: "5", percent: "0.00" } },
        ],
      },
    });
  });

  test("of a bound: which claims cross it", async () => {
    const [before, after] = [soundRules(smallCity()).book, soundRules(smallCity("30", "999.99")).book];
    const set = await claimSetOf(CLAIMS);
    const { outcome, result, lines } = await impactOf(set, FUND, before, after, folders());
    expect(outcome).toMatchObject({ reached: 1, changed: 1, crossed: 1 });
    expect(lines).toMatchObject([
      {
        claim: "C2",
        crossed: [{ step: "points", from: ["low"], to: ["high"] }],
        differences: { points: "20" },
      },
    ]);
    const titles = { low: { zh: "低" }, high: { zh: "高" } };
    expect(result.crossings).toEqual([{ step: "points", from: ["low"], to: ["high"], titles, claims: 1 }]);
  });

  test("of words alone: nothing is decided again, and nobody gains or loses", async () => {
    const { book } = soundRules(smallCity());
    const worded = smallCity().map((document) => ({ ...document, title: { zh: "另一名称" } }));
    const { outcome, result } = await impactOf(
      await claimSetOf(CLAIMS),
      FUND,
      book,
      soundRules(worded).book,
      folders(),
    );
    expect(outcome).toMatchObject({ claims: 5, reached: 0, changed: 0, crossed: 0 });
    expect(result.zeroSum).toMatchObject([
      { gained: "0", lost: "0" },
      { gained: "0", lost: "0" },
    ]);
  });

  test("done again, or with claims in another order, gives the same hash", async () => {
    const [before, after] = [soundRules(smallCity()).book, soundRules(smallCity("60")).book];
    const one = await impactOf(await claimSetOf(CLAIMS), FUND, before, after, folders());
    const other = await impactOf(await claimSetOf(CLAIMS.toReversed()), FUND, before, after, folders());
    expect(other.outcome).toEqual(one.outcome);
  });
});

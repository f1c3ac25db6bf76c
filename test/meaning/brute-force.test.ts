import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { MeaningRegion } from "../../server/meaning/meaning-difference.ts";
import { meaningOf } from "../../server/meaning/meaning-of.ts";
import type { Program } from "../../server/programs/statement.ts";
import { calculations, choices, collections, tiers, versions } from "./arbitrary-programs.ts";
import { type Case, caseOf, everyCase, FACTS, liesIn, treatment } from "./small-world.ts";

/** Evaluates both versions on every case of the grid, and holds what the comparison says to it. */
function hold(programs: readonly [Program, Program], cases: readonly Case[]): void {
  const { proved, regions } = meaningOf(...programs, FACTS);
  const treat = treatment(programs);
  expect(proved).toBe(true);
  for (const region of regions) expect(treat(caseOf(region.witness)).differs).toBe(true);
  const missed: Case[] = [];
  const invented: Case[] = [];
  for (const given of cases) {
    const { differs, decided } = treat(given);
    if (!differs && !decided) continue;
    const within = regions.filter((region) => liesIn(given, region));
    if (differs && within.length === 0) missed.push(given);
    if (!differs && within.some(({ extent }) => extent === "everywhere")) invented.push(given);
  }
  expect({ missed, invented }).toEqual({ missed: [], invented: [] });
}

describe("against every case of a small world, the comparison misses no difference and invents none", () => {
  const worlds = [
    ["cost", "level", "emergency"],
    ["diagnosis", "others"],
    ["days", "admitted", "level"],
    ["others", "emergency", "days"],
    ["cost", "diagnosis"],
  ];
  test.each(worlds.map((facts) => [facts.join(", "), facts] as const))("cases over %s", (_, facts) => {
    const cases = [...everyCase(facts)];
    fc.assert(
      fc.property(versions(choices(facts)), (programs) => hold(programs, cases)),
      { numRuns: 150 },
    );
  });

  test.each(worlds.map((facts) => [facts.join(", "), facts] as const))(
    "collected cases over %s",
    (_, facts) => {
      const cases = [...everyCase(facts)];
      fc.assert(
        fc.property(versions(collections(facts)), (programs) => hold(programs, cases)),
        { numRuns: 100 },
      );
    },
  );

  test("tiers", () => {
    const cases = [...everyCase(["cost"])];
    fc.assert(
      fc.property(versions(tiers), (programs) => hold(programs, cases)),
      { numRuns: 300 },
    );
  });

  test("calculations: what is proved holds for every case, and every witness comes out differently", () => {
    const cases = [...everyCase(["cost", "days", "level", "emergency"])];
    const mixed = fc
      .tuple(calculations, calculations, fc.subarray([0, 1, 2]))
      .map(([a, b, taken]): [Program, Program] => [
        a,
        a.map((each, i) => (taken.includes(i) ? (b[i] ?? each) : each)),
      ]);
    fc.assert(
      fc.property(mixed, (programs) => {
        const { proved, regions } = meaningOf(...programs, FACTS);
        const treat = treatment(programs);
        for (const region of regions) expect(treat(caseOf(region.witness)).differs).toBe(true);
        const missed: Case[] = [];
        const invented: Case[] = [];
        for (const given of cases) {
          const { differs, decided } = treat(given);
          if (differs ? !proved : !decided) continue;
          // Figures are not read off a case here: a region that asks about one may hold it or not.
          const within = regions.filter((region) => liesIn(given, region));
          const isSure = ({ extent, facts: cells }: MeaningRegion) =>
            extent === "everywhere" && cells.every(({ fact }) => fact !== undefined);
          if (differs && within.length === 0) missed.push(given);
          if (!differs && within.some(isSure)) invented.push(given);
        }
        expect({ missed, invented }).toEqual({ missed: [], invented: [] });
      }),
      { numRuns: 150 },
    );
  });

  test("tiers after cases", () => {
    const cases = [...everyCase(["cost", "level"])];
    fc.assert(
      fc.property(versions(tiers), versions(collections(["cost", "level"])), ([a, b], [c, d]) =>
        hold(
          [
            [...a, ...c],
            [...b, ...d],
          ],
          cases,
        ),
      ),
      { numRuns: 100 },
    );
  });
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { meaningOf } from "../../server/meaning/meaning-of.ts";
import type { Program } from "../../server/programs/statement.ts";
import { calculations, choices, collections, tiers, versions } from "./arbitrary-programs.ts";
import { caseOf, everyCase, FACTS, liesIn, treatment } from "./small-world.ts";

/** Evaluates both versions on every case of the grid, and holds what the comparison says to it. */
function hold(programs: readonly [Program, Program], facts: readonly string[]): void {
  const { proved, regions } = meaningOf(...programs, FACTS);
  const treat = treatment(programs);
  expect(proved).toBe(true);
  for (const region of regions) expect(treat(caseOf(region.witness)).differs).toBe(true);
  for (const given of everyCase(facts)) {
    const { differs, decided } = treat(given);
    const within = regions.filter((region) => liesIn(given, region));
    if (differs) expect({ given, regions: within.length > 0 }).toEqual({ given, regions: true });
    if (!differs && decided) expect(within.filter(({ extent }) => extent === "everywhere")).toEqual([]);
  }
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
    fc.assert(
      fc.property(versions(choices(facts)), (programs) => hold(programs, facts)),
      { numRuns: 150 },
    );
  });

  test.each(worlds.map((facts) => [facts.join(", "), facts] as const))(
    "collected cases over %s",
    (_, facts) => {
      fc.assert(
        fc.property(versions(collections(facts)), (programs) => hold(programs, facts)),
        { numRuns: 100 },
      );
    },
  );

  test("tiers", () => {
    fc.assert(
      fc.property(versions(tiers), (programs) => hold(programs, ["cost"])),
      { numRuns: 300 },
    );
  });

  test("calculations: what is proved holds for every case, and every witness comes out differently", () => {
    const facts = ["cost", "days", "level", "emergency"];
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
        for (const given of everyCase(facts)) {
          const { differs, decided } = treat(given);
          // Figures are not read off a case here: a region that asks about one may hold it or not.
          const within = regions.filter((region) => liesIn(given, region));
          if (proved && differs)
            expect({ given, within: within.length > 0 }).toEqual({ given, within: true });
          const sure = within.filter(
            ({ extent, facts: cells }) =>
              extent === "everywhere" && cells.every(({ fact }) => fact !== undefined),
          );
          if (!differs && decided) expect(sure).toEqual([]);
        }
      }),
      { numRuns: 150 },
    );
  });

  test("tiers after cases", () => {
    fc.assert(
      fc.property(versions(tiers), versions(collections(["cost", "level"])), ([a, b], [c, d]) =>
        hold(
          [
            [...a, ...c],
            [...b, ...d],
          ],
          ["cost", "level"],
        ),
      ),
      { numRuns: 100 },
    );
  });
});

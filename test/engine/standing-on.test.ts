import { expect, test } from "vitest";
import { smallRules } from "../small-rules/small-rules.ts";
import { amounts } from "./small-policy.ts";

const version = (number: number, from: string, until?: string) =>
  amounts(
    { payment: "medfee_sumamt" },
    {
      version: number,
      effective: until === undefined ? { from } : { from, until },
      ...(number > 1 ? { supersedes: Array.from({ length: number - 1 }, (_, index) => index + 1) } : {}),
    },
  );

/** Where each version stands on a date, by number. */
const standings = (versions: readonly ReturnType<typeof version>[], on: string): unknown[] =>
  smallRules(versions)
    .service.ruleSets({ on })
    .map(({ standing }) => standing);

const growing = [version(1, "2021-01-01", "2025-01-01"), version(2, "2023-01-01", "2025-01-01")];

test.each([
  ["2020-12-31", ["to-come", "to-come"]],
  ["2022-12-31", ["in-force", "to-come"]],
  // Version 1's period holds the day, and version 2 is in force on it.
  ["2023-01-01", ["superseded", "in-force"]],
  // `until` is exclusive.
  ["2025-01-01", ["past", "past"]],
])("of two versions, the later in force from 2023 on, on %s", (day, expected) => {
  expect(standings(growing, day)).toEqual(expected);
});

test("a version that later ones leave no day to is superseded on every date", () => {
  const covered = [
    version(1, "2022-01-01", "2024-01-01"),
    version(2, "2022-01-01", "2023-01-01"),
    version(3, "2023-01-01"),
  ];
  expect(standings(covered, "2021-01-01")).toEqual(["superseded", "to-come", "to-come"]);
  expect(standings(covered, "2026-01-01")).toEqual(["superseded", "past", "in-force"]);
});

test("nothing is told where no date is asked about", () => {
  expect(
    smallRules(growing)
      .service.ruleSets()
      .every((each) => !("standing" in each)),
  ).toBe(true);
});

import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, test } from "vitest";
import { refOf } from "../../server/engine/rule-set-version.ts";
import { openRuleBook } from "../../server/open-rule-book.ts";
import { type CaseRun, runCases } from "../../server/workflow/run-cases.ts";

const path = (name: string) => fileURLToPath(new URL(`../../${name}`, import.meta.url));
const { checked, book } = openRuleBook(path("rules"), path("schemas"));
const versions = book.library.versions.map((version) => ({
  version,
  name: refOf(version),
  cases: book.cases?.get(refOf(version)) ?? [],
}));

test("the files of cases have nothing to find", () => {
  const isError = ({ diagnostic }: (typeof checked.findings)[number]) => diagnostic.severity === "error";
  expect(checked.findings.filter(isError)).toEqual([]);
  expect(checked.cases).toHaveLength(versions.length);
});

describe.each(versions)("$name", ({ version, cases }) => {
  let run: CaseRun;
  beforeAll(async () => {
    run = await runCases(version, cases, book);
  });

  test("has at least two cases, each with its working", () => {
    expect(cases.length).toBeGreaterThan(1);
    for (const { because } of cases) expect(typeof because === "string" ? because : because.zh).toMatch(/\S/);
  });

  test("gives what its cases say, in both evaluators", () => {
    expect(run.findings).toEqual([]);
    expect(run.results.every(({ passed }) => passed)).toBe(true);
  });
});

/** A table's rows are too many to have a case each; they are held against their source elsewhere. */
test("every case, tier and pool of the shipped rules is come to by some case, but for rows of score tables", async () => {
  const missed: string[] = [];
  for (const { version, name, cases } of versions) {
    const { coverage } = await runCases(version, cases, book);
    missed.push(
      ...coverage.missed
        .filter((pointer) => !pointer.includes("/rows/"))
        .map((pointer) => `${name} ${pointer}`),
    );
  }
  expect(missed).toEqual([]);
});

import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { projectText, root, temporaryFiles, yice } from "./run-cli.ts";

interface Report {
  readonly counts: {
    readonly files: number;
    readonly errors: number;
    readonly warnings: number;
    readonly infos: number;
  };
  readonly findings: readonly {
    readonly path: string;
    readonly code: string;
    readonly severity: string;
    readonly pointer: string;
    readonly range: { readonly line: number; readonly column: number };
    readonly message: { readonly zh: string; readonly en: string };
  }[];
}

const POINT_VALUE = "rules/410400/dip.point-value.2025-01-01.1.json";
const file = temporaryFiles();

/** Two cities of the shipped rules, of which Jining refers to Pingdingshan's table: what is changed is checked beside these. */
const CITIES = ["370800", "410400"];
const cities = mkdtempSync(join(tmpdir(), "yice-cities-"));
for (const city of CITIES) cpSync(join(root, "rules", city), join(cities, city), { recursive: true });
afterAll(() => rmSync(cities, { recursive: true }));

/** A file of the cities as findings name it. */
const inCities = (path: string): string => relative(root, join(cities, path));

const rulesIn = (folder: string): readonly string[] =>
  readdirSync(`${root}${folder}`).filter((name) => name.endsWith(".json"));

/** How many files of rules and of their test cases there are in a jurisdiction's folder. */
function checkedIn(folder: string): number {
  const cases = existsSync(`${root}${folder}/cases`) ? rulesIn(`${folder}/cases`) : [];
  return rulesIn(folder).length + cases.length;
}

/** What is said of paths among all shipped rules. */
async function report(...paths: string[]): Promise<Report & { status: number }> {
  const { out, status } = await yice(["check", "--json", ...paths]);
  return { ...JSON.parse(out), status };
}

/** What is said of paths among the rules of the two cities. */
async function beside(...paths: string[]): Promise<Report & { status: number }> {
  const { out, status } = await yice(["--rules", cities, "check", "--json", ...paths]);
  return { ...JSON.parse(out), status };
}

/** The policies of the two cities with a step for a rule set. */
function policiesThatName(id: string): string[] {
  const paths = CITIES.flatMap((city) => rulesIn(`rules/${city}`).map((rule) => `${city}/${rule}`));
  return paths
    .filter(
      (path) => path.includes(".policy.") && projectText(`rules/${path}`).includes(`"ruleSet": "${id}"`),
    )
    .map(inCities)
    .sort();
}

describe("yice check", { timeout: 300_000 }, () => {
  it("finds no error in the shipped rules, and counts every file of them; says the same of the folder by its name", async () => {
    const { counts, status } = await report();
    const folders = readdirSync(`${root}rules`, { withFileTypes: true }).filter(
      (entry) => entry.isDirectory() && entry.name !== "documents",
    );
    expect(counts.files).toBe(folders.reduce((sum, { name }) => sum + checkedIn(`rules/${name}`), 0));
    expect([counts.errors, status]).toEqual([0, 0]);
    expect(await beside(cities)).toEqual(await beside());
  });

  it("checks one jurisdiction's folder beside the others: Jining refers to Pingdingshan's table; samples are no rules", async () => {
    const jining = await beside(join(cities, "370800"));
    expect([jining.counts.files, jining.counts.errors]).toEqual([checkedIn("rules/370800"), 0]);
    const pingdingshan = await beside(join(cities, "410400"));
    expect([pingdingshan.counts.files, pingdingshan.counts.errors]).toEqual([checkedIn("rules/410400"), 0]);
  });

  it("tells line and column of a finding, and ends with status 1 for an error", async () => {
    const broken = file("broken.json", '{\n  "format": 1,\n  "format": 2\n}\n');
    const { out, status } = await yice(["--rules", cities, "check", broken]);
    expect(out).toMatch(/broken\.json:3:3 {2}错误 error {2}\/format：.+\[json\.duplicate-key\]/);
    expect(out).toMatch(/错误 1，/);
    expect(status).toBe(1);
  });

  it("runs the test cases beside the rules: a change of the rules is told by the case that it breaks", async () => {
    const document = JSON.parse(projectText(POINT_VALUE));
    document.body.published[0].value = "6.1235";
    const { findings, status } = await beside(file("changed.json", JSON.stringify(document)));
    const broken = findings.filter(({ code }) => code === "case.differs");
    expect(broken.map(({ path, pointer }) => `${path} ${pointer}`)).toContain(
      `${inCities("410400/cases/dip.point-value.1.json")} /cases/0/writes/point_value`,
    );
    expect(broken[0]?.range.line).toBeGreaterThan(1);
    // The case is called what its title says in each language.
    const told = broken.find(({ pointer }) => pointer === "/cases/0/writes/point_value");
    expect(told?.message.zh).toContain("用例“职工”得");
    expect(told?.message.en).toContain("the case 'employee' gave");
    expect(status).toBe(1);
  });

  it("tells it in English when asked to", async () => {
    const broken = file("broken-too.json", "{");
    const { out } = await yice(["--rules", cities, "check", "--lang", "en", broken]);
    expect(out).toMatch(/broken-too\.json:1:\d+ {2}error {2}.*expected/);
    expect(out).not.toMatch(/\p{Script=Han}/u);
  });

  it("finds that a new version covers the present one without naming it", async () => {
    const next = { ...JSON.parse(projectText(POINT_VALUE)), version: 2 };
    const { findings, status } = await beside(file("next.json", JSON.stringify(next)));
    expect(findings).toContainEqual(
      expect.objectContaining({ code: "library.overlap", severity: "error", pointer: "/effective" }),
    );
    expect(status).toBe(1);
    const superseding = await beside(file("superseding.json", JSON.stringify({ ...next, supersedes: [1] })));
    expect([superseding.counts.errors, superseding.status]).toEqual([0, 0]);
  });

  it("lets a file stand for the present document of its version, and tells what that breaks elsewhere", async () => {
    const later = { ...JSON.parse(projectText(POINT_VALUE)), effective: { from: "2025-07-01" } };
    const { findings, status } = await beside(file("later.json", JSON.stringify(later)));
    const errors = findings.filter(({ severity }) => severity === "error");
    expect(new Set(errors.map(({ code }) => code))).toEqual(new Set(["policy.rule-set-gap"]));
    expect(errors.map(({ path }) => path)).toEqual(policiesThatName("410400.dip.point-value"));
    expect(status).toBe(1);
  });

  it("checks a register of institutions by itself", async () => {
    const { counts } = await beside("rules/370300/institutions.json");
    expect(counts).toEqual({ files: 1, errors: 0, warnings: 0, infos: 0 });
  });
});

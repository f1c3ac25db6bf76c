import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { openStandards } from "../../server/open-rule-book.ts";
import { readRulesFolder } from "../../server/store/read-rules-folder.ts";
import { checkRules } from "../../server/workflow/check-rules.ts";
import { touchedAreas } from "../../server/workflow/touched-areas.ts";

const path = (folder: string) => fileURLToPath(new URL(`../../${folder}`, import.meta.url));
const { library } = checkRules(readRulesFolder(path("rules/")), openStandards(path("schemas/")));
const touchedBy = (...areas: string[]) => [...touchedAreas(areas, library.statedVersions)].sort();

describe("test cases that a change may reach", () => {
  test("are those of its own jurisdiction, where nothing else names its rule sets", () => {
    expect(touchedBy("230100")).toEqual(["230100"]);
  });

  test("are those of the heirs: Kaizhou states its differences from Chongqing", () => {
    expect(touchedBy("500000")).toEqual(["500000", "500154"]);
    expect(touchedBy("500154")).toEqual(["500154"]);
  });

  test("are those of who borrows: Jining reads the table of Pingdingshan", () => {
    expect(touchedBy("410400", "230100")).toEqual(["230100", "370800", "410400"]);
  });
});

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { JsonObject, Schemas } from "../../editor/api/answers.ts";
import { placeOfKind } from "../../editor/parts/shape/schema-place.ts";
import { csvCells, csvText } from "../../editor/parts/sheet/csv.ts";
import { type KeyedList, keyedLists } from "../../editor/parts/sheet/keyed-lists.ts";
import { readRows } from "../../editor/parts/sheet/read-rows.ts";
import { sheetCells } from "../../editor/parts/sheet/sheet-cells.ts";
import { sheetColumns } from "../../editor/parts/sheet/sheet-columns.ts";
import { xlsxCells, xlsxFile } from "../../editor/parts/sheet/xlsx.ts";
import type { Language } from "../../editor/words/words.ts";
import { readConfig } from "../../server/config.ts";
import { loadSchemas } from "../../server/store/load-schemas.ts";

const { YICE_RULES, YICE_SCHEMAS } = readConfig({});
// The editor reads of a schema what it knows of it.
const schemas = loadSchemas(YICE_SCHEMAS) as unknown as Schemas;

/** Every keyed list of every rule set that is shipped. */
const lists = readdirSync(YICE_RULES, { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".json"))
  .map((path): JsonObject => JSON.parse(readFileSync(join(YICE_RULES, path), "utf8")))
  .flatMap((document) =>
    typeof document.kind === "string"
      ? keyedLists(schemas, placeOfKind(schemas, document.kind), document, "zh")
      : [],
  );

const readAgain = (list: KeyedList, cells: readonly (readonly string[])[], language: Language) => {
  const columns = sheetColumns(schemas, list.place, list.rows, language);
  return readRows(cells, { columns, key: list.key, from: [], language });
};

describe("the rows of shipped rule sets", () => {
  for (const language of ["zh", "en"] as const)
    it(`come back from CSV whole, without the draft to help: ${language}`, () => {
      expect(lists.length).toBeGreaterThan(50);
      for (const list of lists) {
        const cells = csvCells(csvText(sheetCells(schemas, list, language)));
        expect(readAgain(list, cells, language)).toEqual({ rows: list.rows, bad: [] });
      }
    });

  it("come back from a workbook whole, the largest table too", async () => {
    const [largest] = lists.toSorted((a, b) => b.rows.length - a.rows.length);
    expect(largest?.rows.length).toBeGreaterThan(4000);
    if (!largest) return;
    const cells = await xlsxCells(await xlsxFile("1", sheetCells(schemas, largest, "zh")));
    expect(readAgain(largest, cells, "zh")).toEqual({ rows: largest.rows, bad: [] });
  });
});

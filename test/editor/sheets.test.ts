import fc from "fast-check";
import { writeXlsx } from "hucre/xlsx";
import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import type { JsonObject, Schemas } from "../../editor/api/answers.ts";
import { placeOfFile } from "../../editor/parts/shape/schema-place.ts";
import { appliedRows } from "../../editor/parts/sheet/applied-rows.ts";
import { csvCells, csvText, decodedText } from "../../editor/parts/sheet/csv.ts";
import { keyedLists } from "../../editor/parts/sheet/keyed-lists.ts";
import { readRows } from "../../editor/parts/sheet/read-rows.ts";
import { readSheet } from "../../editor/parts/sheet/read-sheet.ts";
import { sheetText, withSheetText } from "../../editor/parts/sheet/sheet-cell.ts";
import { guessedColumns, type SheetColumn, sheetColumns } from "../../editor/parts/sheet/sheet-columns.ts";
import { sheetName, sourceOf } from "../../editor/parts/sheet/sheet-source.ts";
import { xlsxCells, xlsxFile } from "../../editor/parts/sheet/xlsx.ts";

const schemas: Schemas = {
  "list.json": {
    type: "object",
    properties: {
      body: {
        type: "object",
        properties: {
          rows: {
            description: "Rows. 各行。",
            type: "array",
            "x-key": "code",
            items: {
              type: "object",
              required: ["code", "value"],
              properties: {
                code: { description: "Code. 编码。", type: "string" },
                title: { title: "Text", description: "Name. 名称。", type: "object" },
                mode: {
                  description: "Mode. 方式。",
                  enum: ["up", "down"],
                  "x-values": { up: { zh: "进位" }, down: { zh: "截去" } },
                },
                value: {
                  description: "Value. 取值。",
                  anyOf: [
                    { title: "Decimal", anyOf: [{ type: "string" }, { type: "number" }] },
                    { title: "Formula", type: "object", required: ["text"] },
                  ],
                },
                when: { title: "Condition", description: "When. 条件。", type: "object" },
                places: { description: "Places. 位数。", type: "integer" },
                inner: {
                  description: "Inner. 子表。",
                  type: "array",
                  "x-key": "name",
                  items: { type: "object", properties: { name: { type: "string" } } },
                },
              },
            },
          },
        },
      },
    },
  },
};
const root = placeOfFile(schemas, "list.json");
const formula = { text: "score * 2", scale: 2, mode: "half-up" };
const condition = { all: [{ fact: "x", operator: "equal", value: "1" }] };
const rows: readonly JsonObject[] = [
  { code: "44.10", title: { zh: "甲", en: "A" }, mode: "up", value: "1.00", when: condition, places: 3 },
  { code: "007", value: formula, inner: [{ name: "n" }] },
];
const document = { body: { rows } };
const [list] = keyedLists(schemas, root, document, "zh");
const columns = list ? sheetColumns(schemas, list.place, list.rows, "zh") : [];
const titles = columns.map(({ title }) => title);
const cellsOf = (given: readonly JsonObject[]) => [
  titles,
  ...given.map((row) => columns.map((column) => sheetText(row, column, "zh"))),
];
const read = (cells: readonly (readonly string[])[], from: readonly JsonObject[] = []) =>
  readRows(cells, { columns, key: ["code"], from, language: "zh" });

describe("keyed lists", () => {
  it("are found by their schema, those within rows too, and keep their paths wherever rows stand", () => {
    const found = keyedLists(schemas, root, document, "zh");
    expect(found.map(({ pointer, path, label, key }) => [pointer, path, label, key])).toEqual([
      ["/body/rows", "/body/rows", "各行", ["code"]],
      ["/body/rows/1/inner", "/body/rows/007/inner", "各行 › 007 › 子表", ["name"]],
    ]);
  });
});

describe("rows that are applied", () => {
  it("keep notes on provisional values with the rows of their keys", () => {
    const note = (index: number) => ({ pointer: `/body/rows/${index}/value`, note: { zh: `${index}` } });
    const before = { ...document, provisional: [note(0), note(1)] };
    const after = list && appliedRows(before, list, [{ code: "new" }, { code: "44.10", value: "2" }]);
    expect(after?.body).toEqual({ rows: [{ code: "new" }, { code: "44.10", value: "2" }] });
    expect(after?.provisional).toEqual([{ ...note(0), pointer: "/body/rows/1/value" }]);
  });
});

describe("a sheet", () => {
  it("has the titles of the schema, and a text in both languages", () => {
    expect(titles).toEqual(["编码", "名称 · 中文", "名称 · 英文", "方式", "取值", "条件", "位数", "子表"]);
  });

  it("gives back the rows it was made of: every digit, formula and condition", () => {
    const cells = cellsOf(rows);
    expect(cells[1]).toEqual(["44.10", "甲", "A", "进位", "1.00", JSON.stringify(condition), "3", ""]);
    expect(cells[2]?.[4]).toBe(JSON.stringify(formula));
    expect(read(cells)).toEqual({ rows, bad: [] });
    expect(read(cells, rows).rows).toEqual(rows);
  });

  it("leaves a row as it is where a spreadsheet wrote the figure shorter, but never a code", () => {
    const [code = [], ...others] = cellsOf(rows).slice(1);
    const shorter = [titles, code.map((text) => (text === "1.00" ? "1" : text)), ...others];
    expect(read(shorter, rows).rows).toEqual(rows);
    const other = [titles, code.map((text) => (text === "44.10" ? "44.1" : text))];
    expect(read(other, rows).rows[0]?.code).toBe("44.1");
  });

  it("takes what somebody types: a name of a value, commas in figures, a formula, nothing", () => {
    const typed = ["x", "新", "", "截去", "1,234.5", "", "", ""];
    const other = ["007", "", "", "", "= score * 3", "", "", ""];
    expect(read([titles, typed, other], rows)).toEqual({
      rows: [
        { code: "x", title: { zh: "新" }, mode: "down", value: "1234.5" },
        { code: "007", value: { ...formula, text: "score * 3" } },
      ],
      bad: [],
    });
  });

  it("keeps members that have no column in the file", () => {
    const some = columns.map((column) => (["code", "value"].includes(column.member) ? column : undefined));
    const cells = [titles, columns.map(({ member }) => (member === "code" ? "44.10" : "0.9"))];
    const taken = readRows(cells, { columns: some, key: ["code"], from: rows, language: "zh" });
    expect(taken.rows).toEqual([{ ...rows[0], value: "0.9" }]);
  });

  it("names bad rows by their line in the file, with the reason", () => {
    const bad = [
      titles,
      ["a", "", "", "", "五成", "", "", ""],
      ["", "", "", "", "", "", "", ""],
      ["a", "", "", "四舍", "1", "", "", ""],
      ["", "", "", "", "1", "{", "1.5", ""],
      ["b", "", "", "", "1", "", "", "", "", "000"],
    ];
    expect(read(bad).bad.map(({ line, fault, column, text }) => [line, fault, column, text])).toEqual([
      [2, "decimal", "取值", "五成"],
      [4, "twice", "编码", "a"],
      [4, "value", "方式", "四舍"],
      [5, "no-key", "编码", ""],
      [5, "json", "条件", "{"],
      [5, "whole", "位数", "1.5"],
      [6, "extra", "", "000"],
    ]);
  });

  it("guesses columns by title in either language or by member, each once", () => {
    const english = list ? sheetColumns(schemas, list.place, list.rows, "en") : [];
    const guessed = guessedColumns(["Code", "编码", "value", "名称·中文", "备注"], [columns, english]);
    expect(guessed).toEqual(["code", undefined, "value", "title.zh", undefined]);
  });

  it("reads any text again as it was", () => {
    const plain: SheetColumn = {
      id: "t",
      member: "t",
      title: "t",
      form: "plain",
      schema: { type: "string" },
    };
    const many: SheetColumn = { ...plain, form: "list" };
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string()), (text, items) => {
        const one = sheetText({ t: text }, plain, "zh");
        expect(withSheetText({}, plain, one, "zh")).toEqual({ t: text });
        const several = sheetText({ t: items }, many, "zh");
        expect(withSheetText({}, many, several, "zh")).toEqual({ t: items });
      }),
    );
  });
});

describe("files", () => {
  const text = fc.oneof(
    fc.string(),
    fc.constantFrom("=1+1", "-0.5", "-x", "'a", "@a", "44.10", '"', "a,b\r\nc"),
  );
  const sheet = fc.integer({ min: 2, max: 4 }).chain((width) => {
    const line = fc.array(text, { minLength: width, maxLength: width });
    return fc.tuple(fc.constant(["a", "b", "c", "d"].slice(0, width)), fc.array(line, { maxLength: 5 }));
  });

  it("are read as they were written, as CSV", () => {
    fc.assert(
      fc.property(sheet, ([head, lines]) => {
        expect(csvCells(csvText([head, ...lines]))).toEqual([head, ...lines]);
      }),
    );
  });

  it("run nothing in a spreadsheet, and leave negative figures figures", () => {
    expect(csvText([["=1+1", "@x", "-x", "-0.5", "44.10"]])).toBe("\ufeff'=1+1,'@x,'-x,-0.5,44.10");
  });

  it("are UTF-8 or, as Chinese spreadsheets write CSV, GB18030", () => {
    expect(decodedText(Buffer.from("编码,取值"))).toBe("编码,取值");
    expect(decodedText(iconv.encode("编码,㐀𠀀", "gb18030"))).toBe("编码,㐀𠀀");
    expect(() => decodedText(Uint8Array.of(0xd0, 0xcf, 0xff, 0xff))).toThrow();
    expect(csvCells("编码;取值\n1;2\n")).toEqual([
      ["编码", "取值"],
      ["1", "2"],
    ]);
  });

  it("keep every text of a workbook, digits, zeros and signs as they are", async () => {
    const cells = [
      ["编码", "取值"],
      ["44.10", "0.123456789012345678"],
      ["007", "=1+1"],
      ["_x000D_", " a\n"],
    ];
    const bytes = await xlsxFile("各行/1", cells);
    expect(await xlsxCells(bytes)).toEqual(cells);
    expect(await readSheet(new Blob([new Uint8Array(bytes)]))).toEqual(cells);
    await expect(readSheet(new Blob(["PK"]))).rejects.toThrow();
  });

  it("are read as a spreadsheet shows them where somebody made numbers and days of their cells", async () => {
    const day = new Date("2026-01-15T00:00:00Z");
    const rows = [
      ["a", "b", "c", "d", "e"],
      [0.1 + 0.2, 1e-7, -1234.5, day, true],
    ];
    const bytes = await writeXlsx({ sheets: [{ name: "1", rows }] });
    expect((await xlsxCells(bytes))[1]).toEqual(["0.3", "0.0000001", "-1234.5", "2026-01-15", "true"]);
  });

  it("say in their names what they were exported from", () => {
    const version = { of: "version", id: "000000.x.y-z", version: 3 } as const;
    const draft = { of: "draft", id: "01JZZZZZZZZZZZZZZZZZZZZZZZ", revision: 12 } as const;
    expect(sourceOf(sheetName(version, "甲 › 乙/丙", "csv"))).toEqual(version);
    expect(sourceOf(sheetName(draft, "各行", "xlsx"))).toEqual(draft);
    expect(sourceOf("系数.xlsx")).toBe(undefined);
  });
});

import fc from "fast-check";
import iconv from "iconv-lite";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { readTable } from "../../server/intake/read-table.ts";
import { once, readTableStart } from "../../server/intake/read-table-start.ts";

const texts = async (bytes: Uint8Array, isWhole: boolean, most = 200) => {
  const { headings, rows } = await readTableStart(bytes, isWhole, most);
  return { headings, rows: rows.map(({ cells }) => headings.map((heading) => cells[heading])) };
};
const utf8 = (text: string) => Buffer.from(text, "utf8");

describe("the beginning of a table", () => {
  it("holds whole rows only: one that the bytes break off is left out, within a character too", async () => {
    const table = "编号,名称\nC1,三级医院\nC2,二级医院\n";
    for (const encoding of ["utf8", "gb18030"]) {
      const bytes = iconv.encode(table, encoding);
      for (let cut = iconv.encode("编号,名称\nC1,三级医院\n", encoding).length; cut < bytes.length; cut++) {
        expect(await texts(bytes.subarray(0, cut), false)).toEqual({
          headings: ["编号", "名称"],
          rows: [["C1", "三级医院"]],
        });
      }
      expect((await texts(bytes, false)).rows).toHaveLength(2);
    }
  });

  it("takes a last line without a line feed where it is the whole file, and says the encoding", async () => {
    const whole = iconv.encode("险种\n职工", "gb18030");
    expect(await texts(whole, true)).toEqual({ headings: ["险种"], rows: [["职工"]] });
    expect((await readTableStart(whole, true, 5)).encoding).toBe("gb18030");
    expect((await readTableStart(utf8("险种\n职工"), true, 5)).encoding).toBe("utf-8");
  });

  it("reads no more rows than asked for, a line break between quotation marks being none", async () => {
    const { rows } = await texts(utf8('a,b\n"1\n1",x\n2,y\n3,z\n'), true, 2);
    expect(rows).toEqual([
      ["1\n1", "x"],
      ["2", "y"],
    ]);
  });

  it("gives nothing, and throws nothing, of bytes that are no table", async () => {
    for (const bytes of [Buffer.alloc(0), Buffer.from([0xff, 0xff, 0xff]), utf8('a,"b\n1,2\n')])
      expect((await texts(bytes, false)).rows).toEqual([]);
  });

  it("begins as the whole table does, wherever it is cut", async () => {
    const cell = fc.string({ unit: fc.constantFrom("a", '"', ",", "\n", "职", "𠮷", " "), maxLength: 6 });
    const row = fc.tuple(cell, cell, cell);
    const file = fc.array(row, { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(file, fc.nat(), async (body, at) => {
        const bytes = utf8(Papa.unparse([["x", "y", "z"], ...body], { newline: "\n", quotes: true }));
        const cut = 7 + (at % Math.max(1, bytes.length - 7));
        const start = await texts(bytes.subarray(0, cut), false);
        const table = await readTable(once(bytes));
        const every: (string | undefined)[][] = [];
        for await (const { cells } of table.rows) every.push(table.headings.map((name) => cells[name]));
        if (start.headings.length === 3) expect(start.rows).toEqual(every.slice(0, start.rows.length));
      }),
    );
  });
});

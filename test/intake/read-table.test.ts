import fc from "fast-check";
import iconv from "iconv-lite";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { UndecodableText } from "../../server/intake/decode-table.ts";
import { MalformedTable } from "../../server/intake/parse-csv.ts";
import { readTable, type TableRow } from "../../server/intake/read-table.ts";

/** The bytes in pieces of that size, as a stream brings them. */
async function* pieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function rowsOf(
  bytes: Uint8Array,
  size = 7,
): Promise<{ headings: readonly string[]; rows: TableRow[] }> {
  const { headings, rows } = await readTable(pieces(bytes, size));
  const read: TableRow[] = [];
  for await (const row of rows) read.push(row);
  return { headings, rows: read };
}

const utf8 = (text: string) => Buffer.from(text, "utf8");
const TABLE = "编号,险种,费用\r\nC1,职工,100.10\r\nC2,居民,0.20\r\n";
const ROWS = [
  { number: 2, cells: { 编号: "C1", 险种: "职工", 费用: "100.10" }, uneven: undefined },
  { number: 3, cells: { 编号: "C2", 险种: "居民", 费用: "0.20" }, uneven: undefined },
];

describe("a table in UTF-8 or GB18030", () => {
  it.each([
    ["UTF-8", utf8(TABLE)],
    ["UTF-8 with a byte order mark", utf8(`\ufeff${TABLE}`)],
    ["GB18030", iconv.encode(TABLE, "gb18030")],
  ])("is read alike: %s", async (_, bytes) => {
    for (const size of [1, 3, 1000]) {
      expect(await rowsOf(bytes, size)).toEqual({ headings: ["编号", "险种", "费用"], rows: ROWS });
    }
  });

  it("holds rare characters of names in GB18030, which take four bytes", async () => {
    const { rows } = await rowsOf(iconv.encode("名称\n𠮷镇卫生院\n", "gb18030"), 2);
    expect(rows.map(({ cells }) => cells)).toEqual([{ 名称: "𠮷镇卫生院" }]);
  });

  it("is settled by its first 64 KiB: what is not UTF-8 later on is an error, never a replacement", async () => {
    const start = utf8(`编号\n${"C1\n".repeat(30_000)}`);
    const broken = Buffer.concat([start, iconv.encode("职工\n", "gb18030")]);
    await expect(rowsOf(broken, 4096)).rejects.toThrow(UndecodableText);
  });

  it("is refused where its bytes are neither", async () => {
    await expect(rowsOf(Buffer.from([0x61, 0xff, 0xff, 0x0a]))).rejects.toThrow(UndecodableText);
  });
});

describe("rows of a table", () => {
  it("may hold quoted commas, quotes and line breaks; empty lines do not count", async () => {
    const { rows } = await rowsOf(utf8('a,b\n"1,5","x ""y"""\n\n"two\nlines",z\n'));
    expect(rows.map(({ number, cells }) => [number, cells])).toEqual([
      [2, { a: "1,5", b: 'x "y"' }],
      [3, { a: "two\nlines", b: "z" }],
    ]);
  });

  it("say so when their cells are not as many as the headings", async () => {
    const { rows } = await rowsOf(utf8("a,b\n1\n1,2\n1,2,3\n"));
    expect(rows.map(({ uneven }) => uneven)).toEqual([1, undefined, 3]);
  });

  it("stop at quotation marks that do not match, after the rows before", async () => {
    const { rows } = await readTable(pieces(utf8('a,b\n1,2\n3,"4\n5,6\n'), 4));
    const read: TableRow[] = [];
    const reading = (async () => {
      for await (const row of rows) read.push(row);
    })();
    await expect(reading).rejects.toThrow(MalformedTable);
    expect(read.map(({ cells }) => cells)).toEqual([{ a: "1", b: "2" }]);
  });

  it("of an empty file are none", async () => {
    expect(await rowsOf(new Uint8Array())).toEqual({ headings: [], rows: [] });
  });

  it("are the same however the bytes are cut, and are what was written", async () => {
    const cell = fc.stringMatching(/^[a-z"，,\r\n 职]{0,6}$/);
    const table = fc.array(
      fc.tuple(
        cell,
        cell.map((text) => `x${text}`),
      ),
      { minLength: 1, maxLength: 8 },
    );
    await fc.assert(
      fc.asyncProperty(table, fc.integer({ min: 1, max: 30 }), async (data, size) => {
        const text = `a,b\n${Papa.unparse(data, { quotes: true, newline: "\n" })}\n`;
        const { rows } = await rowsOf(utf8(text), size);
        expect(rows.map(({ cells }) => [cells.a, cells.b])).toEqual(data);
      }),
    );
  });
});

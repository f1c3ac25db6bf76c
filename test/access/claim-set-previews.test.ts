import { gzipSync } from "node:zlib";
import iconv from "iconv-lite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { JsonObject } from "../../server/domain/json.ts";
import { accessApp, type Browser, loggedIn, person } from "./access-app.ts";

const here = await accessApp();
afterAll(() => here.app.close());

let client: Browser;
let officer: Browser;
beforeAll(async () => {
  await person(here, "client", [["settlement-client", "370300"]]);
  await person(here, "clerk", [["officer", "370300"]]);
  client = await loggedIn(here, "client");
  officer = await loggedIn(here, "clerk");
});

const TABLE = `清单号,医院编码,险种,性别,出院日期,总费用,主要诊断编码,备注
C1,H37030000101,职工,男,2023/3/14,1000.50,I20.800,
C2,H37030000101,居民,女,2023-03-15,1.005,I20.800,费用有误
C3,H37030000101,居民,女,16/03/2023,10.00,I20.800,日期有误
`;

const base64 = (bytes: string | Uint8Array) => Buffer.from(bytes).toString("base64");

function preview(body: JsonObject, browser = client, jurisdiction = "370300") {
  return browser.send("POST", `/v1/claim-sets/previews?jurisdiction=${jurisdiction}`, body);
}

describe("a preview of claims in CSV", () => {
  it("suggests a mapping by the headings, and says what comes of the first rows, whatever they are written in", async () => {
    const packed = gzipSync(iconv.encode(TABLE, "gb18030"));
    for (const [encoding, body] of [
      ["utf-8", { start: base64(TABLE), whole: true }],
      ["gb18030", { start: base64(iconv.encode(TABLE, "gb18030")), whole: true }],
      ["gb18030", { start: base64(packed), whole: true, gzip: true }],
    ] as const) {
      const answer = await preview(body);
      expect(answer.statusCode).toBe(200);
      const told = answer.json();
      expect(told).toMatchObject({
        encoding,
        headings: ["清单号", "医院编码", "险种", "性别", "出院日期", "总费用", "主要诊断编码", "备注"],
        mapping: {
          fields: {
            id: { column: "清单号" },
            "setlinfo.hi_type": { column: "险种", values: { 职工: "1", 居民: "2" } },
            "setlinfo.insuplc": { constant: "370300" },
          },
        },
        read: 3,
        taken: 1,
        claims: [{ line: 2, claim: { id: "C1", setlinfo: { gend: "1", dscg_time: "2023-03-14" } } }],
      });
      expect(told.rows).toHaveLength(3);
      expect(told.texts[2]).toEqual(["职工", "居民"]);
      expect(told.badRows).toMatchObject([
        { line: 3, pointer: "/setlinfo/medfee_sumamt" },
        { line: 4, code: "claim.unread-date", pointer: "/setlinfo/dscg_time" },
      ]);
      for (const { message } of told.badRows) expect(Object.keys(message).sort()).toEqual(["en", "zh"]);
    }
  });

  it("takes the mapping that is stated, and says in which row what is missing from it", async () => {
    const fields = { id: { column: "清单号" }, "setlinfo.gend": { column: "性别", values: { 男: "1" } } };
    const told = (
      await preview({ start: base64(TABLE), whole: true, mapping: { title: { zh: "试" }, fields } })
    ).json();
    expect(told.mapping.fields).toEqual(fields);
    expect(told.taken).toBe(0);
    expect(told.badRows).toContainEqual(
      expect.objectContaining({ line: 3, code: "claim.unmapped-value", pointer: "/setlinfo/gend" }),
    );
    const lacking = { title: { zh: "试" }, fields: { id: { column: "流水号" } } };
    expect((await preview({ start: base64(TABLE), mapping: lacking })).json().badRows).toMatchObject([
      { line: 1, code: "claim.missing-column" },
    ]);
  });

  it("is of whole rows where the file goes on, packed or not", async () => {
    const cut = TABLE.indexOf("费用有误");
    for (const gzip of [false, true]) {
      const whole = Buffer.from(TABLE.slice(0, cut) + "有误，".repeat(20_000));
      const start = gzip ? gzipSync(whole).subarray(0, 200) : Buffer.from(TABLE).subarray(0, 200);
      const told = (await preview({ start: base64(start), gzip })).json();
      expect([told.read, told.taken]).toEqual([1, 1]);
    }
  });

  it("registers nothing", async () => {
    await preview({ start: base64(TABLE), whole: true });
    const { claimSets } = (await client.send("GET", "/v1/claim-sets?jurisdiction=370300")).json();
    expect(claimSets).toEqual([]);
  });

  it("is for whoever may upload there", async () => {
    expect((await preview({ start: base64(TABLE) }, officer)).statusCode).toBe(403);
    expect((await preview({ start: base64(TABLE) }, client, "370800")).statusCode).toBe(403);
  });
});

describe("a hostile preview", () => {
  const mapping = { title: { zh: "试" }, fields: { id: { column: "a" } } };
  it.each<[what: string, body: JsonObject, status: number, code: string]>([
    ["no body of ours", { start: 5 }, 400, "invalid-request"],
    ["bytes that are no base64", { start: "职工" }, 400, "invalid-request"],
    ["an unknown member", { start: "", sart: "" }, 400, "invalid-request"],
    ["a mapping that is a text", { start: "", mapping: "x" }, 400, "invalid-request"],
    ["a mapping that is none", { start: "", mapping: {} }, 422, "invalid-content"],
    [
      "a mapping of ten thousand fields",
      {
        start: "",
        mapping: {
          ...mapping,
          fields: Object.fromEntries(
            Array.from({ length: 10_000 }, (_, at) => [`given.f${at}`, { column: "a" }]),
          ),
        },
      },
      422,
      "invalid-content",
    ],
    ["bytes that are no gzip", { start: base64(TABLE), gzip: true }, 400, "not-gzip"],
    ["more than a beginning", { start: "A".repeat(400_004) }, 400, "invalid-request"],
    ["a body without end", { start: "A".repeat(600_000) }, 413, "body-too-large"],
  ])("is refused: %s", async (_, body, status, code) => {
    const answer = await preview(body);
    expect([answer.statusCode, answer.json().code]).toEqual([status, code]);
  });

  it.each<[what: string, start: string | Uint8Array, gzip: boolean]>([
    ["no byte at all", "", false],
    ["bytes of no encoding", Buffer.from([0x61, 0xff, 0xff, 0x0a]), false],
    ["quotation marks that do not match", '清单号,"险种\nC1,职工\n', false],
    ["headings of objects' own names", "__proto__,constructor,toString\na,b,c\n", false],
    ["forty thousand columns", `${"a,".repeat(40_000)}a\n`, false],
    ["a gigabyte of blanks, packed", gzipSync(Buffer.alloc(200_000_000, 0x20)).subarray(0, 200_000), true],
    ["nothing, packed", gzipSync(""), true],
  ])("is answered without a claim: %s", async (_, start, gzip) => {
    const answer = await preview({ start: base64(start), gzip });
    expect(answer.statusCode).toBe(200);
    expect(answer.json()).toMatchObject({ taken: 0, claims: [] });
    const named = {
      title: { zh: "试" },
      fields: { id: { column: "__proto__" }, revision: { column: "constructor" } },
    };
    expect((await preview({ start: base64(start), gzip, mapping: named })).statusCode).toBe(200);
  });

  it("says nothing of a person in what it reports", async () => {
    const named = "清单号,证件号码,性别\nC1,370303199001011234,\n";
    const fields = { id: { column: "清单号" }, "setlinfo.certno": { column: "证件号码", as: "number" } };
    const answer = await preview({ start: base64(named), mapping: { title: { zh: "试" }, fields } });
    const { badRows } = answer.json();
    expect(JSON.stringify(badRows)).not.toContain("370303199001011234");
  });
});

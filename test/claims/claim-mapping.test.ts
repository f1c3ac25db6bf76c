import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import type { ClaimMapping } from "../../schemas/types.ts";
import { claimFromLine } from "../../server/claims/claim-from-line.ts";
import { claimFromRow, mapRow, type Row } from "../../server/claims/map-row.ts";
import { checkColumns, readClaimMapping } from "../../server/claims/read-claim-mapping.ts";
import type { Json } from "../../server/domain/json.ts";
import { jsonOf, schemas, standards, textOf } from "./standards.ts";

function mappingOf(value: Json): ClaimMapping {
  const { mapping, findings } = readClaimMapping(value, schemas);
  if (!mapping) throw new Error(JSON.stringify(findings));
  return mapping;
}

describe("the 1,980 sample claims of Pingdingshan", () => {
  const mapping = mappingOf(jsonOf("rules/410400/samples/claim-mapping.json"));
  const file = new URL("../acceptance/pingdingshan_claims.csv.gz", import.meta.url);
  const table = Papa.parse<Row>(gunzipSync(readFileSync(file)).toString("utf8"), {
    header: true,
    skipEmptyLines: true,
  });

  it("have the columns that the mapping names", () => {
    expect(checkColumns(mapping, table.meta.fields ?? [])).toEqual([]);
  });

  it("are all claims, without any finding", () => {
    expect(table.data).toHaveLength(1980);
    const found = table.data.flatMap((row) => claimFromRow(mapping, row, standards).findings);
    expect(found).toEqual([]);
  });

  it("keep every digit of the row that they state", () => {
    for (const row of table.data) {
      const { claim } = claimFromRow(mapping, row, standards);
      expect(claim).toMatchObject({
        id: row.claim_id,
        setlinfo: {
          medfee_sumamt: row.total_fee,
          hi_type: row.insurance_type === "职工" ? "1" : "2",
          dscg_time: "2025-06-30",
        },
        given: { group_code: row.dip_code, group_average_cost: row.avg_fee, coefficient: row.hospital_coef },
        payinfo: [
          { fund_pay_type: row.insurance_type === "职工" ? "310100" : "390100", fund_payamt: row.fund_pay },
        ],
      });
      const others = (row.other_diags ?? "").split("|").filter(Boolean);
      expect(claim?.diseinfo?.map(({ diag_code }) => diag_code)).toEqual([row.main_diag, ...others]);
      const operations = (row.operations ?? "").split("|").filter(Boolean);
      expect(claim?.oprninfo?.map(({ oprn_oprt_code }) => oprn_oprt_code)).toEqual(operations);
    }
  });

  it("are shipped in part as NDJSON, as the mapping makes them", () => {
    const rows = new Map(table.data.map((row) => [row.claim_id, row]));
    const lines = textOf("rules/410400/samples/claims.ndjson").trimEnd().split("\n");
    expect(lines).toHaveLength(20);
    for (const line of lines) {
      const { claim } = claimFromLine(line, standards);
      const row = rows.get(claim?.id ?? "") ?? {};
      expect(claim).toEqual(mapRow(mapping, row).value);
    }
  });
});

describe("a mapping", () => {
  const title = { zh: "测试" };
  const map = (rest: object, row: Row) =>
    mapRow(mappingOf({ title, fields: { id: { column: "no" } }, ...rest }), row);

  it("leaves out the field of an empty cell, and the entry that no cell fills", () => {
    const lists = {
      payinfo: [{ fields: { fund_pay_type: { constant: "310100" }, fund_payamt: { column: "pay" } } }],
    };
    const fields = { id: { column: "no" }, "setlinfo.age": { column: "age" } };
    expect(map({ fields, lists }, { no: " C1 ", age: " ", pay: "" }).value).toEqual({
      id: "C1",
      payinfo: [],
    });
  });

  it("makes an entry for each part of a cell, in order", () => {
    const lists = {
      diseinfo: [
        { fields: { maindiag_flag: { constant: "1" }, diag_code: { column: "main" } } },
        {
          each: { column: "others", split: "|" },
          fields: { maindiag_flag: { constant: "0" }, diag_code: { part: true } },
        },
      ],
    };
    expect(map({ lists }, { no: "C1", main: "A00.000", others: "B00.000| C00.000||" }).value).toEqual({
      id: "C1",
      diseinfo: [
        { maindiag_flag: "1", diag_code: "A00.000" },
        { maindiag_flag: "0", diag_code: "B00.000" },
        { maindiag_flag: "0", diag_code: "C00.000" },
      ],
    });
  });

  it("turns words of the table into values of the field, whole numbers and truth values among them", () => {
    const fields = {
      id: { column: "no" },
      revision: { column: "rev", as: "number" },
      "setlinfo.hi_type": { column: "kind", values: { 职工: "1", 居民: "2" } },
      "findings.upcoding_found": { column: "found", values: { 是: true, 否: false } },
    };
    expect(map({ fields }, { no: "C1", rev: "2", kind: "居民", found: "是" })).toEqual({
      value: { id: "C1", revision: 2, setlinfo: { hi_type: "2" }, findings: { upcoding_found: true } },
      findings: [],
    });
  });

  it("reports a word that it does not know, at the field of the claim", () => {
    const fields = { id: { column: "no" }, "setlinfo.hi_type": { column: "kind", values: { 职工: "1" } } };
    expect(map({ fields }, { no: "C1", kind: "toString" }).findings).toMatchObject([
      {
        code: "claim.unmapped-value",
        pointer: "/setlinfo/hi_type",
        params: { column: "kind", value: "toString" },
      },
    ]);
  });

  it("reads dates as tables write them, with a time of day only where the field takes one", () => {
    const fields = {
      id: { column: "no" },
      "setlinfo.setl_end_date": { column: "settled" },
      "setlinfo.dscg_time": { column: "left" },
      "setlinfo.medfee_sumamt": { column: "cost" },
    };
    const lists = { oprninfo: [{ fields: { oprn_oprt_date: { column: "operated" } } }] };
    const row = {
      no: "C1",
      settled: "2023/4/6 08:00:00",
      left: "2023.4.5 8:00",
      cost: "20230405",
      operated: "20230404",
    };
    expect(map({ fields, lists }, row)).toEqual({
      value: {
        id: "C1",
        setlinfo: { setl_end_date: "2023-04-06", dscg_time: "2023-04-05 08:00", medfee_sumamt: "20230405" },
        oprninfo: [{ oprn_oprt_date: "2023-04-04" }],
      },
      findings: [],
    });
  });

  it("reports a date that could be several, at the field of the claim", () => {
    const lists = { oprninfo: [{ fields: { oprn_oprt_date: { column: "operated" } } }] };
    expect(map({ lists }, { no: "C1", operated: "05/04/2023" }).findings).toMatchObject([
      { code: "claim.unread-date", pointer: "/oprninfo/0/oprn_oprt_date", params: { value: "05/04/2023" } },
    ]);
  });

  it("names each column that the table lacks once", () => {
    const fields = {
      id: { column: "no" },
      "setlinfo.age": { column: "age" },
      "given.score": { column: "age" },
    };
    expect(checkColumns(mappingOf({ title, fields }), ["no"])).toMatchObject([
      { code: "claim.missing-column", pointer: "/fields/setlinfo.age", params: { column: "age" } },
    ]);
  });

  it("takes a part only where a cell is split", () => {
    const lists = { oprninfo: [{ fields: { oprn_oprt_code: { part: true } } }] };
    const { mapping, findings } = readClaimMapping(
      { title, fields: { id: { column: "no" } }, lists },
      schemas,
    );
    expect(mapping).toBeUndefined();
    expect(findings).toMatchObject([
      { code: "claim.part-outside-entry", pointer: "/lists/oprninfo/0/fields/oprn_oprt_code" },
    ]);
  });

  it("names fields of the claim only", () => {
    expect(
      readClaimMapping({ title, fields: { "person.name": { column: "name" } } }, schemas).mapping,
    ).toBeUndefined();
  });
});

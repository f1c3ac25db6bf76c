import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { columnPlaces } from "../../server/claims/column-places.ts";
import type { Row } from "../../server/claims/map-row.ts";
import { readClaimMapping } from "../../server/claims/read-claim-mapping.ts";
import { suggestMapping } from "../../server/claims/suggest-mapping.ts";
import { facts, jsonOf, schemas } from "./standards.ts";

const ACCEPTED = ["group_code", "group_average_cost", "coefficient"];

function suggested(csv: string, accepted: readonly string[] = [], jurisdiction = "370300") {
  const { data, meta } = Papa.parse<Row>(csv, { header: true, skipEmptyLines: true });
  const places = columnPlaces(schemas, facts, accepted);
  return suggestMapping({ headings: meta.fields ?? [], rows: data }, { places, facts, jurisdiction });
}

describe("the mapping that a table suggests", () => {
  it("is, for the sample claims of Pingdingshan, the one that was written for them by hand", () => {
    const file = new URL("../acceptance/pingdingshan_claims.csv.gz", import.meta.url);
    const head = gunzipSync(readFileSync(file)).toString("utf8").split("\n").slice(0, 201).join("\n");
    const written = jsonOf("rules/410400/samples/claim-mapping.json") as {
      readonly fields: Record<string, { readonly values?: object; readonly constant?: string }>;
      readonly lists: object;
    };
    const { fields, lists } = suggested(head, ACCEPTED, "410400");
    // No column says these: whoever writes the mapping knows them.
    const { "setlinfo.ipt_med_type": _kind, "setlinfo.dscg_time": _day, ...found } = written.fields;
    expect(Object.keys(fields).sort()).toEqual(Object.keys(found).sort());
    expect(fields).toMatchObject({
      ...found,
      // Levels as they are met; 二级乙等 is among them or not.
      "setlinfo.hi_setl_lv": { column: "hospital_level", values: { 三级甲等: "3", 三级乙等: "3" } },
    });
    expect(lists).toMatchObject(written.lists);
  });

  it("takes the official names, those of the settlement list in Chinese and English, and of the dictionary", () => {
    const headings = [
      "id",
      "setlinfo.fixmedins_code",
      "医保类型",
      "性 别",
      "医疗费总额（元）",
      "离院方式",
      "Occupation",
      "备注",
    ];
    expect(suggested(`${headings.join(",")}\nC1,H1,1,2,10.00,1,x,y\n`).fields).toEqual({
      id: { column: "id" },
      "setlinfo.fixmedins_code": { column: "setlinfo.fixmedins_code" },
      "setlinfo.hi_type": { column: "医保类型" },
      "setlinfo.gend": { column: "性 别" },
      "setlinfo.medfee_sumamt": { column: "医疗费总额（元）" },
      "setlinfo.dscg_way": { column: "离院方式" },
      "setlinfo.prfs": { column: "Occupation" },
      "setlinfo.insuplc": { constant: "370300" },
    });
  });

  it("takes one word for a code as the other", () => {
    const { fields, lists } = suggested(
      "定点医药机构代码,统筹区编号,主诊断编号,其他诊断代码1\nH1,370300,I20.800,I10.x00\n",
    );
    expect(fields["setlinfo.fixmedins_code"]).toEqual({ column: "定点医药机构代码" });
    expect(fields["setlinfo.insuplc"]).toEqual({ column: "统筹区编号" });
    expect(lists?.diseinfo?.map((entry) => entry.fields?.diag_code)).toEqual([
      { column: "主诊断编号" },
      { column: "其他诊断代码1" },
    ]);
  });

  it("says which code a text means, where that is clear", () => {
    const { fields } = suggested("性别,入院途径,离院方式\n男,急诊,死亡\n女性,门诊,不详\n,,\n");
    expect(fields["setlinfo.gend"]?.values).toMatchObject({ 男: "1", 女性: "2" });
    expect(fields["setlinfo.adm_way"]?.values).toMatchObject({ 急诊: "1", 门诊: "2" });
    expect(fields["setlinfo.dscg_way"]?.values).toMatchObject({ 死亡: "5", 非医嘱离院: "4" });
    expect(fields["setlinfo.dscg_way"]?.values).not.toHaveProperty("不详");
  });

  it("takes one diagnosis a column, or several of one cell, the principal one first", () => {
    const cells = suggested("其他诊断,主要诊断编码\nJ18.900;K29.500,I20.800\n").lists?.diseinfo;
    expect(cells).toEqual([
      {
        fields: {
          diag_type: { constant: "1" },
          maindiag_flag: { constant: "1" },
          diag_code: { column: "主要诊断编码" },
        },
      },
      {
        each: { column: "其他诊断", split: ";" },
        fields: { diag_type: { constant: "1" }, maindiag_flag: { constant: "0" }, diag_code: { part: true } },
      },
    ]);
    const numbered = suggested("手术编码1,手术编码2\n88.5500,\n").lists?.oprninfo;
    expect(numbered).toEqual([
      { fields: { oprn_oprt_code: { column: "手术编码1" } } },
      { fields: { oprn_oprt_code: { column: "手术编码2" } } },
    ]);
  });

  it("gives derived facts only where a policy lets callers give them, and never names that are not kept", () => {
    const csv = "病种编码,机构系数,人员姓名,支付金额\nI20,1.0,甲,5\n";
    expect(suggested(csv).fields).toEqual({ "setlinfo.insuplc": { constant: "370300" } });
    expect(Object.keys(suggested(csv, ACCEPTED).fields)).toEqual([
      "given.group_code",
      "given.coefficient",
      "setlinfo.insuplc",
    ]);
  });

  it("is a mapping whatever stands in the table", () => {
    for (const csv of [
      "",
      "__proto__,constructor,toString\n1,2,3\n",
      "险种\n__proto__\nconstructor\n",
      `${"险种,".repeat(50)}险种\n`,
      "基金支付金额\n1.00\n",
    ]) {
      const { mapping, findings } = readClaimMapping(JSON.parse(JSON.stringify(suggested(csv))), schemas);
      expect(findings).toEqual([]);
      expect(mapping).toBeDefined();
    }
  });
});

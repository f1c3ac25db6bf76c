import { describe, expect, it } from "vitest";
import { isMappingShape } from "../../editor/pages/claim-sets/mapping-shape.ts";
import { withTarget } from "../../editor/pages/claim-sets/mapping-targets.ts";
import {
  columnsOf,
  usesOf,
  without,
  withSource,
  withSplit,
} from "../../editor/pages/claim-sets/mapping-uses.ts";
import type { ClaimMapping } from "../../schemas/types.ts";
import { readClaimMapping } from "../../server/claims/read-claim-mapping.ts";
import { jsonOf, schemas } from "../claims/standards.ts";

const SHIPPED = jsonOf("rules/410400/samples/claim-mapping.json") as unknown as ClaimMapping; // the file is a mapping
const SMALL: ClaimMapping = { title: { zh: "试" }, fields: { id: { column: "no" } } };

/** The service takes what the form makes. */
function isSound(mapping: ClaimMapping): boolean {
  return readClaimMapping(JSON.parse(JSON.stringify(mapping)), schemas).mapping !== undefined;
}

describe("a mapping as uses of columns", () => {
  it("names each column that the shipped mapping reads, and how the cell is split", () => {
    expect([...columnsOf(SHIPPED)].sort()).toEqual(
      [
        ..."claim_id hospital_code hospital_level region insurance_type gender age age_days los leaving_type".split(
          " ",
        ),
        ..."total_fee dip_code avg_fee hospital_coef fund_pay main_diag other_diags operations".split(" "),
      ].sort(),
    );
    const split = usesOf(SHIPPED).filter((use) => use.split !== undefined);
    expect(split.map(({ column, split: sign }) => [column, sign])).toEqual([
      ["other_diags", "|"],
      ["operations", "|"],
    ]);
  });

  it("stays a mapping whatever single value is taken away, and loses the entry that nothing fills any more", () => {
    for (const { place } of usesOf(SHIPPED)) expect(isSound(without(SHIPPED, place))).toBe(true);
    const fewer = without(SHIPPED, { list: "diseinfo", index: 1, field: "diag_code" });
    expect(fewer.lists?.diseinfo).toHaveLength(1);
    const fewest = without(fewer, { list: "diseinfo", index: 0, field: "diag_code" });
    expect(Object.keys(fewest.lists ?? {})).toEqual(["payinfo", "oprninfo"]);
  });

  it("takes a column as a field, a diagnosis, several operations, a fund's payment or a charge", () => {
    const taken = [
      "setlinfo.gend",
      "+principal",
      "+others",
      "+operations",
      "+fund:610100",
      "+charge:09",
    ].reduce((mapping, target, index) => withTarget(mapping, target, `c${index}`), SMALL);
    expect(isSound(taken)).toBe(true);
    expect(taken).toMatchObject({
      fields: { "setlinfo.gend": { column: "c0" } },
      lists: {
        diseinfo: [
          { fields: { maindiag_flag: { constant: "1" }, diag_code: { column: "c1" } } },
          { each: { column: "c2", split: "|" }, fields: { maindiag_flag: { constant: "0" } } },
        ],
        oprninfo: [{ each: { column: "c3" }, fields: { oprn_oprt_code: { part: true } } }],
        payinfo: [{ fields: { fund_pay_type: { constant: "610100" }, fund_payamt: { column: "c4" } } }],
        iteminfo: [{ fields: { med_chrgitm: { constant: "09" }, amt: { column: "c5" } } }],
      },
    });
  });

  it("has the pooled fund follow from the kind of insurance, 310100 for employees and 390100 for residents", () => {
    const insured = withSource(
      SMALL,
      { path: "setlinfo.hi_type" },
      {
        column: "险种",
        values: { 职工: "1", 居民: "2", 其他: "9" },
      },
    );
    expect(withTarget(insured, "+pooled", "统筹支付").lists?.payinfo).toEqual([
      {
        fields: {
          fund_pay_type: { column: "险种", values: { 职工: "310100", 居民: "390100" } },
          fund_payamt: { column: "统筹支付" },
        },
      },
    ]);
  });

  it("changes the sign between the parts of a cell", () => {
    const changed = withSplit(SHIPPED, { list: "oprninfo", index: 0, field: "oprn_oprt_code" }, ";");
    expect(changed.lists?.oprninfo?.[0]?.each).toEqual({ column: "operations", split: ";" });
    expect(SHIPPED.lists?.oprninfo?.[0]?.each?.split).toBe("|");
  });

  it("is told from other files by its outline", () => {
    expect(isMappingShape(SHIPPED)).toBe(true);
    for (const other of [
      null,
      [],
      "x",
      {},
      { fields: [] },
      { fields: { id: 1 } },
      { fields: {}, lists: { a: {} } },
    ])
      expect(isMappingShape(other)).toBe(false);
  });
});

import { describe, expect, it } from "vitest";
import { compileClaimFacts } from "../../server/claims/load-facts.ts";
import { SlotTable } from "../../server/domain/frame.ts";
import { claimWith } from "./claim-sample.ts";
import { factOf, factsOf, read } from "./facts-of.ts";
import { facts } from "./standards.ts";

describe("facts that stand in the claim", () => {
  it("are numbers where the claim has a decimal text or a number, and civil dates where it has a time", () => {
    expect(
      factsOf(claimWith({ medfee_sumamt: "1000.10", psn_selfpay: 25.5, act_ipt_days: "8" }), [
        "hi_type",
        "medfee_sumamt",
        "psn_selfpay",
        "act_ipt_days",
        "adm_date",
        "dscg_date",
      ]),
    ).toEqual({
      hi_type: "1",
      medfee_sumamt: 1000.1,
      psn_selfpay: 25.5,
      act_ipt_days: 8,
      adm_date: "2023-03-06",
      dscg_date: "2023-03-14",
    });
  });

  it("are missing where the claim does not state them", () => {
    expect(
      factsOf(claimWith(), ["psn_ownpay", "trt_type", "payinfo", "iteminfo", "pooled_fund_paid"]),
    ).toEqual({
      psn_ownpay: undefined,
      trt_type: undefined,
      payinfo: undefined,
      iteminfo: undefined,
      pooled_fund_paid: undefined,
    });
  });

  it("of lists show the declared fields only, codes in their written form, absent ones missing", () => {
    const oprninfo = [
      { oprn_oprt_code: "44.1300X001", oprn_oprt_date: "2023-03-07 09:00:00", oper_dr_name: "李四" },
    ];
    expect(factOf(claimWith({}, { oprninfo }), "oprninfo")).toEqual([
      {
        oprn_oprt_type: undefined,
        oprn_oprt_code: "44.1300x001",
        oprn_oprt_name: undefined,
        oprn_oprt_date: "2023-03-07",
        anst_way: undefined,
      },
    ]);
  });

  it("of a claim without operations are an empty list, not a missing one", () => {
    expect(factsOf(claimWith(), ["oprninfo", "operation_codes", "operation_count", "icu_minutes"])).toEqual({
      oprninfo: [],
      operation_codes: [],
      operation_count: 0,
      icu_minutes: 0,
    });
  });

  it("never hold the identity of the person", () => {
    const value = claimWith({
      psn_name: "张三",
      certno: "370303199001010011",
      psn_no: "P1",
      coner_tel: "13800000000",
    });
    const all = facts.facts.map(({ id }) => id);
    const text = JSON.stringify(factsOf(value, all), (_, held) =>
      typeof held === "bigint" ? String(held) : held,
    );
    for (const secret of ["张三", "370303199001010011", "P1", "13800000000"])
      expect(text).not.toContain(secret);
  });
});

describe("facts that follow from the claim", () => {
  it("tell the diagnoses apart", () => {
    const diseinfo = [
      { diag_type: "1", maindiag_flag: "0", diag_code: "E11.900" },
      { diag_type: "2", maindiag_flag: "1", diag_code: "A04.01.01" },
      { maindiag_flag: "1", diag_code: " i20.800X007" },
    ];
    const expected = {
      principal_diagnosis: "I20.800x007",
      other_diagnoses: ["E11.900"],
      tcm_diagnoses: ["A04.01.01"],
    };
    expect(factsOf(claimWith({}, { diseinfo }), Object.keys(expected))).toEqual(expected);
  });

  it("tell the principal operation from the others, the first when none is marked", () => {
    const oprninfo = [
      { oprn_oprt_code: "13.4100x001" },
      { oprn_oprt_code: "13.7100x001", oprn_oprt_type: "1" },
      { oprn_oprt_code: "13.4100X001" },
    ];
    const ids = ["principal_operation", "other_operations"];
    expect(factsOf(claimWith({}, { oprninfo }), ids)).toEqual({
      principal_operation: "13.7100x001",
      other_operations: ["13.4100x001", "13.4100x001"],
    });
    expect(factOf(claimWith({}, { oprninfo: oprninfo.slice(0, 1) }), "principal_operation")).toBe(
      "13.4100x001",
    );
  });

  it.each([
    [{ age: "62" }, 62, undefined],
    [{ age: "0", nwb_age: "28" }, 0, 28],
    [{ nwb_age: 4 }, 0, 4],
    [{ brdy: "1961-03-06" }, 62, undefined],
    [{ brdy: "1961-03-07" }, 61, undefined],
    [{ brdy: "2023-02-20" }, 0, 14],
    [{ brdy: "2022-03-07" }, 0, 364],
    [{}, undefined, undefined],
  ])("tell the age at admission on 2023-03-06: %o", (person, years, days) => {
    expect(factsOf(claimWith(person), ["age_years", "age_days"])).toEqual({
      age_years: years,
      age_days: days,
    });
  });

  it.each([
    [{ act_ipt_days: 7 }, 7],
    [{}, 8],
    [{ adm_time: "2023-03-14 08:00:00" }, 1],
    [{ adm_time: "2023-02-28", dscg_time: "2023-03-01" }, 1],
    [{ adm_time: "2024-02-28", dscg_time: "2024-03-01" }, 2],
    [{ adm_time: undefined }, undefined],
  ])("tell the length of the stay: %o", (stay, days) => {
    expect(factOf(claimWith(stay), "length_of_stay")).toBe(days);
  });

  it.each([
    ["H37030000101", "370300", false],
    ["H37030300101", "370300", false],
    ["H37010200011", "370300", true],
    ["H50010300011", "500154", false],
    ["H11010500011", "500154", true],
    ["12345", "370300", undefined],
  ])("tell whether %s is elsewhere for someone insured in %s", (fixmedins_code, insuplc, remote) => {
    expect(factOf(claimWith({ fixmedins_code, insuplc }), "remote_treatment")).toBe(remote);
  });

  it("sum amounts to the fen", () => {
    const iteminfo = [
      { med_chrgitm: "09", amt: "333.33", fulamt_ownpay_amt: "0.10" },
      { med_chrgitm: "11", amt: "333.33", fulamt_ownpay_amt: "0.20" },
      { med_chrgitm: "03", amt: 333.34 },
    ];
    const payinfo = [
      { fund_pay_type: "310100", fund_payamt: "600.10" },
      { fund_pay_type: "390100", fund_payamt: "0.20" },
      { fund_pay_type: "330100", fund_payamt: "100.00" },
      { fund_pay_type: "610100", fund_payamt: "50.00" },
      { fund_pay_type: "310200", fund_payamt: "20.00" },
    ];
    const expected = {
      out_of_catalogue_selfpay: 0.3,
      drug_cost: 666.66,
      tcm_drug_cost: 333.33,
      examination_cost: 333.34,
      material_cost: 0,
      pooled_fund_paid: 600.3,
      critical_illness_paid: 100,
      medical_aid_paid: 50,
      fund_paid_total: 750.3,
      personal_burden: 249.7,
    };
    expect(factsOf(claimWith({}, { iteminfo, payinfo }), Object.keys(expected))).toEqual(expected);
  });

  it("sum classes A and B of the three catalogues by category of charge", () => {
    const iteminfo = [
      { med_chrgitm: "09", amt: "100.00", claa_sumfee: "60.10", clab_amt: "39.90" },
      { med_chrgitm: "10", amt: "10.00", claa_sumfee: "0.20" },
      { med_chrgitm: "01", amt: "50.00", claa_sumfee: "30.00", clab_amt: "20.00" },
      { med_chrgitm: "08", amt: "70.00", clab_amt: "7.07" },
      { med_chrgitm: "14", amt: "5.00", claa_sumfee: "5.00" },
    ];
    const expected = {
      class_a_drug_cost: 60.3,
      class_b_drug_cost: 39.9,
      class_a_service_cost: 5,
      class_b_service_cost: 7.07,
      class_a_facility_cost: 30,
      class_b_facility_cost: 20,
    };
    expect(factsOf(claimWith({ medfee_sumamt: "235.00" }, { iteminfo }), Object.keys(expected))).toEqual(
      expected,
    );
    expect(factOf(claimWith(), "class_a_drug_cost")).toBeUndefined();
  });

  it("count minutes in intensive care, by the stated duration or by the times", () => {
    const stated = { scs_cutd_ward_type: "ICU", scs_cutd_sum_dura: "1/2/3" };
    const timed = {
      scs_cutd_ward_type: "CCU",
      scs_cutd_inpool_time: "2023-03-08 23:50:00",
      scs_cutd_exit_time: "2023-03-09 00:20:00",
    };
    expect(factOf(claimWith({}, { icuinfo: [stated, timed] }), "icu_minutes")).toBe(1563 + 30);
    const unknown = { scs_cutd_ward_type: "ICU" };
    expect(factOf(claimWith({}, { icuinfo: [stated, unknown] }), "icu_minutes")).toBeUndefined();
    expect(factOf(claimWith({ vent_used_dura: "0/12/30" }), "ventilator_minutes")).toBe(750);
  });
});

describe("a plan's slots", () => {
  it("that no fact fills stay undefined, without holes", () => {
    const slots = new SlotTable();
    for (const id of ["points", "hi_type", "local_fact", "payment"]) slots.slotOf(id);
    const frame = compileClaimFacts(slots, facts)(read(claimWith()));
    expect(frame).toStrictEqual([undefined, "1", undefined, undefined]);
  });
});

import { describe, expect, it } from "vitest";
import { readClaim } from "../../server/claims/read-claim.ts";
import type { JsonObject } from "../../server/domain/json.ts";
import { claimWith } from "./claim-sample.ts";
import { standards } from "./standards.ts";

const found = (value: JsonObject) =>
  readClaim(value, standards).findings.map(({ code, pointer }) => `${code} ${pointer}`);

describe("a claim that keeps to the settlement list", () => {
  it("is read without a finding, and is the value that came in", () => {
    const value = claimWith();
    expect(readClaim(value, standards)).toEqual({ claim: value, findings: [] });
  });

  it("may hold identity fields, a date without a time, and amounts as numbers", () => {
    const person = { psn_name: "张三", certno: "370303199001010011", curr_addr: "淄博市张店区" };
    expect(found(claimWith({ ...person, adm_time: "2023-03-06", medfee_sumamt: 1000.5 }))).toEqual([]);
  });
});

describe("dates of a claim", () => {
  it.each([
    ["dscg_time", "2023-02-29"],
    ["dscg_time", "2023-04-31 10:00:00"],
    ["adm_time", "2023-13-01 10:00:00"],
    ["adm_time", "2023-03-06 24:00:00"],
    ["adm_time", "2023-03-06 10:60:00"],
    ["brdy", "1900-02-29"],
    ["setl_end_date", "2023-00-10"],
  ])("%s %s does not exist", (field, value) => {
    expect(found(claimWith({ [field]: value }))).toEqual([`claim.no-such-date /setlinfo/${field}`]);
  });

  it("has 29 February in leap years, 2000 among them", () => {
    expect(
      found(claimWith({ brdy: "2000-02-29", adm_time: "2020-02-29 08:00:00", dscg_time: "2020-03-02" })),
    ).toEqual([]);
  });

  it("finds a discharge before the admission, by the day or within it", () => {
    const expected = ["claim.dates-out-of-order /setlinfo/dscg_time"];
    expect(found(claimWith({ adm_time: "2023-03-15 08:00:00" }))).toEqual(expected);
    expect(found(claimWith({ adm_time: "2023-03-14 10:30:01" }))).toEqual(expected);
    expect(found(claimWith({ adm_time: "2023-03-14 10:30:00" }))).toEqual([]);
  });

  it("lets a stay begin and end on one day when a time is not stated", () => {
    expect(found(claimWith({ adm_time: "2023-03-14 10:30:00", dscg_time: "2023-03-14" }))).toEqual([]);
  });

  it("finds dates that do not exist in operations and intensive care", () => {
    const blocks = {
      oprninfo: [{ oprn_oprt_code: "88.5500", oprn_oprt_date: "2023-02-30" }],
      icuinfo: [
        {
          scs_cutd_ward_type: "ICU",
          scs_cutd_inpool_time: "2023-03-08 10:00:00",
          scs_cutd_exit_time: "2023-03-07 10:00:00",
        },
      ],
    };
    expect(found(claimWith({}, blocks))).toEqual([
      "claim.no-such-date /oprninfo/0/oprn_oprt_date",
      "claim.dates-out-of-order /icuinfo/0/scs_cutd_exit_time",
    ]);
  });
});

describe("diagnoses of a claim", () => {
  const principal = { diag_type: "1", maindiag_flag: "1", diag_code: "I20.000" };

  it("of a stay hold one Western principal diagnosis", () => {
    expect(found(claimWith({}, { diseinfo: undefined }))).toEqual(["claim.no-principal-diagnosis "]);
    expect(found(claimWith({}, { diseinfo: [] }))).toEqual(["claim.no-principal-diagnosis /diseinfo"]);
    const tcm = { diag_type: "2", maindiag_flag: "1", diag_code: "A04.01.01" };
    expect(found(claimWith({}, { diseinfo: [tcm] }))).toEqual(["claim.no-principal-diagnosis /diseinfo"]);
    expect(found(claimWith({}, { diseinfo: [principal, tcm] }))).toEqual([]);
  });

  it("of a stay hold no second one", () => {
    const second = { maindiag_flag: "1", diag_code: "E11.900" };
    expect(found(claimWith({}, { diseinfo: [principal, second] }))).toEqual([
      "claim.several-principal-diagnoses /diseinfo/1",
    ]);
  });

  it("may be missing from an outpatient claim", () => {
    const visit = { ipt_med_type: undefined, adm_time: undefined };
    expect(found(claimWith({ ...visit, med_type: "11" }, { diseinfo: undefined }))).toEqual([]);
    const chronic = { diseinfo: undefined, opspdiseinfo: [{ diag_code: "N18.501" }] };
    expect(found(claimWith(visit, chronic))).toEqual([]);
    expect(found(claimWith({ ...visit, med_type: "52" }, chronic))).toEqual([
      "claim.no-principal-diagnosis ",
    ]);
  });

  it("warns of a second principal operation, and still reads the claim", () => {
    const operation = { oprn_oprt_type: "1", oprn_oprt_code: "88.5500" };
    const { claim, findings } = readClaim(claimWith({}, { oprninfo: [operation, operation] }), standards);
    expect(claim).toBeDefined();
    expect(findings).toMatchObject([
      { code: "claim.several-principal-operations", severity: "warning", pointer: "/oprninfo/1" },
    ]);
  });
});

describe("amounts of a claim", () => {
  const item = (amt: string | number) => ({ med_chrgitm: "09", amt });

  it.each(["-0.01", -0.01, -12])("are not negative: %s", (amount) => {
    expect(found(claimWith({ psn_selfpay: amount }))).toEqual([
      "claim.negative-amount /setlinfo/psn_selfpay",
    ]);
    expect(found(claimWith({}, { iteminfo: [item(amount)] }))).toEqual([
      "claim.negative-amount /iteminfo/0/amt",
    ]);
  });

  it("have at most two decimal places", () => {
    expect(found(claimWith({ medfee_sumamt: 1000.005 }))).toEqual([
      "claim.too-many-decimals /setlinfo/medfee_sumamt",
    ]);
    expect(found(claimWith({ medfee_sumamt: 9999999999.99 }))).toEqual([]);
    expect(found(claimWith({ medfee_sumamt: "1000.005" }))).not.toEqual([]);
    expect(found(claimWith({ medfee_sumamt: 1e-7 }))).not.toEqual([]);
  });

  it("of the items sum to the total, to the fen", () => {
    const thirds = { iteminfo: [item("333.33"), item(333.33), item("333.34")] };
    expect(found(claimWith({}, thirds))).toEqual([]);
    expect(found(claimWith({ medfee_sumamt: 1000.01 }, thirds))).toEqual([
      "claim.items-differ-from-total /iteminfo",
    ]);
    const traps = { iteminfo: [item("0.10"), item("0.20")] };
    expect(found(claimWith({ medfee_sumamt: "0.30" }, traps))).toEqual([]);
  });

  it("that the funds paid beyond the total are a warning, the personal account aside", () => {
    const paid = (fund_pay_type: string) => ({ payinfo: [{ fund_pay_type, fund_payamt: "1000.01" }] });
    expect(found(claimWith({}, paid("310100")))).toEqual(["claim.funds-exceed-total /payinfo"]);
    expect(readClaim(claimWith({}, paid("310100")), standards).claim).toBeDefined();
    expect(found(claimWith({}, paid("310200")))).toEqual([]);
  });
});

describe("facts that a caller supplies", () => {
  it("are accepted in the part of their origin", () => {
    const supplied = {
      given: { group_code: "I20.8:88.5500", coefficient: "1.0330", group_average_cost: 6983.57 },
      findings: { upcoding_found: true, violation_amount: "1860.00" },
      history: { history_last_discharge_date: "2023-02-28", history_days_since_last_discharge: 6 },
    };
    expect(found(claimWith({}, supplied))).toEqual([]);
  });

  it.each([
    ["given", { group_kode: "A" }, "claim.unknown-fact /given/group_kode"],
    ["given", { 病种编码: "A" }, "claim.unknown-fact /given/病种编码"],
    ["given", { upcoding_found: true }, "claim.misplaced-fact /given/upcoding_found"],
    ["given", { medfee_sumamt: "1.00" }, "claim.misplaced-fact /given/medfee_sumamt"],
    ["given", { institution_level: "3" }, "claim.misplaced-fact /given/institution_level"],
    ["findings", { upcoding_found: "yes" }, "claim.wrong-fact-value /findings/upcoding_found"],
    ["findings", { violation_amount: "much" }, "claim.wrong-fact-value /findings/violation_amount"],
    ["findings", { violation_amount: "1.005" }, "claim.too-many-decimals /findings/violation_amount"],
    ["given", { coefficient: 1.03301 }, "claim.too-many-decimals /given/coefficient"],
    [
      "history",
      { history_last_discharge_date: "2023-02-29" },
      "claim.wrong-fact-value /history/history_last_discharge_date",
    ],
  ])("in %s: %o is a finding", (section, supplied, expected) => {
    expect(found(claimWith({}, { [section]: supplied }))).toEqual([expected]);
  });

  it("are told which fact was probably meant", () => {
    const [finding] = readClaim(claimWith({}, { given: { group_kode: "A" } }), standards).findings;
    expect(finding?.params.suggestion).toBe(" (group_code?)");
  });
});

describe("what is no claim", () => {
  it.each([
    ["no object", []],
    ["null", null],
    ["nothing of a claim", {}],
    ["a field that the list does not have", claimWith({ total: "1.00" })],
    ["a code outside its value set", claimWith({ hi_type: "3" })],
    ["no total cost", claimWith({ medfee_sumamt: undefined })],
    ["an empty id", { ...claimWith(), id: "" }],
    [
      "too many diagnoses",
      claimWith({}, { diseinfo: Array(201).fill({ maindiag_flag: "0", diag_code: "A00" }) }),
    ],
    ["revision 0", { ...claimWith(), revision: 0 }],
  ])("is refused with a finding: %s", (_, value) => {
    const { claim, findings } = readClaim(value, standards);
    expect(claim).toBeUndefined();
    expect(findings.length).toBeGreaterThan(0);
  });
});

import { describe, expect, it } from "vitest";
import type { Claim } from "../../schemas/types.ts";
import { checkAmounts } from "../../server/claims/check-amounts.ts";
import { checkDates } from "../../server/claims/check-dates.ts";
import { checkDiagnoses } from "../../server/claims/check-diagnoses.ts";
import { checkSuppliedFacts } from "../../server/claims/check-supplied-facts.ts";
import { AMOUNT_FIELDS, DATE_FIELDS } from "../../server/claims/claim-fields.ts";
import { claimFindings } from "../../server/claims/claim-findings.ts";
import { isSound } from "../../server/claims/is-sound.ts";
import type { JsonObject } from "../../server/domain/json.ts";
import { claimWith } from "./claim-sample.ts";
import { facts, schemas } from "./standards.ts";

const DATES = [
  "2023-03-10",
  "2023-02-29",
  "2024-02-29",
  "2023-13-01",
  "2023-04-31",
  "0000-01-01",
  "1899-12-31",
];
const TIMES = [...DATES, "2023-03-10 24:00", "2023-03-14T10:29", "2023-03-31 10:30:61"];
const AMOUNTS = [0, 1.005, 400, "400.00", 1000.01, 600];

/** Blocks that hold the fields which are checked, each with a good value. */
const whole = {
  payinfo: [{ fund_pay_type: "310100", fund_payamt: 650 }],
  oprninfo: [{ oprn_oprt_code: "47.0901", oprn_oprt_type: "1" }],
  icuinfo: [
    { scs_cutd_ward_type: "ICU", scs_cutd_inpool_time: "2023-03-07", scs_cutd_exit_time: "2023-03-08" },
  ],
  iteminfo: [
    { med_chrgitm: "09", amt: 600 },
    { med_chrgitm: "14", amt: "400" },
  ],
};

function inBlock(block: string, changed: JsonObject): JsonObject {
  const [first, ...rest] = (whole as Readonly<Record<string, readonly JsonObject[]>>)[block] ?? [];
  return claimWith({}, { ...whole, [block]: [{ ...first, ...changed }, ...rest] });
}

/** The claim with each field that is checked at each value in turn, and what else checks look at. */
function* claims(): Generator<JsonObject> {
  yield claimWith();
  yield claimWith({}, whole);
  for (const field of DATE_FIELDS.setlinfo)
    for (const time of TIMES) yield claimWith({ [field]: time }, whole);
  for (const field of AMOUNT_FIELDS.setlinfo)
    for (const amount of AMOUNTS) yield claimWith({ [field]: amount }, whole);
  for (const block of ["oprninfo", "icuinfo"] as const)
    for (const field of DATE_FIELDS[block]) for (const time of TIMES) yield inBlock(block, { [field]: time });
  for (const block of ["payinfo", "iteminfo"] as const)
    for (const field of AMOUNT_FIELDS[block])
      for (const amount of AMOUNTS) yield inBlock(block, { [field]: amount });
  yield inBlock("payinfo", { fund_payamt: 2000 });
  yield inBlock("payinfo", { fund_pay_type: "310200", fund_payamt: 2000 });
  const diagnosed = (...flags: string[]) =>
    flags.map((maindiag_flag) => ({ maindiag_flag, diag_code: "I10" }));
  for (const diseinfo of [undefined, [], diagnosed("0"), diagnosed("1", "1"), diagnosed("0", "1")]) {
    yield claimWith({}, { diseinfo });
    yield claimWith({ ipt_med_type: undefined, med_type: "11" }, { diseinfo });
  }
  const operated = [
    { oprn_oprt_code: "1", oprn_oprt_type: "1" },
    { oprn_oprt_code: "2", oprn_oprt_type: "1" },
  ];
  yield claimWith({}, { oprninfo: operated });
  yield claimWith({}, { iteminfo: [] });
  const supplied = [
    {},
    { work_injury: true },
    { work_injury: "yes" },
    { points: 1.5 },
    { points: 1.123456789 },
  ];
  for (const section of ["given", "findings", "history"])
    for (const each of [...supplied, { nobody_knows: 1 }, { 工伤: true }, { group_code: "A", points: "x" }])
      yield claimWith({}, { [section]: each });
}

describe("a claim that is sound at once", () => {
  it("has nothing that any check finds", () => {
    const counts = { sound: 0, unsound: 0 };
    for (const json of claims()) {
      if (!schemas.conforms("claim.schema.json", json)) continue;
      // The schema has just been checked.
      const claim = json as unknown as Claim;
      const findings = claimFindings();
      checkDates(claim, findings);
      checkDiagnoses(claim, findings);
      checkAmounts(claim, findings);
      checkSuppliedFacts(claim, facts, findings);
      if (isSound(claim, facts)) {
        expect({ json, found: findings.all }).toEqual({ json, found: [] });
        counts.sound++;
      } else counts.unsound++;
    }
    expect(counts.sound).toBeGreaterThan(50);
    expect(counts.unsound).toBeGreaterThan(100);
  });

  it("is what an ordinary claim is", () => {
    expect(isSound(claimWith({}, whole) as unknown as Claim, facts)).toBe(true);
    const found = claimWith({}, { ...whole, findings: { work_injury: true } });
    expect(isSound(found as unknown as Claim, facts)).toBe(true);
  });
});

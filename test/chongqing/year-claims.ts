import type { Claim, SuppliedFacts } from "../../schemas/types.ts";
import { classedItems } from "../year/classed-items.ts";
import { yearClaims } from "../year/year-claims.ts";
import type { YearSetting } from "../year/year-setting.ts";
import { yearMix } from "./year-mix.ts";

export const YEAR = 2021;

const shares = [
  ["101", "3", 9],
  ["102", "3", 4],
  ["103", "3", 1],
  ["201", "2", 6],
  ["202", "2", 4],
  ["203", "2", 1],
  ["301", "3", 3],
  ["302", "2", 5],
  ["401", "1", 4],
  ["402", "1", 3],
] as const;

export const setting: YearSetting = {
  seed: 500_000,
  year: YEAR,
  count: 4000,
  area: "500000",
  institutions: shares.map(([number, level, share]) => ({ code: `H50000000${number}`, level, share })),
  mix: yearMix,
  foundEvery: 12,
  // The bounds of high cost at secondary and tertiary institutions.
  ratioBounds: [2000, 3000],
};

/** The year's claims, with what Chongqing asks for beside what any city's claims say. */
export function* chongqingClaims(): Generator<Claim> {
  let index = 0;
  for (const claim of yearClaims(setting)) yield dressed(claim, index++);
}

function dressed(claim: Claim, index: number): Claim {
  const { setlinfo, iteminfo = [], findings = {} } = claim;
  const isStay = setlinfo.ipt_med_type !== undefined;
  // One claim in ten says nothing of classes: there the person bears what the claim says.
  const charged = isStay && index % 10 !== 0 ? { iteminfo: classedItems(iteminfo) } : {};
  const added = { ...findings, ...(isStay ? ofStay(claim, index) : ofVisit(setlinfo.med_type, index)) };
  return {
    ...claim,
    setlinfo: isElsewhere(claim) ? { ...setlinfo, fixmedins_code: UNKNOWN } : setlinfo,
    ...charged,
    ...(Object.keys(added).length > 0 ? { findings: added } : {}),
    ...(isStay && index % 9 === 0 ? { history: referral(index) } : {}),
  };
}

/** An institution of another city that no register here knows; a district's may know the one that the generator names. */
const UNKNOWN = "H31010400098";
const isElsewhere = ({ setlinfo }: Claim) => !setlinfo.fixmedins_code.startsWith("H50");

/** Family-doctor contract fees among ordinary visits, one in four of which does not qualify. */
function ofVisit(type: string | undefined, index: number): SuppliedFacts {
  if (type !== "11" || index % 4 !== 0) return {};
  return { family_doctor_fee: true, family_doctor_fee_eligible: index % 16 !== 0 };
}

function ofStay({ diseinfo = [], findings = {} }: Claim, index: number): SuppliedFacts {
  const isForDayWard = diseinfo.some(({ diag_code: code }) => code.startsWith("Z51.1")) && index % 2 === 0;
  return {
    ...(isForDayWard ? { day_ward: true } : {}),
    ...(index % 41 === 0 ? { complex_case: true } : {}),
    ...(index % 37 === 0 ? { rehabilitation_stay: true } : {}),
    ...(index % 23 === 0 ? { above_standard_cost: "120.00" } : {}),
    ...(findings.fraud_intent === true ? { penalty_multiple: ["2", "5", "6"][index % 3] ?? "2" } : {}),
    ...(findings.violation_serious === true ? { penalty_multiple: ["1.5", "3"][index % 2] ?? "1" } : {}),
  };
}

/** Referred by a stay that bore the whole of a lower deductible, all of a higher one, or none; or not referred. */
function referral(index: number): SuppliedFacts {
  const borne = ["440.00", "879.99", "0.00", "900.00"][index % 4] ?? "0.00";
  return { history_referred: index % 27 !== 0, history_referral_deductible: borne };
}

// A year of claims of Kaizhou: the generator's, with what the district's mechanisms read written upon them by position.

import type { Claim } from "../../schemas/types.ts";
import type { CaseGroup } from "../year/case-group.ts";
import { yuan } from "../year/fen.ts";
import { yearClaims } from "../year/year-claims.ts";
import type { YearSetting } from "../year/year-setting.ts";

export const YEAR = 2024;

/** Code, level and share of the claims; 101, 301 and 302 are the compact community. */
export const INSTITUTIONS = [
  { code: "H50015400101", level: "3", share: 5 },
  { code: "H50015400102", level: "3", share: 3 },
  { code: "H50015400201", level: "2", share: 3 },
  { code: "H50015400202", level: "2", share: 1 },
  { code: "H50015400301", level: "1", share: 2 },
  { code: "H50015400302", level: "1", share: 1 },
  { code: "H50015400303", level: "1", share: 1 },
] as const;
export const PHARMACY = "P50015400901";
/** Where the generator has people treated in another province. */
export const ELSEWHERE = "H31010400099";

export interface WeightRow {
  readonly code: string;
  readonly score: string | number;
}

/** Forty groups of the city's list, as dear as their weight says. */
function groupsOf(weights: readonly WeightRow[]): readonly CaseGroup[] {
  const light = weights.filter(({ score }) => Number(score) < 4);
  const step = Math.floor(light.length / 40);
  return light
    .filter((_, index) => index % step === 0)
    .map(({ code, score }, index) => ({
      code,
      diagnosis: ["J18.900", "I63.900", "K25.900", "N20.000"][index % 4] ?? "J18.900",
      operations: [],
      average: Math.round(Number(score) * 900_000),
      spread: 450,
      days: 4 + (index % 12),
      cases: 100,
      given: { group_code: code },
    }));
}

export function settingOf(weights: readonly WeightRow[], count: number): YearSetting {
  return {
    seed: 500_154,
    year: YEAR,
    count,
    area: "500154",
    institutions: INSTITUTIONS,
    mix: groupsOf(weights),
    kinds: { "chinese-medicine": 80 },
    ratioBounds: [1000, 2000, 3000],
  };
}

export function* claimsOfTheYear(weights: readonly WeightRow[], count: number): Generator<Claim> {
  let index = 0;
  for (const claim of yearClaims(settingOf(weights, count))) yield written(claim, index++);
}

type Findings = Record<string, string | number | boolean>;

const fen = (amount: unknown) => Math.round(Number(amount ?? 0) * 100);

function written(claim: Claim, index: number): Claim {
  const { setlinfo, iteminfo = [] } = claim;
  const findings: Findings = { ...claim.findings } as Findings;
  const every = (of: number, at = 0) => index % of === at;
  if (setlinfo.med_type === "11") return outpatient(claim, index, findings);
  const isElsewhere = !INSTITUTIONS.some(({ code }) => code === setlinfo.fixmedins_code);
  if (setlinfo.ipt_med_type === undefined || isElsewhere) return claim;
  const diagnosis = claim.diseinfo?.[0]?.diag_code ?? "";
  if (every(7)) findings.aid_class = "key";
  if (every(7, 1)) findings.aid_class = "edge";
  if (every(29)) findings.exempt_group = true;
  if (every(31)) findings.exempt_disease = true;
  if (every(11)) findings.over_dosage_cost = "150.00";
  if (every(13)) findings.negotiated_drug_cost = yuan(Math.floor(fen(setlinfo.medfee_sumamt) / 5));
  if (every(17)) {
    findings.procured_quantity = 10;
    findings.procured_winning_price = "5.0000";
    findings.procured_price =
      ["5.0000", "4.0000", "10.0000", "10.0001", "20.0000"][Math.floor(index / 17) % 5] ?? "5.0000";
  }
  if (every(19)) findings.monitoring_stage = "before";
  if (every(23)) findings.monitoring_stage = "during";
  if (every(37)) {
    findings.monitoring_stage = "after";
    findings.fictitious_dialysis_sessions = 1 + (index % 4);
    findings.dialysis_session_fee = "400.00";
    findings.penalty_multiple = ["1.5", "3", "5.5"][Math.floor(index / 37) % 3] ?? "3";
  }
  if (every(41)) findings.basic_paid_before = "79000.00";
  if (every(43)) findings.scope_borne_before = "20000.00";
  if (every(47)) findings.aid_paid_before = "59500.00";
  if (every(53)) findings.own_burden_before = "25000.00";
  if (every(59)) findings.complex_case = true;
  if (every(3)) findings.public_health_linked = true;
  if (diagnosis === "I69.300") findings.rehabilitation_stay = true;
  if (diagnosis.startsWith("Z51.1") && every(2)) findings.day_ward = true;
  const items = iteminfo.map((item) => {
    const left = fen(item.amt) - fen(item.fulamt_ownpay_amt);
    const share = item.med_chrgitm === "01" ? 100 : item.med_chrgitm === "09" ? 60 : 80;
    const classA = Math.floor((left * share) / 100);
    return { ...item, claa_sumfee: yuan(classA), clab_amt: yuan(left - classA) };
  });
  const whole: Claim = { ...claim, iteminfo: items, findings };
  return setlinfo.trt_type === "2.1" ? treatedByChineseMedicine(whole, index, findings) : whole;
}

const SCORES_AFTER = ["0", "1", "1.01", "5", "6", "6.01", "14", "14.01", "21"];

/** A herniated disc treated by manipulation, with its symptom score before and after. */
function treatedByChineseMedicine(claim: Claim, index: number, findings: Findings): Claim {
  const { given: _, ...rest } = claim;
  return {
    ...rest,
    diseinfo: [{ diag_type: "1", maindiag_flag: "1", diag_code: "M51.202" }],
    oprninfo: [{ oprn_oprt_type: "1", oprn_oprt_code: "17.92650" }],
    findings: {
      ...findings,
      outcome_approved: index % 6 !== 0,
      symptom_score_before: "20",
      symptom_score_after: SCORES_AFTER[index % SCORES_AFTER.length] ?? "0",
    },
  };
}

/** Ordinary outpatient care, and in turns antenatal care, a purchase at a pharmacy, a family doctor's contract fee. */
function outpatient(claim: Claim, index: number, findings: Findings): Claim {
  const { setlinfo } = claim;
  switch (index % 5) {
    case 0:
      return {
        ...claim,
        setlinfo: { ...setlinfo, med_type: "51", gend: "2" },
        diseinfo: [{ diag_type: "1", maindiag_flag: "1", diag_code: "Z34.900" }],
      };
    case 1:
      return {
        ...claim,
        setlinfo: { ...setlinfo, med_type: "41", fixmedins_code: PHARMACY },
        findings: { ...findings, ...(index % 3 === 0 ? { monitoring_stage: "before" } : {}) },
      };
    case 2:
      return {
        ...claim,
        findings: { ...findings, family_doctor_fee: true, family_doctor_fee_eligible: index % 2 === 0 },
      };
    default:
      return claim;
  }
}

// Which claims are not payable, and by which method the others go (CQ 二(一), 三(二); KZ 3、(一), 专栏3, 2、(二)).

import type { Claim } from "../../schemas/types.ts";

export interface Found {
  readonly is: (fact: string) => boolean;
  readonly text: (fact: string, otherwise: string) => string;
}

export function foundIn({ findings = {} }: Claim): Found {
  return {
    is: (fact) => findings[fact] === true,
    text: (fact, otherwise) => String(findings[fact] ?? otherwise),
  };
}

export interface DiseaseRow {
  readonly code: string;
  readonly diagnosis: string;
  readonly operations?: string;
  readonly type: string;
  readonly score: string;
}

/** 2、(二), 专栏3: what the district has otherwise in the city's list of diseases. */
const OWN_SCORES: Readonly<Record<string, string>> = { "O82:74.1": "6800", "O80:73.5": "4100" };
const OWN_ROWS: readonly DiseaseRow[] = [
  { code: "O80", diagnosis: "O80", type: "western", score: "3600" },
  { code: "J62:33.2", diagnosis: "J62", operations: "33.2", type: "western", score: "9200" },
];

export function diseasesOf(city: readonly DiseaseRow[]): readonly DiseaseRow[] {
  return [...city.map((row) => ({ ...row, score: OWN_SCORES[row.code] ?? row.score })), ...OWN_ROWS];
}

export function isRejected(found: Found): boolean {
  if (["public_health_service", "fitness_or_check_up", "work_injury", "treated_abroad"].some(found.is))
    return true;
  if (found.is("third_party_liable"))
    return !found.is("third_party_unpaid") && !found.is("third_party_unknown");
  return found.is("family_doctor_fee") && !found.is("family_doctor_fee_eligible");
}

export const isInChongqing = ({ setlinfo }: Claim) => String(setlinfo.fixmedins_code).slice(1, 3) === "50";

/** Level of the institution, which its code tells: 1xx tertiary, 2xx secondary, 3xx primary, a pharmacy none. */
export const levelOf = (claim: Claim) => {
  const code = String(claim.setlinfo.fixmedins_code);
  if (code.startsWith("P")) return "0";
  return code.slice(-3).startsWith("1") ? "3" : code.slice(-3).startsWith("2") ? "2" : "1";
};

/** The single disease of a stay: category of the diagnosis, beginnings of operations; more operations, then Western. */
function diseaseOf(claim: Claim, rows: readonly DiseaseRow[]): DiseaseRow | undefined {
  const category = (claim.diseinfo?.[0]?.diag_code ?? "").slice(0, 3);
  const operations = (claim.oprninfo ?? []).map(({ oprn_oprt_code: code }) => code.toLowerCase());
  const asked = ({ operations: wanted }: DiseaseRow) => (wanted ? wanted.split("+").length : 0);
  const fits = (row: DiseaseRow) =>
    row.diagnosis === category &&
    (row.operations ?? "")
      .split("+")
      .filter((each) => each !== "")
      .every((each) => operations.some((operation) => operation.startsWith(each.toLowerCase())));
  return rows
    .filter(fits)
    .sort(
      (a, b) =>
        asked(b) - asked(a) ||
        (a.type === "western" ? 0 : 1) - (b.type === "western" ? 0 : 1) ||
        Number(b.score) - Number(a.score) ||
        (a.code < b.code ? -1 : 1),
    )[0];
}

const CHRONIC = ["E10", "E11", "E12", "E13", "E14", "I10", "I11", "I12", "I13", "I15", "N18"];
const PSYCHIATRIC = ["F20", "F22", "F25", "F30", "F31"];

export function methodOf(
  claim: Claim,
  found: Found,
  rows: readonly DiseaseRow[],
): { readonly method: string; readonly disease?: DiseaseRow } {
  const { setlinfo } = claim;
  const code = String(setlinfo.fixmedins_code);
  const diagnosis = claim.diseinfo?.[0]?.diag_code ?? "";
  const begins = (beginnings: readonly string[]) => beginnings.some((each) => diagnosis.startsWith(each));
  const isStay = setlinfo.ipt_med_type !== undefined;
  const disease = isStay ? diseaseOf(claim, rows) : undefined;
  const as = (method: string) => (disease ? { method, disease } : { method });
  if (found.is("family_doctor_fee")) return as("family-doctor-fee");
  if (!isInChongqing(claim)) return as("fee-for-service");
  if (found.is("complex_case")) return as("fee-for-service");
  if (isStay && found.is("hospice_care")) return as("hospice-bed-day");
  if (isStay && (begins(PSYCHIATRIC) || code.endsWith("202"))) return as("psychiatric-bed-day");
  if (isStay && found.is("rehabilitation_stay")) return as("rehabilitation-bed-day");
  if (found.is("day_ward") && begins(["Z51.0", "Z51.1"])) return as("day-ward");
  if (disease) return as(setlinfo.ipt_med_type === "2" ? "day-surgery" : "single-disease");
  const isLong = Number(setlinfo.act_ipt_days) > 60;
  const isDrg = ["1", "2"].includes(code.slice(-3, -2));
  if (isStay && isDrg) return as(isLong ? "fee-for-service" : "drg");
  if (isStay && isLong) return as("long-stay-bed-day");
  if (setlinfo.med_type === "51") return as("outpatient-per-head");
  if (setlinfo.med_type === "14" && (begins(CHRONIC) || claim.opspdiseinfo?.some(isChronic)))
    return as("chronic-per-head");
  if (setlinfo.med_type === "11" && code.slice(-3, -2) === "3") return as("outpatient-per-head");
  return as("fee-for-service");
}

const isChronic = ({ diag_code: code }: { readonly diag_code: string }) =>
  CHRONIC.some((each) => code.startsWith(each));

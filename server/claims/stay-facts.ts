import type { Claim } from "../../schemas/types.ts";
import { daysBetween, yearsBetween } from "../domain/civil-date.ts";
import { civilDateOf, minutesBetween, minutesOf } from "./claim-time.ts";

/** Provinces that are one pooling area: Beijing, Tianjin, Shanghai, Chongqing. */
const MUNICIPALITIES: ReadonlySet<string> = new Set(["11", "12", "31", "50"]);

/**
 * Whether the claim is of a stay: it names a kind of stay, or its class of treatment begins with 2 or is 52 (maternity
 * inpatient); with neither, unless it has diagnoses of a chronic visit.
 */
export function isInpatient(claim: Claim): boolean {
  const { ipt_med_type, med_type } = claim.setlinfo;
  if (ipt_med_type !== undefined) return true;
  if (med_type !== undefined) return med_type.startsWith("2") || med_type.startsWith("52");
  return (claim.opspdiseinfo ?? []).length === 0;
}

/** Whole years at admission, as stated or from the date of birth; 0 under one year. */
export function ageYears(claim: Claim): number | undefined {
  const { age, nwb_age, brdy } = claim.setlinfo;
  if (age !== undefined) return Number(age);
  if (nwb_age !== undefined) return 0;
  return brdy === undefined ? undefined : yearsBetween(brdy, admissionDate(claim));
}

/** Days since birth of a child under one year, as stated or from the date of birth. */
export function ageDays(claim: Claim): number | undefined {
  const { nwb_age, brdy } = claim.setlinfo;
  if (nwb_age !== undefined) return Number(nwb_age);
  if (brdy === undefined || ageYears(claim) !== 0) return undefined;
  return daysBetween(brdy, admissionDate(claim));
}

/** Days of the stay as stated, else discharge minus admission, 1 when both are one day. */
export function lengthOfStay(claim: Claim): number | undefined {
  const { act_ipt_days, adm_time, dscg_time } = claim.setlinfo;
  if (act_ipt_days !== undefined) return Number(act_ipt_days);
  return adm_time === undefined
    ? undefined
    : Math.max(1, daysBetween(civilDateOf(adm_time), civilDateOf(dscg_time)));
}

/** Area code inside the institution's code (a letter, then 6 digits). */
export function institutionArea(claim: Claim): string | undefined {
  return /^[A-Za-z](\d{6})/.exec(claim.setlinfo.fixmedins_code)?.[1];
}

/** Whether the institution lies outside the pooling area of the insured, read off the two area codes. */
export function isRemote(claim: Claim): boolean | undefined {
  const area = institutionArea(claim);
  if (area === undefined) return undefined;
  const { insuplc } = claim.setlinfo;
  const digits = MUNICIPALITIES.has(insuplc.slice(0, 2)) ? 2 : 4;
  return area.slice(0, digits) !== insuplc.slice(0, digits);
}

/** Minutes in intensive care over all entries; unknown when one of them has neither a duration nor two times. */
export function icuMinutes(claim: Claim): number | undefined {
  let sum = 0;
  for (const stay of claim.icuinfo ?? []) {
    const { scs_cutd_sum_dura: stated, scs_cutd_inpool_time: from, scs_cutd_exit_time: to } = stay;
    const minutes =
      stated !== undefined ? minutesOf(stated) : from && to ? minutesBetween(from, to) : undefined;
    if (minutes === undefined) return undefined;
    sum += minutes;
  }
  return sum;
}

function admissionDate({ setlinfo }: Claim): string {
  return civilDateOf(setlinfo.adm_time ?? setlinfo.dscg_time);
}

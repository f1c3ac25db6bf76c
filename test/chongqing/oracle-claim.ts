// What Chongqing's rules make of one claim, in exact fractions: 渝府办发〔2018〕114号 二(一)–(四), 三(二), with the provisional
// figures of rules/500000. It shares no code with the product; of its data it takes the rows of two tables.

import type { Claim } from "../../schemas/types.ts";
import { Fraction } from "../zibo/fraction.ts";
import { benefitOf } from "./oracle-benefit.ts";
import { INSTITUTIONS } from "./oracle-institutions.ts";
import { CHRONIC, startsWithAny } from "./oracle-lists.ts";
import { penaltiesOf } from "./oracle-penalty.ts";
import type { TableRow } from "./year-mix.ts";

const number = Fraction.of;
const NONE = number("0");

/** What is decided about a claim; figures that the rules give it none of are absent. */
export interface WorkedClaim {
  readonly outcome: "paid" | "excluded" | "other-method" | "review";
  readonly method?: string;
  readonly group?: string;
  readonly weight?: Fraction;
  readonly benefit?: Fraction;
  readonly standard?: Fraction;
  readonly quota?: Fraction;
  readonly person?: Fraction;
  readonly fund?: Fraction;
  readonly violation?: Fraction;
  readonly penalty?: Fraction;
  readonly scheme?: "capitation" | "direct" | "points" | "target";
  readonly points?: Fraction;
}

export interface Tables {
  readonly diseases: readonly TableRow[];
  readonly weights: ReadonlyMap<string, string>;
}

const DISEASE = ["single-disease", "day-surgery", "day-ward"];
const HEADS = ["chronic-per-head", "outpatient-per-head"];

/** Decides a claim by the clauses. */
export function workOutClaim(claim: Claim, tables: Tables): WorkedClaim {
  const { setlinfo, payinfo = [], findings = {}, given } = claim;
  const found = (fact: string) => findings[fact] === true;
  const group = given?.group_code === undefined ? undefined : String(given.group_code);
  const shown = group === undefined ? {} : { group };
  if (isExcluded(found)) return { outcome: "excluded", ...shown };
  const place = INSTITUTIONS[String(setlinfo.fixmedins_code)];
  const disease = diseaseOf(claim, tables.diseases);
  const method = methodOf(claim, disease !== undefined);
  const penalties = penaltiesOf(findings);
  const scheme = HEADS.includes(method)
    ? "capitation"
    : method === "family-doctor-fee" || !place
      ? "direct"
      : place.inPoints
        ? "points"
        : "target";
  const penalised = { method, scheme, violation: penalties.violation, penalty: penalties.penalty } as const;
  if (scheme === "capitation") return { outcome: "other-method", ...shown, ...penalised };

  const paid = (types: readonly string[]) =>
    payinfo
      .filter(({ fund_pay_type: type }) => types.includes(type))
      .reduce((sum, { fund_payamt: amount }) => sum.plus(number(String(amount))), NONE);
  const others = paid(["330100", "390200", "610100"]);
  const cost = number(String(setlinfo.medfee_sumamt));
  const isEmployee = setlinfo.hi_type === "1";
  const quota = quotaOf(claim, method, disease);
  const grouped = method === "drg" ? groupStandard(claim, group, tables, cost) : undefined;
  const standard = quota ?? grouped?.standard ?? cost;
  const benefit = !DISEASE.includes(method) && place ? benefitOf(claim, place.level) : undefined;
  const share = benefit
    ? cost.minus(benefit).minus(others).most(NONE)
    : cost.minus(paid(payinfo.map(({ fund_pay_type: type }) => type)));
  const person = DISEASE.includes(method)
    ? standard.times(number(isEmployee ? "0.2" : "0.4")).rounded(2)
    : method === "family-doctor-fee"
      ? NONE
      : share;
  const fund = standard.minus(person).minus(others).most(NONE);
  const isUngrouped = method === "drg" && group === undefined;
  const outcome = !place
    ? "other-method"
    : isUngrouped || penalties.isOutsideBand
      ? ("review" as const)
      : ("paid" as const);
  return {
    outcome,
    ...(isUngrouped ? { group: "ungrouped" } : shown),
    ...penalised,
    ...(grouped ? { weight: grouped.weight } : {}),
    ...(quota ? { quota } : {}),
    ...(benefit ? { benefit } : {}),
    standard,
    person,
    fund,
    ...(scheme === "points" ? { points: penalties.isVoid ? NONE : fund.by(number("100")).rounded(4) } : {}),
  };
}

/** 三(二), and Article 30 of the Social Insurance Law. */
function isExcluded(found: (fact: string) => boolean): boolean {
  if (found("public_health_service") || found("fitness_or_check_up")) return true;
  if (found("work_injury") || found("treated_abroad")) return true;
  if (found("third_party_liable") && !found("third_party_unpaid") && !found("third_party_unknown"))
    return true;
  return found("family_doctor_fee") && !found("family_doctor_fee_eligible");
}

const principalOf = ({ diseinfo = [] }: Claim) =>
  (diseinfo.find(({ maindiag_flag: flag }) => flag === "1")?.diag_code ?? "").toUpperCase();

/** 二(二): the single disease of a stay: Western before Chinese, then the dearer, then the lower code. */
function diseaseOf(claim: Claim, rows: readonly TableRow[]): TableRow | undefined {
  if (claim.setlinfo.ipt_med_type === undefined) return undefined;
  const [category] = principalOf(claim).split(".");
  const done = (claim.oprninfo ?? []).map(({ oprn_oprt_code: code }) => code.toUpperCase());
  const order = (row: TableRow) => [row.type === "western" ? 0 : 1, -Number(row.score), row.code] as const;
  const fits = rows.filter(
    (row) => row.diagnosis === category && done.some((code) => code.startsWith(row.operations ?? " ")),
  );
  return fits.sort((a, b) => {
    const [x, y] = [order(a), order(b)];
    return x[0] - y[0] || x[1] - y[1] || (x[2] < y[2] ? -1 : 1);
  })[0];
}

/** 二(一): how the claim is paid. */
function methodOf(claim: Claim, isDisease: boolean): string {
  const { setlinfo, findings = {}, opspdiseinfo = [] } = claim;
  const place = INSTITUTIONS[String(setlinfo.fixmedins_code)];
  const principal = principalOf(claim);
  const days = Number(setlinfo.act_ipt_days ?? 0);
  const isStay = setlinfo.ipt_med_type !== undefined;
  if (findings.family_doctor_fee === true) return "family-doctor-fee";
  if (!place || findings.complex_case === true) return "fee-for-service";
  if (isStay && findings.hospice_care === true) return "hospice-bed-day";
  const isPsychiatric = startsWithAny(principal, ["F20", "F22", "F25", "F30", "F31"]);
  if (isStay && (isPsychiatric || place.category === "psychiatric")) return "psychiatric-bed-day";
  if (isStay && (findings.rehabilitation_stay === true || place.category === "rehabilitation"))
    return "rehabilitation-bed-day";
  if (findings.day_ward === true && startsWithAny(principal, ["Z51.0", "Z51.1"])) return "day-ward";
  if (isDisease) return setlinfo.ipt_med_type === "2" ? "day-surgery" : "single-disease";
  if (isStay && place.isPilot) return days > 60 ? "fee-for-service" : "drg";
  if (isStay && days > 60) return "long-stay-bed-day";
  const chronic = [principal, ...opspdiseinfo.map(({ diag_code: code }) => code.toUpperCase())];
  if (setlinfo.med_type === "14" && chronic.some((code) => startsWithAny(code, CHRONIC)))
    return "chronic-per-head";
  return setlinfo.med_type === "11" && place.isGrassroots ? "outpatient-per-head" : "fee-for-service";
}

const BED_DAYS: Readonly<Record<string, readonly [tertiary: string, secondary: string, primary: string]>> = {
  "psychiatric-bed-day": ["260", "160", "130"],
  "hospice-bed-day": ["350", "280", "280"],
  "rehabilitation-bed-day": ["700", "400", "320"],
  "long-stay-bed-day": ["480", "320", "240"],
};

/** 二(二), 二(四): the standard of the case, or of all its days, to the fen. */
function quotaOf(claim: Claim, method: string, disease: TableRow | undefined): Fraction | undefined {
  const { setlinfo } = claim;
  const level = INSTITUTIONS[String(setlinfo.fixmedins_code)]?.level ?? "0";
  const standards = BED_DAYS[method];
  if (standards) {
    const [tertiary, secondary, primary] = standards;
    const daily = level === "3" ? tertiary : level === "2" ? secondary : primary;
    return number(daily).times(number(String(setlinfo.act_ipt_days)));
  }
  if (method === "day-ward") return number(principalOf(claim).startsWith("Z51.1") ? "2600" : "1900");
  if (method === "family-doctor-fee") return number("60").least(number(String(setlinfo.medfee_sumamt)));
  if (!disease || !DISEASE.includes(method)) return undefined;
  const coefficient = number(level === "3" ? "1" : level === "2" ? "0.85" : "0.7");
  const whole = number(disease.score).times(coefficient);
  return (method === "day-surgery" ? whole.times(number("0.9")) : whole).rounded(2);
}

/** 二(三): weight × rate; a case without group, or far dearer than its standard, goes by its cost. */
function groupStandard(
  { setlinfo }: Claim,
  group: string | undefined,
  { weights }: Tables,
  cost: Fraction,
): { readonly weight: Fraction; readonly standard: Fraction } {
  const weight = number((group && weights.get(group)) || "0");
  const rate = number(setlinfo.hi_type === "1" ? "12252.70" : "9649.24");
  const standard = weight.times(rate).rounded(2);
  const isTertiary = INSTITUTIONS[String(setlinfo.fixmedins_code)]?.level === "3";
  const limit = standard.times(number(isTertiary ? "3" : "2"));
  return { weight, standard: weight.over === 0n || limit.below(cost) ? cost : standard };
}

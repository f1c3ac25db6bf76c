// What Zibo's rules make of one claim, in exact fractions: 二(一)6, 二(二), 二(三)2–3, 二(四), with the provisional figures of
// rules/370300. Like oracle.ts it shares no code with the product; of its data it takes the rows of the score table.

import type { Claim } from "../../schemas/types.ts";
import { Fraction } from "./fraction.ts";
import { type GroupRow, groupOf, startsWithAny } from "./oracle-group.ts";

const number = Fraction.of;
const NONE = number("0");

/** What is decided about a claim; figures that the rules give it none of are absent. */
export interface WorkedClaim {
  readonly outcome: "paid" | "excluded" | "other-method" | "review";
  readonly method: string;
  readonly group?: string;
  readonly score?: Fraction;
  readonly coefficient?: Fraction;
  readonly points?: Fraction;
  readonly violation?: Fraction;
  readonly quota?: Fraction;
  /** Of a claim that is not rejected. */
  readonly criticalIllness?: Fraction;
  readonly integrated?: Fraction;
  readonly recovered?: Fraction;
}

/** Level and coefficient of the three institutions (二(三)3): base and bonus, the second's from the middle of 2023. */
function coefficientOf(institution: string, date: string): string {
  if (institution.endsWith("101")) return "1.05";
  if (institution.endsWith("301")) return "0.61";
  return date < "2023-07-01" ? "0.72" : "0.82";
}

const LEVELS: Readonly<Record<string, string>> = { 101: "3", 201: "2", 301: "1" };

/** Decides a claim by the clauses, in the order in which they stand. */
export function workOutClaim(claim: Claim, rows: readonly GroupRow[]): WorkedClaim {
  const { findings = {}, setlinfo, payinfo = [] } = claim;
  const found = (fact: string) => findings[fact] === true;
  const method = methodOf(claim);
  const effect = effectOf(found);
  if (effect === "reject") return { outcome: "excluded", method };
  const paid = (types: readonly string[]) =>
    payinfo
      .filter(({ fund_pay_type: type }) => types.includes(type))
      .reduce((sum, { fund_payamt: amount }) => sum.plus(number(String(amount))), NONE);
  const criticalIllness = paid(["330100", "390200"]);
  const integrated = paid(["310100", "390100"]).plus(criticalIllness);
  const settled = {
    method,
    criticalIllness,
    integrated,
    recovered: effect === "advance" ? integrated : NONE,
  };
  if (method !== "dip") {
    const quota = quotaOf(claim, method);
    return { outcome: "other-method", ...settled, ...(quota ? { quota } : {}) };
  }
  const scored = pointsOf(claim, rows);
  const isViolation = found("upcoding_found") || found("split_stay_found");
  const amount = number(String(findings.violation_amount ?? "0"));
  const isForExperts =
    findings.expert_review_score === undefined && (found("expert_review_required") || scored.isExtreme);
  return {
    outcome: isForExperts || (isViolation && amount.over === 0n) ? "review" : "paid",
    ...settled,
    group: scored.group,
    score: scored.score,
    points: scored.points,
    coefficient: number(coefficientOf(String(setlinfo.fixmedins_code), String(setlinfo.dscg_time))),
    violation: isViolation ? amount.times(number(found("violation_serious") ? "2" : "1")) : NONE,
  };
}

/** Social Insurance Law, Art. 30: what the fund does not pay, and what it advances. */
function effectOf(found: (fact: string) => boolean): "reject" | "advance" | "none" {
  if (found("work_injury") || found("public_health_service") || found("treated_abroad")) return "reject";
  if (!found("third_party_liable")) return "none";
  return found("third_party_unpaid") || found("third_party_unknown") ? "advance" : "reject";
}

/** 二(二), 二(一)6: how the claim is paid. */
function methodOf({ setlinfo, diseinfo = [], opspdiseinfo = [], findings = {} }: Claim): string {
  const { med_type: type, ipt_med_type: stay } = setlinfo;
  const principal = diseinfo.find(({ maindiag_flag: flag }) => flag === "1")?.diag_code ?? "";
  const done = (prefix: string) => opspdiseinfo.some(({ oprn_oprt_code: code }) => code?.startsWith(prefix));
  const isStay = stay !== undefined;
  if (String(setlinfo.fixmedins_code).slice(1, 5) !== "3703" || setlinfo.setl_type === "1")
    return "fee-for-service";
  if ((type === "14" && done("39.95")) || (isStay && principal.startsWith("Z49.1")))
    return "haemodialysis-quota";
  if ((type === "14" && done("54.98")) || (isStay && principal.startsWith("Z49.2")))
    return "peritoneal-dialysis-quota";
  if (findings.single_disease !== undefined) return "single-disease-quota";
  if (isStay && findings.hospice_care === true) return "hospice-bed-day";
  if (isStay && startsWithAny(principal, ["F20", "F22", "F25", "F30", "F31"])) return "psychiatric-bed-day";
  if (type === "14") return principal.startsWith("M06") ? "dip" : "chronic-per-head";
  return type === "11" ? "general-outpatient-per-head" : "dip";
}

/** 二(二)4: the fixed amount of a case, or of every day. */
function quotaOf({ setlinfo, findings = {} }: Claim, method: string): Fraction | undefined {
  const level = LEVELS[String(setlinfo.fixmedins_code).slice(-3)] ?? "";
  const perDay = (standards: Readonly<Record<string, string>>) =>
    number(standards[level] ?? "0").times(number(String(setlinfo.act_ipt_days)));
  switch (method) {
    case "haemodialysis-quota":
      return number("400");
    case "peritoneal-dialysis-quota":
      return number("5000");
    case "single-disease-quota":
      return number(findings.single_disease === "H25.9" ? "5200" : "4500");
    case "psychiatric-bed-day":
      return perDay({ 3: "260", 2: "160", 1: "130" });
    case "hospice-bed-day":
      return perDay({ 3: "350", 2: "280", 1: "280" });
    default:
      return undefined;
  }
}

interface Scored {
  readonly group: string;
  /** Nothing for a disease without a score. */
  readonly score: Fraction;
  readonly points: Fraction;
  readonly isExtreme: boolean;
}

/** Average cost of a point, yuan: the base disease costs 10,000 and scores 1,000. */
const PER_POINT = number("10");

/** 二(三)2: standard score, adjusted for the case, less what is charged outside the catalogue above a tenth. */
function pointsOf(claim: Claim, rows: readonly GroupRow[]): Scored {
  const row = groupOf(claim, rows);
  const score = row && number(String(row.score));
  const cost = number(String(claim.setlinfo.medfee_sumamt));
  const adjusted = adjustedScore(claim, row, score, cost);
  const ownPay = number(String(claim.setlinfo.psn_ownpay));
  const tenth = cost.times(number("0.1"));
  const points = tenth.below(ownPay)
    ? adjusted.points.minus(ownPay.minus(tenth).by(PER_POINT)).most(NONE).rounded(4)
    : adjusted.points;
  return { group: row?.code ?? "no-score", score: score ?? NONE, points, isExtreme: adjusted.isExtreme };
}

function adjustedScore(
  claim: Claim,
  row: GroupRow | undefined,
  score: Fraction | undefined,
  cost: Fraction,
): Pick<Scored, "points" | "isExtreme"> {
  const { findings = {}, setlinfo } = claim;
  const points = (exact: Fraction) => ({ points: exact.rounded(4), isExtreme: false });
  if (findings.expert_review_score !== undefined) return points(number(String(findings.expert_review_score)));
  if (!row || !score) return points(cost.by(PER_POINT).times(number("0.9")));
  const severity = severityOf(claim);
  if (findings.external_expert === true) {
    const fee = number(String(findings.external_expert_fee)).by(PER_POINT);
    return points(score.times(severity).plus(fee.least(score.times(number("0.1")))));
  }
  if (setlinfo.ipt_med_type === "2") return points(score.times(number("0.95")));
  if (["K40.9:17.1200x001", "M17.1:81.5400"].includes(row.code)) return points(score);
  const isChinese = String(setlinfo.trt_type).startsWith("2");
  if (isChinese && ["M51.2:17.91350", "M51.2"].includes(row.code)) return points(score.times(number("1.05")));
  const ratio = cost.by(score.times(PER_POINT));
  if (ratio.below(number("0.5"))) return points(score.times(ratio));
  if (!number("2").below(ratio)) return points(score.times(severity));
  const over = score.times(severity.most(ratio.minus(number("1"))));
  return { ...points(over), isExtreme: number("5").below(ratio) };
}

/** The highest of the auxiliary coefficients that apply. */
function severityOf({ setlinfo, diseinfo = [], icuinfo = [] }: Claim): Fraction {
  const beside = (codes: readonly string[]) =>
    Number(setlinfo.act_ipt_days ?? 0) >= 3 &&
    diseinfo.some(({ maindiag_flag: flag, diag_code: code }) => flag === "0" && startsWithAny(code, codes));
  const minutes = icuinfo.reduce((sum, { scs_cutd_sum_dura: text = "0/0/0" }) => {
    const [days = 0, hours = 0, rest = 0] = text.split("/").map(Number);
    return sum + days * 1440 + hours * 60 + rest;
  }, 0);
  if (beside(["A41", "I46", "J96", "K72", "N17", "R57"])) return number("1.3");
  if (minutes >= 2880) return number("1.25");
  if (setlinfo.nwb_age !== undefined && Number(setlinfo.nwb_age) <= 28) return number("1.2");
  if (beside(["J15", "J18", "I50", "L89"])) return number("1.15");
  return number(Number(setlinfo.age ?? 0) >= 80 ? "1.1" : "1");
}

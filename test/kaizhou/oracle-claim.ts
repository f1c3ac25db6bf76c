// What the rules in force in Kaizhou make of one claim, in exact fractions, by the clauses: Chongqing's 二(一)–(五), 三(一)–(二)
// and the district's 2、(二), 3、(一)–(三). It shares no code with the product; of its data it takes the rows of two tables.

import type { Claim } from "../../schemas/types.ts";
import { Fraction } from "../zibo/fraction.ts";
import { type Layers, layersOf } from "./oracle-benefit.ts";
import {
  type DiseaseRow,
  type Found,
  foundIn,
  isInChongqing,
  isRejected,
  levelOf,
  methodOf,
} from "./oracle-routing.ts";
import { violationOf } from "./oracle-violation.ts";

const number = Fraction.of;
const NONE = number("0");

export interface WorkedClaim {
  readonly outcome: "paid" | "excluded" | "other-method" | "review";
  readonly method?: string;
  /** What the fund pays of the claim for which method, and how the total is controlled. */
  readonly scheme?: "capitation" | "direct" | "points" | "target";
  readonly weight?: Fraction;
  readonly group?: string;
  readonly standard?: Fraction;
  readonly person?: Fraction;
  readonly due?: Fraction;
  readonly drugs?: Fraction;
  readonly layers?: Layers;
  readonly points?: Fraction;
  readonly returned?: Fraction;
  readonly fine?: Fraction;
  readonly quota?: Fraction;
  readonly isFlagged: boolean;
  readonly burdenState: string;
}

export interface Tables {
  /** Weights by group code. */
  readonly weights: ReadonlyMap<string, string>;
  readonly diseases: readonly DiseaseRow[];
}

const BED_DAYS: Readonly<Record<string, readonly [string, string, string]>> = {
  "psychiatric-bed-day": ["260", "160", "130"],
  "hospice-bed-day": ["350", "280", "280"],
  "rehabilitation-bed-day": ["700", "400", "320"],
  "long-stay-bed-day": ["480", "320", "240"],
};
const PER_HEAD = ["chronic-per-head", "outpatient-per-head"];
const BY_DISEASE = ["single-disease", "day-surgery", "day-ward"];

export function workOutClaim(claim: Claim, tables: Tables): WorkedClaim {
  const found = foundIn(claim);
  const { setlinfo } = claim;
  const burden = cost(claim).minus(paidBy(claim, () => true));
  const watched = { isFlagged: isFlagged(found), burdenState: burdenState(found, burden) };
  if (isRejected(found)) return { outcome: "excluded", ...watched };
  const { method, disease } = methodOf(claim, found, tables.diseases);
  const violation = violationOf(found);
  const outcome = outcomeOf(claim, found, method, violation.fine);
  const scheme = schemeOf(claim, method);
  const settled = { method, scheme, returned: violation.returned, fine: violation.fine, ...watched };
  if (PER_HEAD.includes(method)) return { outcome, ...settled };
  const group = method === "drg" ? String(claim.given?.group_code ?? "ungrouped") : undefined;
  const weight = group === undefined ? undefined : number(tables.weights.get(group) ?? "0");
  const quota = quotaOf(claim, method, disease?.score);
  const standard = quota ?? (weight ? drgStandard(claim, weight) : undefined) ?? cost(claim);
  const layers = BY_DISEASE.includes(method) ? undefined : layersOf(claim, found);
  const person = BY_DISEASE.includes(method)
    ? standard.times(number(setlinfo.hi_type === "1" ? "0.2" : "0.4")).rounded(2)
    : method === "family-doctor-fee"
      ? NONE
      : (layers?.person ?? burden);
  const others = layers
    ? layers.critical.plus(layers.aid).plus(layers.tilt)
    : paidBy(claim, (type) => ["330100", "390200", "610100"].includes(type));
  const due = NONE.most(standard.minus(person).minus(others));
  const negotiated = number(found.text("negotiated_drug_cost", "0"));
  const drugs = negotiated.over > 0n ? due.least(negotiated.times(number("0.8"))).rounded(2) : NONE;
  return {
    outcome,
    ...settled,
    ...(group === undefined ? {} : { group }),
    ...(weight ? { weight } : {}),
    ...(quota ? { quota } : {}),
    standard,
    person,
    due,
    drugs,
    ...(layers ? { layers } : {}),
    ...(scheme === "points"
      ? { points: pointsOf(claim, found, due.minus(drugs), violation.counts, disease?.type) }
      : {}),
  };
}

function outcomeOf(claim: Claim, found: Found, method: string, fine: Fraction): WorkedClaim["outcome"] {
  if (PER_HEAD.includes(method) || !isInChongqing(claim)) return "other-method";
  if (method === "drg" && claim.given?.group_code === undefined) return "review";
  const multiple = number(found.text("penalty_multiple", "2"));
  const isFraud =
    ["impersonation_found", "fictitious_service_found", "fraud_intent"].some(found.is) ||
    number(found.text("fictitious_dialysis_sessions", "0")).over > 0n;
  const [low, high] = isFraud ? ["2", "5"] : ["1", "2"];
  const isOutside = multiple.below(number(low)) || number(high).below(multiple);
  if (fine.over > 0n && isOutside) return "review";
  return found.text("monitoring_stage", "none") === "during" ? "review" : "paid";
}

const cost = ({ setlinfo }: Claim) => number(String(setlinfo.medfee_sumamt));

function paidBy({ payinfo = [] }: Claim, isOf: (type: string) => boolean): Fraction {
  return payinfo
    .filter(({ fund_pay_type: type }) => isOf(type))
    .reduce((sum, { fund_payamt: amount }) => sum.plus(number(String(amount))), NONE);
}

/** 二(二), 二(四): by disease or by the day, at the standard of the level. */
function quotaOf(claim: Claim, method: string, score?: string): Fraction | undefined {
  const level = levelOf(claim);
  if (method === "single-disease" || method === "day-surgery") {
    const coefficient = level === "3" ? "1" : level === "2" ? "0.85" : "0.7";
    const whole = number(score ?? "0").times(number(coefficient));
    return (method === "day-surgery" ? whole.times(number("0.9")) : whole).rounded(2);
  }
  if (method === "day-ward")
    return number(claim.diseinfo?.[0]?.diag_code?.startsWith("Z51.1") ? "2600" : "1900");
  if (method === "family-doctor-fee") return number("60").least(cost(claim));
  const rates = BED_DAYS[method];
  if (!rates) return undefined;
  const rate = rates[level === "3" ? 0 : level === "2" ? 1 : 2] ?? "0";
  return number(rate).times(number(String(claim.setlinfo.act_ipt_days)));
}

/** 二(三): weight × rate, to the fen; as charged where the group is unknown or the case far above it. */
function drgStandard(claim: Claim, weight: Fraction): Fraction {
  const rate = claim.setlinfo.hi_type === "1" ? "12252.70" : "9649.24";
  const standard = weight.times(number(rate)).rounded(2);
  if (standard.over === 0n) return cost(claim);
  const limit = standard.times(number(levelOf(claim) === "3" ? "3" : "2"));
  return limit.below(cost(claim)) ? cost(claim) : standard;
}

/** 三(一), 专栏3, 2、(三): the district's institutions by points, the compact community by its target. */
function schemeOf(claim: Claim, method: string): NonNullable<WorkedClaim["scheme"]> {
  const code = String(claim.setlinfo.fixmedins_code);
  if (PER_HEAD.includes(method)) return "capitation";
  if (method === "family-doctor-fee" || !code.includes("500154")) return "direct";
  return ["101", "301", "302"].includes(code.slice(-3)) ? "target" : "points";
}

/** A point is 100 yuan due for the services; then 疗效价值付费 and 基层差别化, each to four places. */
function pointsOf(
  claim: Claim,
  found: Found,
  due: Fraction,
  counts: boolean,
  diseaseType?: string,
): Fraction {
  const service = counts ? due.by(number("100")).rounded(4) : NONE;
  const byOutcome = service.times(number(outcomeFactor(found, diseaseType))).rounded(4);
  const isGrassroots = String(claim.setlinfo.fixmedins_code).endsWith("303");
  const coefficient = !isGrassroots ? "1" : found.is("public_health_linked") ? "1.06" : "1.04";
  return byOutcome.times(number(coefficient)).rounded(4);
}

function outcomeFactor(found: Found, diseaseType?: string): string {
  if (diseaseType !== "tcm" || !found.is("outcome_approved")) return "1";
  const before = number(found.text("symptom_score_before", "1"));
  const rate = before.minus(number(found.text("symptom_score_after", "1"))).by(before);
  if (rate.below(number("0.3"))) return "0.6";
  if (rate.below(number("0.7"))) return "0.9";
  return rate.below(number("0.95")) ? "1" : "1.1";
}

function isFlagged(found: Found): boolean {
  const stage = found.text("monitoring_stage", "none");
  if (stage === "before" || stage === "during") return true;
  const sessions = number(found.text("fictitious_dialysis_sessions", "0"));
  return found.is("impersonation_found") || found.is("nominal_stay_found") || sessions.over > 0n;
}

function burdenState(found: Found, burden: Fraction): string {
  const whole = number(found.text("own_burden_before", "0")).plus(burden);
  if (whole.below(number("10000"))) return "normal";
  return whole.below(number("30000")) ? "watch" : "alert";
}

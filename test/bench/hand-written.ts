import type { Claim } from "../../schemas/types.ts";
import { type BenchRow, benchRows, POINT_VALUE, tiers } from "./bench-policy.ts";
import type { Outcome } from "./outcome.ts";

/** What the conditions of the policy say about a claim: all that json-rules-engine has to find out. */
export interface Verdict {
  readonly exclusion: string;
  readonly flags: number;
  /** Product of the penalty factors that apply, in ten-thousandths, rounded half up. */
  readonly factor: number;
}

/** The claim as the hand-written functions read it. */
export interface Figures {
  readonly diagnosis: string;
  readonly operations: readonly string[];
  readonly cost: number;
  readonly age: number;
}

export function figuresOf(claim: Claim): Figures {
  const principal = claim.diseinfo?.find(({ maindiag_flag }) => maindiag_flag === "1");
  return {
    diagnosis: principal?.diag_code ?? "",
    operations: claim.oprninfo?.map(({ oprn_oprt_code }) => oprn_oprt_code) ?? [],
    cost: Number(claim.setlinfo.medfee_sumamt),
    age: Number(claim.setlinfo.age),
  };
}

interface TableRow extends BenchRow {
  readonly asked: readonly string[];
  /** Score in millionths. */
  readonly units: number;
}

const TABLE = new Map<string, TableRow[]>();
for (const row of benchRows()) {
  const rows = TABLE.get(row.diagnosis) ?? [];
  rows.push({ ...row, asked: row.operations?.split("+") ?? [], units: Math.round(Number(row.score) * 1e6) });
  TABLE.set(row.diagnosis, rows);
}
for (const rows of TABLE.values())
  rows.sort((a, b) => b.asked.length - a.asked.length || (a.code < b.code ? -1 : 1));

const COEFFICIENTS = tiers.map(({ value }) => Math.round(Number(value) * 1e4));
const POINT_VALUE_UNITS = BigInt(Math.round(Number(POINT_VALUE) * 1e4));

/** The most operations first, then the longer diagnosis, then the lower code: as the table declares. */
function rowOf({ diagnosis, operations }: Figures): TableRow | undefined {
  const dot = diagnosis.indexOf(".");
  const narrow = dot < 0 ? diagnosis : diagnosis.slice(0, dot + 2);
  const wide = dot < 0 ? diagnosis : diagnosis.slice(0, dot);
  let best: TableRow | undefined;
  for (const key of narrow === wide ? [wide] : [narrow, wide]) {
    for (const row of TABLE.get(key) ?? []) {
      if (!row.asked.every((code) => operations.includes(code))) continue;
      if (!best || row.asked.length > best.asked.length) best = row;
      break;
    }
  }
  return best;
}

/** The rest of the policy after its conditions, in scaled integers: money in fen, points in ten-thousandths. */
export function pay(figures: Figures, { exclusion, flags, factor }: Verdict): Outcome {
  if (exclusion !== "none") return { outcome: "excluded", exclusion, flags };
  const row = rowOf(figures);
  if (!row) return { outcome: "error", exclusion, flags };
  const score = BigInt(row.units);
  const standard = score * POINT_VALUE_UNITS;
  const ratio = halfUp(BigInt(Math.round(figures.cost * 100)) * 1_0000_0000n * 1_0000n, standard);
  const adjusted = ratio < 5000n ? score * ratio : ratio > 20000n ? score * (ratio - 10000n) : score * 10000n;
  const points = halfUp(adjusted, 1_000_000n);
  const coefficient = BigInt(COEFFICIENTS[Math.min(11, Math.floor(figures.age / 8))] ?? 0);
  const weighted = halfUp(points * coefficient, 10000n);
  const final = halfUp(weighted * BigInt(factor), 10000n);
  const fen = halfUp(final * POINT_VALUE_UNITS, 1_000_000n);
  return {
    outcome: "paid",
    exclusion,
    flags,
    group: row.code,
    points: text(final, 4),
    payment: text(fen, 2),
  };
}

function halfUp(numerator: bigint, denominator: bigint): bigint {
  return (numerator * 2n + denominator) / (denominator * 2n);
}

function text(units: bigint, scale: number): string {
  const digits = units.toString().padStart(scale + 1, "0");
  return `${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}

/** The whole policy as a programmer would write it down once and for all. */
export function handWritten(claim: Claim): Outcome {
  const figures = figuresOf(claim);
  return pay(figures, {
    exclusion: exclusionOf(claim, figures),
    flags: flagsOf(claim, figures),
    factor: factorOf(claim, figures),
  });
}

function exclusionOf(
  { setlinfo, findings = {}, payinfo }: Claim,
  { diagnosis, operations, cost }: Figures,
): string {
  const {
    act_ipt_days: stay,
    med_type: type = "",
    dscg_way: way = "",
    adm_way,
    gend,
    hi_type,
    ipt_med_type,
  } = setlinfo;
  const days = Number(stay);
  const pooled =
    payinfo?.reduce((sum, { fund_payamt }) => sum + Math.round(Number(fund_payamt) * 100), 0) ?? 0;
  if (findings.work_injury && !findings.third_party_liable) return "work injury";
  if (findings.third_party_liable && !findings.third_party_unpaid && !findings.third_party_unknown)
    return "third party";
  if (findings.treated_abroad || setlinfo.insuplc !== "990000") return "abroad";
  if (findings.public_health_service && ipt_med_type === "1" && type !== "41" && type !== "9901")
    return "public health";
  if (findings.fitness_or_check_up && days < 30) return "fitness";
  if ((diagnosis.startsWith("Z41") && adm_way !== "1") || (diagnosis.startsWith("Z42") && gend !== "9"))
    return "cosmetic";
  if (cost < 5 && pooled < Math.round(cost * 100)) return "trivial cost";
  if (days > 60 && !diagnosis.startsWith("F2") && !diagnosis.startsWith("F3")) return "long stay";
  const isOutpatient = type === "11" || type === "13" || type === "14" || type === "41";
  if (isOutpatient && (days <= 20 || operations.length === 0)) return "outpatient";
  if (hi_type === "9" || (hi_type !== "1" && hi_type !== "2")) return "other insurance";
  if (pooled === 0 && cost > 0 && type !== "52") return "self-pay only";
  if (type === "52" && (way === "2" || way === "3") && days <= 1 && gend === "2")
    return "maternity elsewhere";
  return "none";
}

function flagsOf(claim: Claim, { diagnosis, operations, cost, age }: Figures): number {
  const { dscg_way, act_ipt_days, adm_way, psn_ownpay, hi_setl_lv, med_type } = claim.setlinfo;
  const days = Number(act_ipt_days);
  let flags = 0;
  if (cost > 200000 || (cost > 100000 && days < 3)) flags++;
  if (dscg_way === "5" && days < 3 && adm_way !== "2" && adm_way !== "9") flags++;
  if (age < 1 && med_type !== "52") flags++;
  if (diagnosis.startsWith("C") || claim.diseinfo?.some(({ diag_code }) => diag_code.startsWith("C")))
    flags++;
  if (adm_way === "3" && dscg_way !== "1") flags++;
  if (operations.length >= 3 && operations.some((code) => code.startsWith("47"))) flags++;
  if (minutesInIcu(claim) > 2880 && (age < 18 || age > 65)) flags++;
  const ownPay = Number(psn_ownpay);
  if (ownPay > 2000 && hi_setl_lv !== "3" && Math.round(ownPay * 100) > chargedFen(claim, "09")) flags++;
  return flags;
}

function factorOf(claim: Claim, { operations, cost, age }: Figures): number {
  const { setlinfo, findings = {} } = claim;
  const { dscg_way: way, hi_setl_lv: level } = setlinfo;
  const days = Number(setlinfo.act_ipt_days);
  const examined = chargedFen(claim, "03");
  const drugs = chargedFen(claim, "09");
  let factor = 1n;
  let scale = 1n;
  const times = (hundredths: bigint) => {
    factor *= hundredths;
    scale *= 100n;
  };
  if (findings.upcoding_found && (operations.length > 0 || cost > 1000)) times(50n);
  if (findings.split_stay_found && days < 20) times(60n);
  if (findings.nominal_stay_found && way !== "5") times(30n);
  if (drugs > 500_000 && days < 5 && !operations.includes("47.1329") && way !== "2" && way !== "5")
    times(95n);
  if (chargedFen(claim, "08") > 600_000 && (operations.length < 2 || level === "1")) times(97n);
  const isPrincipal = claim.oprninfo?.every(({ oprn_oprt_type }) => oprn_oprt_type === "1");
  if (operations.includes("47.1329") && level === "1" && isPrincipal) times(80n);
  if (way === "4" && days <= 2 && setlinfo.adm_way !== "1") times(90n);
  if (setlinfo.days_rinp_flag_31 === "2" && days < 3 && age >= 18) times(92n);
  if (findings.violation_serious || findings.fraud_intent) times(20n);
  if (examined > 400_000 && operations.length === 0 && examined > drugs) times(98n);
  return Number(halfUp(factor * 10000n, scale));
}

function chargedFen({ iteminfo = [] }: Claim, category: string): number {
  let fen = 0;
  for (const item of iteminfo) if (item.med_chrgitm === category) fen += Math.round(Number(item.amt) * 100);
  return fen;
}

function minutesInIcu({ icuinfo = [] }: Claim): number {
  return icuinfo.reduce((sum, { scs_cutd_sum_dura = "0/0/0" }) => {
    const [days = 0, hours = 0, minutes = 0] = scs_cutd_sum_dura.split("/").map(Number);
    return sum + (days * 24 + hours) * 60 + minutes;
  }, 0);
}

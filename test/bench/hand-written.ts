import type { Claim } from "../../schemas/types.ts";
import { type BenchRow, benchRows, POINT_VALUE, tiers } from "./bench-policy.ts";
import type { Outcome } from "./outcome.ts";

/** What the conditions of the policy say about a claim: all that json-rules-engine has to find out. */
export interface Verdict {
  readonly exclusion: string;
  readonly flags: number;
  /** Product of the penalty factors that apply, in ten-thousandths, rounded half up. */
  readonly factor: number;
  /** In ten-thousandths. */
  readonly coefficient: number;
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

/** The rows of one diagnosis: the one that asks for no operation, and the others by the first operation they ask for. */
interface DiagnosisRows {
  plain?: TableRow;
  readonly asking: Map<string, TableRow[]>;
}

const TABLE = new Map<string, DiagnosisRows>();
for (const row of benchRows()) {
  const asked = row.operations?.split("+") ?? [];
  const tableRow = { ...row, asked, units: Math.round(Number(row.score) * 1e6) };
  const rows: DiagnosisRows = TABLE.get(row.diagnosis) ?? { asking: new Map() };
  TABLE.set(row.diagnosis, rows);
  const [first] = asked;
  if (first === undefined) rows.plain = tableRow;
  else rows.asking.set(first, [...(rows.asking.get(first) ?? []), tableRow]);
}

const COEFFICIENTS = tiers.map(({ value }) => Math.round(Number(value) * 1e4));
const POINT_VALUE_UNITS = Math.round(Number(POINT_VALUE) * 1e4);

/** The most operations first, then the longer diagnosis, then the lower code: as the table declares. */
export function rowOf({ diagnosis, operations }: Figures): TableRow | undefined {
  const dot = diagnosis.indexOf(".");
  if (dot < 0) return better(TABLE.get(diagnosis), operations, undefined);
  const narrow = better(TABLE.get(diagnosis.slice(0, dot + 2)), operations, undefined);
  return better(TABLE.get(diagnosis.slice(0, dot)), operations, narrow);
}

/** The best of these rows and of one found before, whose diagnosis is longer. */
function better(
  rows: DiagnosisRows | undefined,
  operations: readonly string[],
  before: TableRow | undefined,
): TableRow | undefined {
  let best = before ?? rows?.plain;
  if (!rows) return best;
  for (const operation of operations) {
    const asking = rows.asking.get(operation);
    if (!asking) continue;
    for (const row of asking) {
      const second = row.asked[1];
      if (second !== undefined && !operations.includes(second)) continue;
      if (!best || row.asked.length > best.asked.length || isBefore(row, best)) best = row;
    }
  }
  return best;
}

/** Whether, of two rows that ask for as many operations, the first is preferred. */
function isBefore(row: TableRow, best: TableRow): boolean {
  return row.asked.length === best.asked.length && row.diagnosis === best.diagnosis && row.code < best.code;
}

/** The rest of the policy after its conditions, in scaled integers: money in fen, points in ten-thousandths. */
export function pay(figures: Figures, { exclusion, flags: count, factor, coefficient }: Verdict): Outcome {
  const flags = String(count);
  if (exclusion !== "none") return { outcome: "excluded", exclusion, flags };
  const row = rowOf(figures);
  if (!row) return { outcome: "error", exclusion, flags };
  const score = row.units;
  const ratio = ratioOf(Math.round(figures.cost * 100), score * POINT_VALUE_UNITS);
  const adjusted = ratio < 5000 ? score * ratio : ratio > 20000 ? score * (ratio - 10000) : score * 10000;
  const points = halfUp(adjusted, 1_000_000);
  const weighted = halfUp(points * coefficient, 10000);
  const final = halfUp(weighted * factor, 10000);
  const fen = halfUp(final * POINT_VALUE_UNITS, 1_000_000);
  return {
    outcome: "paid",
    exclusion,
    flags,
    group: row.code,
    points: text(final, 4),
    payment: text(fen, 2),
  };
}

/** Cost over standard cost (in 10^-10 yuan) in ten-thousandths: by doubles where their error cannot matter. */
function ratioOf(fen: number, standard: number): number {
  const estimate = (fen / standard) * 1e12;
  const fromMidpoint = Math.abs(estimate - Math.floor(estimate) - 0.5);
  if (fromMidpoint > estimate * 2 ** -50) return Math.round(estimate);
  const [numerator, denominator] = [BigInt(fen) * 10n ** 12n, BigInt(standard)];
  return Number((numerator * 2n + denominator) / (denominator * 2n));
}

/** Whole units of a product, half up; exact as long as it is a safe integer. */
function halfUp(numerator: number, denominator: number): number {
  const raised = numerator + denominator / 2;
  if (raised > Number.MAX_SAFE_INTEGER) throw new RangeError("beyond the figures this policy can have");
  return Math.floor(raised / denominator);
}

function text(units: number, scale: number): string {
  const digits = String(units).padStart(scale + 1, "0");
  return `${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}

/** The whole policy as a programmer would write it down once and for all. */
export function handWritten(claim: Claim): Outcome {
  const figures = figuresOf(claim);
  return pay(figures, verdictOf(claim, figures));
}

/** The conditions alone: what json-rules-engine has to find out. */
export function verdictOf(claim: Claim, figures: Figures): Verdict {
  return {
    exclusion: exclusionOf(claim, figures),
    flags: flagsOf(claim, figures),
    factor: factorOf(claim, figures),
    coefficient: coefficientOf(claim, figures),
  };
}

function coefficientOf({ setlinfo: { hi_setl_lv: level } }: Claim, { age }: Figures): number {
  const row = level === "3" ? 0 : level === "2" ? 1 : 2;
  const column = age < 18 ? 0 : age < 45 ? 1 : age < 65 ? 2 : 3;
  return COEFFICIENTS[row * 4 + column] ?? 0;
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
  let factor = 1;
  let scale = 1;
  const times = (hundredths: number) => {
    factor *= hundredths;
    scale *= 100;
  };
  if (findings.upcoding_found && (operations.length > 0 || cost > 1000)) times(50);
  if (findings.split_stay_found && days < 20) times(60);
  if (findings.nominal_stay_found && way !== "5") times(30);
  if (drugs > 500_000 && days < 5 && !operations.includes("47.1329") && way !== "2" && way !== "5") times(95);
  if (chargedFen(claim, "08") > 600_000 && (operations.length < 2 || level === "1")) times(97);
  const isPrincipal = claim.oprninfo?.every(({ oprn_oprt_type }) => oprn_oprt_type === "1");
  if (operations.includes("47.1329") && level === "1" && isPrincipal) times(80);
  if (way === "4" && days <= 2 && setlinfo.adm_way !== "1") times(90);
  if (setlinfo.days_rinp_flag_31 === "2" && days < 3 && age >= 18) times(92);
  if (findings.violation_serious || findings.fraud_intent) times(20);
  if (examined > 400_000 && operations.length === 0 && examined > drugs) times(98);
  return halfUp(factor * 10000, scale);
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

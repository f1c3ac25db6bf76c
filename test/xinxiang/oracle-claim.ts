import { Fraction } from "../zibo/fraction.ts";

/** What the independent calculation reads of a claim; decimals as text, codes as the claim states them. */
export interface OracleClaim {
  readonly inpatient: boolean;
  readonly medType: string;
  readonly employee: boolean;
  readonly level: string;
  readonly grassroots: boolean;
  readonly days: number;
  readonly diagnosis: string;
  readonly operated: boolean;
  readonly cost: string;
  readonly weight: string;
  readonly items: readonly {
    readonly category: string;
    readonly a: string;
    readonly b: string;
  }[];
  readonly history: Readonly<Record<string, string>>;
  readonly findings: Readonly<Record<string, string | boolean>>;
}

export interface WorkedClaim {
  readonly method: string;
  readonly quota?: Fraction;
  readonly points: Fraction;
  readonly pooled: Fraction;
  readonly large: Fraction;
  readonly person: Fraction;
  readonly deduction: Fraction;
  readonly insured: Fraction;
  readonly unreasonable: Fraction;
}

const of = (text: string) => Fraction.of(text);
const ZERO = of("0");

/** 四(一)–(二): a long stay by bed-day, a listed disease by quota or in points, other stays by group, visits per head. */
function methodOf({ inpatient, days, grassroots }: OracleClaim, standard: string | undefined): string {
  if (!inpatient) return "per-head";
  if (days > 60) return "bed-day";
  if (standard !== undefined) return grassroots ? "grassroots-quota" : "disease-points";
  return "drg";
}

/** 三(二): what of the cost counts, each catalogue and class to the fen. */
function counted({ items }: OracleClaim): Fraction {
  const catalogues: readonly (readonly [(category: string) => boolean, string])[] = [
    [(category) => ["09", "10", "11"].includes(category), "0.9"],
    [(category) => !["01", "09", "10", "11"].includes(category), "0.85"],
    [(category) => category === "01", "0.8"],
  ];
  return catalogues.reduce((sum, [holds, kept]) => {
    const mine = items.filter(({ category }) => holds(category));
    const a = mine.reduce((all, item) => all.plus(of(item.a)), ZERO);
    const b = mine.reduce((all, item) => all.plus(of(item.b)), ZERO);
    return sum.plus(a.rounded(2)).plus(b.times(of(kept)).rounded(2));
  }, ZERO);
}

const room = (limit: string, used: string) => of(limit).minus(of(used)).most(ZERO);
const sliced = (amount: Fraction, until: string, rate: string, above: string) =>
  amount
    .least(of(until))
    .times(of(rate))
    .plus(amount.minus(of(until)).most(ZERO).times(of(above)));

function inpatientBenefit({ level, employee, history }: OracleClaim, total: Fraction): Fraction {
  const deductible = of(level === "3" ? "900" : level === "2" ? "500" : "200");
  const eligible = total.minus(deductible).most(ZERO);
  const share = employee
    ? sliced(eligible, "10000", "0.85", "0.9")
    : eligible.times(of(level === "3" ? "0.6" : level === "2" ? "0.75" : "0.9"));
  return share.least(room("150000", history.history_inpatient_used ?? "0")).rounded(2);
}

function largeBenefit({ history }: OracleClaim, left: Fraction): Fraction {
  const before = of(history.history_large_counted ?? "0");
  const threshold = of("10000");
  const eligible = left.minus(threshold.minus(before.least(threshold))).most(ZERO);
  const reached = before.minus(threshold).most(ZERO);
  const due = (amount: Fraction) => sliced(amount, "100000", "0.6", "0.7");
  const share = due(reached.plus(eligible)).minus(due(reached));
  return share.least(room("400000", history.history_large_used ?? "0")).rounded(2);
}

function outpatientBenefit({ grassroots, employee, history }: OracleClaim, total: Fraction): Fraction {
  const limit = room(employee ? "1500" : "300", history.history_outpatient_used ?? "0");
  return total
    .times(of(grassroots ? "0.6" : "0.5"))
    .least(limit)
    .rounded(2);
}

const INSTITUTION_RISKS = [
  "upcoding_found",
  "split_stay_found",
  "nominal_stay_found",
  "check_up_stay_found",
  "admission_criteria_failed",
  "cost_shifted_to_outpatient",
];

/** 一(二)5 and 五(三): of several violations the highest, of several risk points too; the two are added. */
function deductions({ findings }: OracleClaim): { deduction: Fraction; insured: Fraction } {
  const amount = of(String(findings.violation_amount ?? "0"));
  const found = (fact: string) => findings[fact] === true;
  const times = (multiple: string, applies: boolean) => (applies ? amount.times(of(multiple)) : ZERO);
  const violated = ["patients_refused", "service_reduced", "standard_lowered"].some(found);
  const violation = times(found("violation_serious") ? "2" : "1", violated);
  const risk = times("1", INSTITUTION_RISKS.some(found)).most(times("2", found("fictitious_service_found")));
  const insured = times("1", found("double_claim_found")).most(
    times("2", found("impersonation_found") || found("drug_resale_found")),
  );
  return { deduction: violation.plus(risk), insured };
}

/** A claim worked out from the document's words and the provisional figures, with no code of the product. */
export function workOutClaim(claim: OracleClaim, standards: ReadonlyMap<string, string>): WorkedClaim {
  const [category = ""] = claim.diagnosis.split(".");
  const standard = claim.inpatient && !claim.operated ? standards.get(category) : undefined;
  const method = methodOf(claim, standard);
  const total = counted(claim);
  const isMaternity = claim.medType === "52";
  const isStay = claim.inpatient && !isMaternity;
  const inpatient = isStay ? inpatientBenefit(claim, total) : ZERO;
  const outpatient = claim.inpatient ? ZERO : outpatientBenefit(claim, total);
  const maternity = isMaternity ? total.least(of(claim.employee ? "5000" : "1500")).rounded(2) : ZERO;
  const pooled = inpatient.plus(outpatient).plus(maternity);
  const large = isStay ? largeBenefit(claim, total.minus(inpatient)) : ZERO;
  const rate = claim.level === "3" ? "260" : claim.level === "2" ? "160" : "130";
  const quota =
    method === "grassroots-quota"
      ? of(standard ?? "0")
      : method === "bed-day"
        ? of(rate)
            .times(of(String(claim.days)))
            .least(of(claim.cost))
        : undefined;
  const points =
    method === "disease-points"
      ? of(standard ?? "0")
          .by(of("50"))
          .rounded(4)
      : method === "drg"
        ? of(claim.weight).times(of("100")).rounded(4)
        : ZERO;
  return {
    method,
    ...(quota ? { quota } : {}),
    points,
    pooled,
    large,
    person: of(claim.cost).minus(pooled).minus(large),
    ...deductions(claim),
    unreasonable: of(String(claim.findings.unreasonable_cost ?? "0")),
  };
}

// The annual assessment of Zibo's golden year in exact fractions, by section 8 of golden-year.md; like oracle.ts it shares
// no code with the product.

import { Fraction } from "./fraction.ts";

const number = Fraction.of;
const NONE = number("0");

/** Indicators of which lower is better: the most that is within, and the most that is only watched. */
const LOWER_IS_BETTER = [
  { share: ["discharges", "insured_in_area"], within: "0.16", watched: "0.2" },
  { share: ["referrals", "discharges"], within: "0.08", watched: "0.12" },
  { share: ["examination_total", "medical_cost_total"], within: "0.25", watched: "0.35" },
  { share: ["self_pay_total", "medical_cost_total"], within: "0.05", watched: "0.1" },
] as const;

const GRADES = [
  ["90", "excellent", "1"],
  ["80", "good", "0.8"],
  ["60", "qualified", "0.5"],
  ["0", "unqualified", "0"],
] as const;

/** Score, grade, and the share of the deposit that is refunded. */
export interface Assessed {
  readonly score: Fraction;
  readonly grade: string;
  readonly refunded: Fraction;
}

/** Assesses an institution by its figures, a score a hundred at most and never below nothing. */
export function assess(figure: (fact: string) => Fraction): Assessed {
  const share = (part: string, whole: string) => figure(part).by(figure(whole));
  const atMost = (value: Fraction, within: string, watched: string) =>
    !number(within).below(value) ? "10" : !number(watched).below(value) ? "5" : "0";
  const growth = share("average_cost", "average_cost_last_year").minus(number("1"));
  const heads = share("patients", "discharges");
  const satisfaction = figure("satisfaction");
  const five = number("5");
  const marks = [
    ...LOWER_IS_BETTER.map(({ share: [part, whole], within, watched }) =>
      number(atMost(share(part, whole), within, watched)),
    ),
    number(atMost(growth, "0.05", "0.1")),
    number(!heads.below(number("0.75")) ? "10" : !heads.below(number("0.6")) ? "5" : "0"),
    number(!satisfaction.below(number("90")) ? "10" : !satisfaction.below(number("80")) ? "6" : "0"),
    figure("quality_rating").by(number("10")).rounded(2),
    figure("peer_rating").by(number("10")).rounded(2),
    five.times(share("pathway_completed", "pathway_entered")).rounded(2),
    five.times(share("rational_prescriptions", "prescriptions_reviewed")).rounded(2),
  ];
  const earned = marks.reduce((sum, mark) => sum.plus(mark), NONE);
  const lost = figure("upcoding_cases").times(number("0.5")).plus(figure("split_stay_cases"));
  const score = earned.minus(lost).most(NONE).rounded(2);
  const [, grade = "", refunded = "0"] = GRADES.find(([from]) => !score.below(number(from))) ?? [];
  return { score, grade, refunded: number(refunded) };
}

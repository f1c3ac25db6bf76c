import { Fraction } from "../zibo/fraction.ts";
import { total } from "./oracle-sharing.ts";

const number = Fraction.of;

/** 二(五): the annual score; at TCM institutions the share of TCM service stands for the function. */
export function annualScore(facts: Readonly<Record<string, string | boolean>>, isTcm: boolean): Fraction {
  const value = (fact: string) => number(String(facts[fact] ?? "0"));
  const within = (fact: string, steps: readonly (readonly [limit: string, points: string])[]) =>
    number(steps.find(([limit]) => !number(limit).below(value(fact)))?.[1] ?? "0");
  const rated = (fact: string, share: string) => value(fact).times(number(share)).rounded(2);
  const tcm = value("tcm_service_share");
  const function_ = !isTcm
    ? rated("function_rating", "0.1")
    : number(tcm.below(number("0.4")) ? "0" : tcm.below(number("0.6")) ? "6" : "10");
  const points = total([
    within("average_cost_growth", [
      ["0.05", "25"],
      ["0.1", "15"],
    ]),
    rated("quality_rating", "0.25"),
    within("personal_share", [
      ["0.3", "10"],
      ["0.4", "5"],
    ]),
    rated("conduct_rating", "0.15"),
    rated("satisfaction", "0.15"),
    function_,
  ]);
  return points
    .minus(value("fraud_cases").times(number("10")))
    .most(number("0"))
    .rounded(2);
}

/** 二(五): all of the deposit from 80, 3 % less for each point below, nothing below 60. */
export function refundRate(score: Fraction): Fraction {
  if (score.below(number("60"))) return number("0");
  if (!score.below(number("80"))) return number("1");
  return number("1").minus(number("80").minus(score).times(number("0.03")));
}

interface BedDays {
  readonly days: Fraction;
  readonly cost: Fraction;
  readonly standards: Fraction;
  readonly discharges: Fraction;
  readonly successes: Fraction;
}

/** 二(四): average stay, daily cost and outcome, and what they make of the points. */
export function bedDayFactor({ days, cost, standards, discharges, successes }: BedDays) {
  const low = (value: Fraction, first: string, second: string, marks: readonly [string, string]) =>
    number(!number(first).below(value) ? marks[0] : !number(second).below(value) ? marks[1] : "0");
  const success = successes.by(discharges);
  const outcome = success.below(number("0.8")) ? "0" : success.below(number("0.9")) ? "25" : "40";
  const score = total([
    low(days.by(discharges), "60", "90", ["30", "20"]),
    low(cost.by(standards), "1", "1.1", ["30", "20"]),
    number(outcome),
  ]);
  const factor = score.below(number("60")) ? "0.9" : score.below(number("80")) ? "0.95" : "1";
  return { score, factor: number(factor) };
}

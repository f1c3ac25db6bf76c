import type { Claim } from "../../schemas/types.ts";
import { ClaimError } from "../../server/domain/claim-error.ts";
import { numberOf, Scaled } from "../../server/domain/scaled.ts";
import type { Value } from "../../server/domain/value.ts";
import { Evaluator } from "../../server/engine/evaluator.ts";
import { documentsWithoutMoney } from "./bench-documents.ts";
import { moneyContenders } from "./bench-exact.ts";
import { POINT_VALUE } from "./bench-policy.ts";
import { benchSetting, evaluated } from "./bench-rules.ts";
import { each, type Ground } from "./contest.ts";
import { checkAlgebra, checkOperations } from "./exact-operations.ts";
import { type Contender, interleaved } from "./interleaved.ts";
import { report } from "./report.ts";

/**
 * (c) What exact money costs: the money of a claim by itself, and the whole decision beside one that takes conditions,
 * look-up, coefficient and factor from the same engine and pays in plain doubles. Then so many operations are held
 * against decimal.js; throws at the first difference.
 */
export async function reportMoney(ground: Ground, operations: number): Promise<void> {
  const { rounds, slices, claims } = ground;
  const kernel = await interleaved(moneyContenders(slices), rounds, 1_000_000);
  report("(c) Money from cost and score to payment", kernel, "claim");
  report(
    "    The whole decision, and the same with money in doubles",
    await interleaved(wholeContenders(ground), rounds * 2, claims.length),
  );
  const fast = checkOperations(operations, 1);
  checkAlgebra(operations / 100, 2);
  const share = ((fast / operations) * 100).toFixed(1);
  console.log(
    `  ${operations} operations equal decimal.js, ${share} % of them in units; ${operations / 100} through the algebra`,
  );
}

function wholeContenders({ evaluator, standards, claims, slices }: Ground): Contender[] {
  const inDoubles = new Evaluator(benchSetting(standards, documentsWithoutMoney()));
  return [
    each("exact", slices.fast, claims, (claim) => evaluated(evaluator, claim)),
    each("in doubles", slices.fast, claims, (claim) => paidInDoubles(inDoubles, claim)),
  ];
}

/** The same outcome with figures as doubles give them: wrong now and then. */
function paidInDoubles(evaluator: Evaluator, claim: Claim) {
  const result = evaluator.evaluate(claim, {});
  if (result instanceof ClaimError) throw result;
  const { plan, frame, run } = result;
  const at = (fact: string): Value => frame[plan.slots.slotOf(fact)];
  const [exclusion, flags] = [String(at("exclusion")), String(double(at("review_flags")))];
  if (run.outcome !== "paid") return { outcome: run.outcome, exclusion, flags };
  const [score, value] = [double(at("score")), Number(POINT_VALUE)];
  const ratio = Math.round((Number(claim.setlinfo.medfee_sumamt) / (score * value)) * 1e4) / 1e4;
  const adjusted = score * (ratio < 0.5 ? ratio : ratio > 2 ? ratio - 2 + 1 : 1);
  const weighted = Math.round(Math.round(adjusted * 1e4) * double(at("coefficient"))) / 1e4;
  const points = Math.round(weighted * double(at("penalty_factor")) * 1e4) / 1e4;
  const payment = Math.round(points * value * 100) / 100;
  const group = String(at("group_code"));
  return { outcome: "paid", exclusion, flags, group, points: points.toFixed(4), payment: payment.toFixed(2) };
}

function double(value: Value): number {
  return value instanceof Scaled ? (numberOf(value) ?? Number.NaN) : Number(value);
}

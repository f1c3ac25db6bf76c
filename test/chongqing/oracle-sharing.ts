import { Fraction } from "../zibo/fraction.ts";

const number = Fraction.of;
const NONE = number("0");

export const total = (parts: readonly Fraction[]) => parts.reduce((sum, part) => sum.plus(part), NONE);

/** Shares `whole` out by weight, to the fen by the largest remainder, ties to the first code. */
export function shareOut(whole: Fraction, weights: ReadonlyMap<string, Fraction>): Map<string, Fraction> {
  const sum = total([...weights.values()]);
  const exact = [...weights].map(([code, weight]) => ({
    code,
    amount: sum.over === 0n ? NONE : whole.times(weight).by(sum),
  }));
  const parts = new Map(exact.map(({ code, amount }) => [code, amount.cut(2)]));
  let left = whole.minus(total([...parts.values()]));
  const cent = number("0.01");
  exact.sort((a, b) => {
    const [x, y] = [a.amount.minus(a.amount.cut(2)), b.amount.minus(b.amount.cut(2))];
    return y.below(x) ? -1 : x.below(y) ? 1 : a.code < b.code ? -1 : 1;
  });
  for (const { code } of exact) {
    if (left.below(cent)) break;
    parts.set(code, (parts.get(code) ?? NONE).plus(cent));
    left = left.minus(cent);
  }
  return parts;
}

interface HolderFigures {
  readonly target: Fraction;
  readonly actual: Fraction;
  readonly extraWork: Fraction;
  readonly score: Fraction;
}

/** Slices of the target, and what of each is shared. */
const SLICES = [
  ["0", "0.05", "0.6"],
  ["0.05", "0.1", "0.5"],
  ["0.1", "0.2", "0.3"],
] as const;

/** 一(二)2, 三(一): what a holder keeps of a surplus, and is due of an overspend from reasonable extra work. */
export function settleHolder({ target, actual, extraWork, score }: HolderFigures, execution: Fraction) {
  const passed = !score.below(number("60"));
  const surplus = target.minus(actual).most(NONE);
  const overspend = actual.minus(target).most(NONE);
  const reasonable = overspend.least(extraWork);
  const shared = total(
    SLICES.map(([from, until, rate]) => {
      const [low, high] = [target.times(number(from)), target.times(number(until))];
      return reasonable.least(high).minus(low).most(NONE).times(number(rate));
    }),
  ).rounded(2);
  const rate = !number("1").below(execution) ? "1" : !number("1.05").below(execution) ? "0.5" : "0";
  const due = passed ? shared.times(number(rate)).rounded(2) : NONE;
  const kept = passed ? surplus : NONE;
  return {
    base: actual.least(target),
    kept,
    due,
    listed: {
      holder_target: target,
      holder_actual: actual,
      holder_score: score,
      surplus_kept: kept,
      target_overspend: overspend,
      reasonable_overspend: reasonable,
      compensation_due: due,
    },
  };
}

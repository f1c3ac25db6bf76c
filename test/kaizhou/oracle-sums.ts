// Sums and shares of the oracle of Kaizhou's year.

import { Fraction } from "../zibo/fraction.ts";

export const number = Fraction.of;
export const NONE = number("0");
export const sum = (parts: readonly (Fraction | undefined)[]) =>
  parts.reduce<Fraction>((all, part) => (part ? all.plus(part) : all), NONE);
export const yuan = (amount: Fraction) => amount.rounded(2);

/** Shares out to the fen by weight: what is cut off goes to the largest rests, a fen each, ties to the first code. */
export function shared(
  total: Fraction,
  weights: ReadonlyMap<string, Fraction>,
): ReadonlyMap<string, Fraction> {
  const all = sum([...weights.values()]);
  if (all.over === 0n) return new Map([...weights.keys()].map((code) => [code, NONE]));
  const parts = [...weights].map(([code, weight]) => {
    const whole = total.times(weight).by(all);
    return { code, part: whole.cut(2), rest: whole.minus(whole.cut(2)) };
  });
  const fen = number("0.01");
  const left = Number(String(total.minus(sum(parts.map(({ part }) => part))).by(fen)));
  const ranked = [...parts].sort(
    (a, b) => (a.rest.below(b.rest) ? 1 : b.rest.below(a.rest) ? -1 : 0) || (a.code < b.code ? -1 : 1),
  );
  const lucky = new Set(ranked.slice(0, left).map(({ code }) => code));
  return new Map(parts.map(({ code, part }) => [code, lucky.has(code) ? part.plus(fen) : part]));
}

/** Everybody is paid what is due where the fund suffices, else by what is due. */
export function within(fund: Fraction, due: ReadonlyMap<string, Fraction>): ReadonlyMap<string, Fraction> {
  return fund.below(sum([...due.values()])) ? shared(fund, due) : due;
}

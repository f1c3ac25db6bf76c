import { add, divide, type Exact, gcd, isZero, multiply, ONE, toText, ZERO } from "../domain/exact.ts";
import type { NumberAt, Place } from "./place.ts";

/** Something that numbers are multiplied of and that is not taken apart further: a place, a reciprocal, a call. */
export interface Factor {
  /** Equal keys are equal numbers in every case. */
  readonly key: string;
  readonly places: readonly Place[];
  /** The place itself, where the factor is no more than one. */
  readonly place?: Place | undefined;
  valueAt(numbers: NumberAt): Exact | undefined;
}

interface Monomial {
  readonly coefficient: Exact;
  /** In order of their keys. */
  readonly factors: readonly Factor[];
}

/**
 * A number as a sum of products, so that formulas written otherwise but worked out alike have the same key. Nothing is
 * cancelled that could be zero.
 */
export interface NumberTerm {
  readonly key: string;
  readonly monomials: ReadonlyMap<string, Monomial>;
}

function termOf(monomials: Iterable<Monomial>): NumberTerm {
  const sum = new Map<string, Monomial>();
  for (const { coefficient, factors } of monomials) {
    const key = factors.map((factor) => factor.key).join("·");
    const known = sum.get(key);
    sum.set(key, { factors, coefficient: known ? add(known.coefficient, coefficient) : coefficient });
  }
  const kept = [...sum]
    .filter(([, { coefficient }]) => !isZero(coefficient))
    .map(([key, { coefficient, factors }]) => [key, { factors, coefficient: lowest(coefficient) }] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    key: kept.map(([key, { coefficient }]) => `${toText(coefficient)}${key && `·${key}`}`).join("+") || "0",
    monomials: new Map(kept),
  };
}

function lowest({ num, den }: Exact): Exact {
  const divisor = gcd(num < 0n ? -num : num, den);
  return { num: num / divisor, den: den / divisor };
}

export function constantTerm(value: Exact): NumberTerm {
  return termOf([{ coefficient: value, factors: [] }]);
}

export function factorTerm(factor: Factor): NumberTerm {
  return termOf([{ coefficient: ONE, factors: [factor] }]);
}

export function placeTerm(place: Place): NumberTerm {
  return factorTerm({ key: place.key, places: [place], place, valueAt: (numbers) => numbers(place) });
}

export function sumOf(a: NumberTerm, b: NumberTerm): NumberTerm {
  return termOf([...a.monomials.values(), ...b.monomials.values()]);
}

export function scaled(term: NumberTerm, by: Exact): NumberTerm {
  return termOf(
    [...term.monomials.values()].map(({ coefficient, factors }) => ({
      coefficient: multiply(coefficient, by),
      factors,
    })),
  );
}

/** More products than this are left as they stand. */
const MOST_MONOMIALS = 200;

/** The product, multiplied out; `undefined` where that would be too long. */
export function productOf(a: NumberTerm, b: NumberTerm): NumberTerm | undefined {
  if (a.monomials.size * b.monomials.size > MOST_MONOMIALS) return undefined;
  return termOf(
    [...a.monomials.values()].flatMap((left) =>
      [...b.monomials.values()].map((right) => ({
        coefficient: multiply(left.coefficient, right.coefficient),
        factors: [...left.factors, ...right.factors].sort((x, y) =>
          x.key < y.key ? -1 : x.key > y.key ? 1 : 0,
        ),
      })),
    ),
  );
}

/** The number of a term that reads nothing. */
export function constantOf({ monomials }: NumberTerm): Exact | undefined {
  if (monomials.size === 0) return ZERO;
  return monomials.size === 1 ? monomials.get("")?.coefficient : undefined;
}

/** Places that a term is worked out from, each once. */
export function placesOf({ monomials }: NumberTerm): Place[] {
  const places = [...monomials.values()].flatMap(({ factors }) => factors.flatMap((factor) => factor.places));
  return [...new Map(places.map((place) => [place.key, place])).values()];
}

/** A term as `slope × figure + offset`, the figure without constant and its first coefficient 1. */
export function figureOf(term: NumberTerm): { slope: Exact; offset: Exact; figure: NumberTerm } | undefined {
  const offset = term.monomials.get("")?.coefficient ?? ZERO;
  const rest = [...term.monomials].filter(([key]) => key !== "").map(([, monomial]) => monomial);
  const slope = rest[0]?.coefficient;
  if (!slope) return undefined;
  return { slope, offset, figure: scaled(termOf(rest), divide(ONE, slope)) };
}

/** The place that a figure is, where it is no more than one. */
export function solePlace({ monomials }: NumberTerm): Place | undefined {
  const [only, more] = [...monomials.values()];
  if (!only || more || only.factors.length !== 1 || toText(only.coefficient) !== "1") return undefined;
  return only.factors[0]?.place;
}

/** The number of a term in a case; `undefined` where a place has none, or a divisor is zero. */
export function numberAt({ monomials }: NumberTerm, numbers: NumberAt): Exact | undefined {
  let sum = ZERO;
  for (const { coefficient, factors } of monomials.values()) {
    let product = coefficient;
    for (const factor of factors) {
      const value = factor.valueAt(numbers);
      if (!value) return undefined;
      product = multiply(product, value);
    }
    sum = add(sum, product);
  }
  return sum;
}

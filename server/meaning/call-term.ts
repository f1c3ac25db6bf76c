import {
  add,
  compare,
  divide,
  type Exact,
  isZero,
  negate,
  ONE,
  type Rounding,
  round,
  ZERO,
} from "../domain/exact.ts";
import {
  constantOf,
  constantTerm,
  type Factor,
  factorTerm,
  type NumberTerm,
  numberAt,
  placesOf,
  scaled,
} from "./number-term.ts";
import type { NumberAt } from "./place.ts";

/** A number made of others in a way that is not taken apart; worked out at once where the others are known. */
export function callTerm(
  name: string,
  parts: readonly NumberTerm[],
  combine: (values: readonly Exact[]) => Exact | undefined,
): NumberTerm {
  const constants = parts.flatMap((part) => constantOf(part) ?? []);
  const known = constants.length === parts.length ? combine(constants) : undefined;
  return known ? constantTerm(known) : factorTerm(callFactor(name, parts, combine));
}

function callFactor(
  name: string,
  parts: readonly NumberTerm[],
  combine: (values: readonly Exact[]) => Exact | undefined,
): Factor {
  return {
    key: `${name}(${parts.map(({ key }) => key).join(", ")})`,
    places: parts.flatMap(placesOf),
    valueAt: (numbers: NumberAt) => {
      const values = parts.map((part) => numberAt(part, numbers));
      const known = values.flatMap((value) => value ?? []);
      return known.length === values.length ? combine(known) : undefined;
    },
  };
}

/** The least or greatest of some numbers; their order and repetition do not matter. */
export function extremeTerm(name: "min" | "max", parts: readonly NumberTerm[]): NumberTerm {
  const different = [...new Map(parts.map((part) => [part.key, part])).values()];
  const [only, more] = different;
  if (only && !more) return only;
  const sign = name === "min" ? 1 : -1;
  const inOrder = different.sort((a, b) => (a.key < b.key ? -1 : 1));
  return callTerm(name, inOrder, (values) =>
    values.reduce((best, value) => (compare(value, best) * sign < 0 ? value : best), values[0] ?? ZERO),
  );
}

export function absoluteTerm(of: NumberTerm): NumberTerm {
  return callTerm("abs", [of], ([value = ZERO]) => (value.num < 0n ? negate(value) : value));
}

export function roundedTerm(of: NumberTerm, rounding: Rounding): NumberTerm {
  return callTerm(`round ${rounding.scale} ${rounding.mode}`, [of], ([value = ZERO]) =>
    round(value, rounding),
  );
}

/** The number up to a constant factor, so that twice a divisor is the same as the divisor. */
export function unitTerm(of: NumberTerm): NumberTerm {
  return scaled(of, divide(ONE, leadingOf(of)));
}

function leadingOf({ monomials }: NumberTerm): Exact {
  const [first] = monomials.values();
  return first?.coefficient ?? ONE;
}

/** One over a number; `undefined` for what is always zero. */
export function reciprocalTerm(of: NumberTerm): NumberTerm | undefined {
  const constant = constantOf(of);
  if (constant) return isZero(constant) ? undefined : constantTerm(divide(ONE, constant));
  const slope = leadingOf(of);
  return scaled(
    callTerm("1/", [unitTerm(of)], ([value = ZERO]) => (isZero(value) ? undefined : divide(ONE, value))),
    divide(ONE, slope),
  );
}

export function totalOf(values: readonly Exact[]): Exact {
  return values.reduce(add, ZERO);
}

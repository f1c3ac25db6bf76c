import type { Unit } from "../domain/fact.ts";

/**
 * What a number measures: powers of yuan and of points, and for a plain number what it counts. Ratios, counts and days
 * are factors without dimension: they leave the other factor's unit as it is.
 */
export interface Dimension {
  readonly yuan: number;
  readonly points: number;
  /** Of a number without yuan or points in it; `1` otherwise. */
  readonly plain: "1" | "ratio" | "days" | "count";
  /** Made of literals alone: takes the unit of what it is added to. */
  readonly constant: "none" | "literal" | "zero";
}

const PLAIN: Dimension = { yuan: 0, points: 0, plain: "1", constant: "none" };

export const LITERAL: Dimension = { ...PLAIN, constant: "literal" };
/** Nothing is nothing in every unit. */
export const ZERO_LITERAL: Dimension = { ...PLAIN, constant: "zero" };

export function dimensionOf(unit: Unit): Dimension {
  switch (unit) {
    case "yuan":
      return { ...PLAIN, yuan: 1 };
    case "points":
      return { ...PLAIN, points: 1 };
    case "yuan/point":
      return { ...PLAIN, yuan: 1, points: -1 };
    default:
      return { ...PLAIN, plain: unit };
  }
}

/** The unit that a fact may have, if the dimension is one. */
export function unitOf({ yuan, points, plain }: Dimension): Unit | undefined {
  if (yuan === 0 && points === 0) return plain;
  if (yuan === 1 && points === 0) return "yuan";
  if (yuan === 0 && points === 1) return "points";
  return yuan === 1 && points === -1 ? "yuan/point" : undefined;
}

export function times(a: Dimension, b: Dimension): Dimension {
  return combined(a, b, a.yuan + b.yuan, a.points + b.points, plainProduct(a.plain, b.plain));
}

export function over(a: Dimension, b: Dimension): Dimension {
  return combined(a, b, a.yuan - b.yuan, a.points - b.points, plainQuotient(a, b));
}

function combined(
  a: Dimension,
  b: Dimension,
  yuan: number,
  points: number,
  plain: Dimension["plain"],
): Dimension {
  const constant = a.constant === "none" || b.constant === "none" ? "none" : "literal";
  return { yuan, points, plain: yuan === 0 && points === 0 ? plain : "1", constant };
}

/** A ratio or a pure number leaves the other as it is; of two counted things the product counts neither. */
function plainProduct(a: Dimension["plain"], b: Dimension["plain"]): Dimension["plain"] {
  if (a === "1" || a === "ratio") return b === "1" ? a : b;
  if (b === "1" || b === "ratio") return a;
  return a === "count" && b === "count" ? "count" : a === "days" && b === "days" ? "1" : "days";
}

/** Like over like is a ratio; a count or a ratio below leaves what is above. */
function plainQuotient(a: Dimension, b: Dimension): Dimension["plain"] {
  if (b.plain === "1" && b.yuan === 0 && b.points === 0) return a.plain;
  if (a.plain === b.plain) return "ratio";
  return b.plain === "days" ? "1" : a.plain;
}

/** What may be added to, or compared with, what; `bare` says that a literal other than zero took a unit of money or points. */
export function joined(
  a: Dimension,
  b: Dimension,
): { readonly dimension: Dimension; readonly bare: boolean } | undefined {
  if (a.constant !== "none" && b.constant !== "none") {
    return { dimension: a.constant === "zero" ? b : a, bare: false };
  }
  const [literal, other] = a.constant !== "none" ? [a, b] : [b, a];
  if (literal.constant !== "none")
    return { dimension: other, bare: literal.constant === "literal" && !isPlain(other) };
  if (a.yuan !== b.yuan || a.points !== b.points) return undefined;
  const plain = plainSum(a.plain, b.plain);
  return plain && { dimension: { ...a, plain }, bare: false };
}

/** Days are added to days or to a pure number only; ratios, counts and pure numbers mix. */
function plainSum(a: Dimension["plain"], b: Dimension["plain"]): Dimension["plain"] | undefined {
  if (a === b || b === "1") return a;
  if (a === "1") return b;
  return a === "days" || b === "days" ? undefined : "1";
}

function isPlain({ yuan, points }: Dimension): boolean {
  return yuan === 0 && points === 0;
}

/** For messages: `yuan`, `yuan^2/point`, `1/yuan`. */
export function nameOfDimension(dimension: Dimension): string {
  const unit = unitOf(dimension);
  if (unit) return unit;
  const powers = [
    powerOf("yuan", dimension.yuan),
    powerOf(dimension.points < 0 ? "point" : "points", dimension.points),
  ];
  const above = powers.filter((power) => power.size > 0).map((power) => power.text);
  const below = powers.filter((power) => power.size < 0).map((power) => power.text);
  return [above.join("·") || "1", ...below].join("/");
}

function powerOf(name: string, size: number): { size: number; text: string } {
  const magnitude = Math.abs(size);
  return { size, text: magnitude === 1 ? name : `${name}^${magnitude}` };
}

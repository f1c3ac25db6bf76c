import { compare, divide, type Exact, negate, ZERO } from "../domain/exact.ts";
import type { Expression } from "../formulas/expression.ts";
import { factsOf } from "../formulas/facts-of.ts";
import { holds, type Interval } from "../tables/interval.ts";
import type { Words } from "./meaning-difference.ts";
import { constantOf, figureOf, type NumberTerm, placesOf, placeTerm, solePlace } from "./number-term.ts";
import type { Place } from "./place.ts";
import type { Places } from "./places.ts";
import { type Part, type Situation, Undecided } from "./situation.ts";
import { type Partition, splitByInterval } from "./split-set.ts";

/** What a version knows of a fact: what came with the claim, or what it has written itself. */
export type Known =
  | { readonly is: "number"; readonly term: NumberTerm }
  | { readonly is: "literal"; readonly value: string | boolean }
  | { readonly is: "place"; readonly place: Place; readonly produce?: (() => Known) | undefined };

/** Equal keys are equal values in every claim. */
export function keyOf(known: Known): string {
  if (known.is === "number") return `= ${known.term.key}`;
  return known.is === "literal" ? JSON.stringify(known.value) : known.place.key;
}

export type Order = "<" | "<=" | "=" | ">" | ">=";

/** One version on its way through a program, in one situation. */
export class VersionRun {
  readonly places: Places;
  readonly situation: Situation;
  readonly values: Map<string, Known>;
  /** What it wrote, as people read it. */
  readonly texts = new Map<string, string>();
  /** What it cannot do without, by key; the place where it is one that must not be missing. */
  readonly needs = new Map<string, Place | undefined>();
  readonly applied: string[] = [];

  constructor(places: Places, situation: Situation, values: ReadonlyMap<string, Known> = new Map()) {
    this.places = places;
    this.situation = situation;
    this.values = new Map(values);
  }

  read(name: string): Known {
    const fact = this.places.idOf(name);
    return this.values.get(fact) ?? { is: "place", place: this.places.fact(fact) };
  }

  write(name: string, value: Known, text: string): void {
    const fact = this.places.idOf(name);
    this.values.set(fact, value);
    this.texts.set(fact, text);
  }

  /** Goes on only where the place is not missing, without dividing the situation for it. */
  need(place: Place): void {
    const { missing, values } = this.situation.setOf(place);
    if (!values) throw new Undecided();
    if (missing) this.needs.set(place.key, place);
  }

  /** Whether the place is there; divides the situation. */
  isThere(place: Place): boolean {
    const { missing, values } = this.situation.setOf(place);
    return this.situation.answer(place, [
      { answer: true, set: { missing: false, values } },
      { answer: false, set: { missing } },
    ]);
  }

  /** A number that is known or comes with the claim; throws `Undecided` for what is none. */
  number(known: Known): NumberTerm {
    if (known.is === "number") return known.term;
    if (known.is === "literal") throw new Undecided();
    this.need(known.place);
    return placeTerm(known.place);
  }

  /** How a number that is there stands to zero. */
  stands(term: NumberTerm, order: Order, words: Words): boolean {
    const constant = constantOf(term);
    if (constant) return HOLDS[order](compare(constant, ZERO));
    this.required(term);
    const { place, slope, offset } = this.figure(term, words);
    const threshold = divide(negate(offset), slope);
    const turned = slope.num < 0n ? TURNED[order] : order;
    return this.among(place, splitByInterval(this.situation.setOf(place), REACH[turned](threshold)));
  }

  /** Which of some intervals, tried in order, a number lies in; -1 for none. */
  intervalOf(term: NumberTerm, intervals: readonly Interval[], words: Words): number {
    this.required(term);
    const constant = constantOf(term);
    if (constant) return intervals.findIndex((interval) => holds(interval, constant));
    const { place, slope, offset } = this.figure(term, words);
    const parts: Part<number>[] = [];
    let rest = this.situation.setOf(place);
    for (const [answer, interval] of intervals.entries()) {
      const { true: inside, false: outside } = splitByInterval(rest, onFigure(interval, slope, offset));
      if (inside) parts.push({ answer, set: inside });
      rest = outside ?? { missing: false };
    }
    return this.situation.answer(place, [...parts, { answer: -1, set: rest }]);
  }

  figure(term: NumberTerm, words: Words): { place: Place; slope: Exact; offset: Exact } {
    const taken = figureOf(term);
    if (!taken) throw new TypeError(`a constant has no figure: ${term.key}`);
    const { figure, slope, offset } = taken;
    return { place: solePlace(figure) ?? this.places.figure(figure, words), slope, offset };
  }

  /** Ids of the facts that an expression reads. */
  factsOf(expression: Expression): string[] {
    return factsOf(expression).map((name) => this.places.idOf(name));
  }

  /** What is known of the facts that an expression reads, as a key. */
  stateOf(expression: Expression): string {
    return this.factsOf(expression)
      .map((fact) => keyOf(this.read(fact)))
      .join(" ");
  }

  /** Everything that a number is worked out from must be there before it can be asked about. */
  required(term: NumberTerm): void {
    for (const place of placesOf(term)) if (!this.isThere(place)) throw new Undecided();
  }

  private among(place: Place, { true: holds, false: fails }: Partition): boolean {
    return this.situation.answer(place, [
      ...(holds ? [{ answer: true, set: holds }] : []),
      ...(fails ? [{ answer: false, set: fails }] : []),
    ]);
  }
}

function pointAt(at: Exact): Interval {
  return { lower: { at, included: true }, upper: { at, included: true } };
}

const HOLDS: Readonly<Record<Order, (order: number) => boolean>> = {
  "<": (order) => order < 0,
  "<=": (order) => order <= 0,
  "=": (order) => order === 0,
  ">": (order) => order > 0,
  ">=": (order) => order >= 0,
};

const TURNED: Readonly<Record<Order, Order>> = { "<": ">", "<=": ">=", "=": "=", ">": "<", ">=": "<=" };

const REACH: Readonly<Record<Order, (at: Exact) => Interval>> = {
  "<": (at) => ({ upper: { at, included: false } }),
  "<=": (at) => ({ upper: { at, included: true } }),
  "=": pointAt,
  ">": (at) => ({ lower: { at, included: false } }),
  ">=": (at) => ({ lower: { at, included: true } }),
};

/** An interval of a number as the interval of its figure. */
function onFigure(interval: Interval, slope: Exact, offset: Exact): Interval {
  const moved = (end: Interval["lower"]): Interval["lower"] =>
    end && {
      ...end,
      at: divide(
        { num: end.at.num * offset.den - offset.num * end.at.den, den: end.at.den * offset.den },
        slope,
      ),
    };
  const { lower, upper } = { lower: moved(interval.lower), upper: moved(interval.upper) };
  return slope.num < 0n ? { lower: upper, upper: lower } : { lower, upper };
}

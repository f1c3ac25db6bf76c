import { isDateText, toExact } from "../conditions/comparison.ts";
import { EVERY_ITEM, parsePath } from "../conditions/path.ts";
import { add, divide, type Exact, isZero, ONE, powerOfTen, round, subtract } from "../domain/exact.ts";
import { isList, type Value, type ValueRecord } from "../domain/value.ts";
import { dayNumber } from "./day-number.ts";
import { fits, holdsNumber } from "./number-set.ts";
import { numberAt, placesOf } from "./number-term.ts";
import type { NumberAt, Place } from "./place.ts";
import type { PlaceSet } from "./place-set.ts";
import type { Places } from "./places.ts";
import { sampleValues, usualValues } from "./sample-values.ts";
import type { Cell, Situation } from "./situation.ts";
import type { Trial, TrialResult } from "./trial.ts";

/** A case on which the versions differ. */
export interface Witness {
  readonly given: ReadonlyMap<string, Value>;
  readonly result: TrialResult;
}

/** Tries cases of some situations until one is found that the versions treat differently. */
export class WitnessSearch {
  readonly #trial: Trial;
  readonly #places: Places;
  readonly #hints: readonly string[];
  /** A fixed sequence: the same versions always give the same witness. */
  #seed = 1;

  constructor(trial: Trial, places: Places, hints: readonly string[]) {
    this.#trial = trial;
    this.#places = places;
    this.#hints = hints;
  }

  find(situations: readonly Situation[], trials: number): Witness | undefined {
    const choices = situations.map((situation) => this.#choicesOf(situation));
    for (let attempt = 0; attempt < trials; attempt++) {
      const index = attempt % choices.length;
      const [choice, situation] = [choices[index], situations[index]];
      if (!choice || !situation) return undefined;
      const given = this.#pick(choice, attempt >= choices.length);
      this.#solve(given, situation);
      if (!isInside(given, situation)) continue;
      const result = this.#trial.evaluate(given);
      if (result.differs && isReached(result, situation)) return { given, result };
    }
    return undefined;
  }

  /** For each fact that either version reads, the values to choose among. */
  #choicesOf({ cells }: Situation): ReadonlyMap<string, Choice> {
    const asked = new Map<string, Cell[]>();
    for (const cell of cells.values()) {
      const { at } = cell.place;
      if (at.of !== "fact") continue;
      const same = asked.get(at.fact);
      if (same) same.push(cell);
      else asked.set(at.fact, [cell]);
    }
    const facts = new Set([...this.#trial.inputs, ...asked.keys()]);
    return new Map([...facts].map((fact) => [fact, this.#choiceOf(fact, asked.get(fact) ?? [])]));
  }

  #choiceOf(fact: string, cells: readonly Cell[]): Choice {
    const whole = cells.find(({ place }) => place.at.of === "fact" && place.at.path === undefined);
    const parts = cells.filter((cell) => cell !== whole);
    if (parts.length > 0) return { values: builtValues(parts, whole), free: false };
    if (whole) return { values: sampleValues(whole.set), free: false };
    return { values: usualValues(this.#places.fact(fact).whole, this.#hints), free: true };
  }

  #pick(choices: ReadonlyMap<string, Choice>, varied: boolean): Map<string, Value> {
    const given = new Map<string, Value>();
    for (const [fact, { values, free }] of choices) {
      const stays = !varied || (free && this.#random(2) === 0);
      given.set(fact, values[stays ? 0 : this.#random(values.length)]);
    }
    return given;
  }

  #random(below: number): number {
    this.#seed = (this.#seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return below === 0 ? 0 : Math.floor(this.#seed / 65_536) % below;
  }

  /** Moves one fact of each calculated figure so that the figure falls into its cell. */
  #solve(given: Map<string, Value>, situation: Situation): void {
    for (const { place, set } of situation.cells.values()) {
      if (place.at.of !== "figure") continue;
      const targets = sampleValues(set);
      const target = toExact(targets[this.#random(targets.length)]);
      const movable = placesOf(place.at.term).filter(({ at }) => at.of === "fact" && at.path === undefined);
      const { term } = place.at;
      const free = movable.filter(({ key }) => !situation.cells.has(key));
      const among = free.length > 0 && this.#random(4) > 0 ? free : movable;
      const moved = among[this.#random(among.length)];
      if (!target || !moved) continue;
      const withNumber = (value: Exact): Exact | undefined => {
        const numbers = numbersOf(given);
        return numberAt(term, (each) => (each.key === moved.key ? value : numbers(each)));
      };
      const [low, high] = [withNumber(ONE), withNumber({ num: 2n, den: 1n })];
      const slope = low && high && subtract(high, low);
      if (low && slope && !isZero(slope)) {
        const solved = add(ONE, divide(subtract(target, low), slope));
        this.#move(given, moved, solved, situation.setOf(moved));
      }
    }
  }

  #move(given: Map<string, Value>, place: Place, to: Exact, { values }: PlaceSet): void {
    if (place.at.of !== "fact" || values?.of !== "number") return;
    const { scale } = values.numbers;
    const units =
      scale === undefined || fits(to, scale)
        ? [to]
        : (["floor", "ceiling"] as const).map((mode) => round(to, { scale, mode }));
    const step: Exact = { num: BigInt(this.#random(3) - 1), den: powerOfTen(scale ?? 2) };
    const near = [...units, ...units.map((unit) => add(unit, step))].filter((each) =>
      holdsNumber(values.numbers, each),
    );
    const chosen = near[this.#random(near.length)];
    if (chosen) given.set(place.at.fact, chosen);
  }
}

interface Choice {
  readonly values: readonly Value[];
  /** Nothing is asked of the fact. */
  readonly free: boolean;
}

function numbersOf(given: ReadonlyMap<string, Value>): NumberAt {
  return ({ at }) => (at.of === "fact" && at.path === undefined ? numberIn(given.get(at.fact)) : undefined);
}

function numberIn(value: Value): Exact | undefined {
  if (typeof value === "string") return isDateText(value) ? dayNumber(value) : undefined;
  return toExact(value);
}

/** Whether what is calculated from a case, and what relates its facts, is as the situation says. */
function isInside(given: ReadonlyMap<string, Value>, { cells }: Situation): boolean {
  const numbers = numbersOf(given);
  for (const { place, set } of cells.values()) {
    const { at } = place;
    if (at.of === "figure" && !holdsIn(set, numberAt(at.term, numbers))) return false;
  }
  return true;
}

function holdsIn({ missing, values }: PlaceSet, number: Exact | undefined): boolean {
  if (!number) return missing;
  return values?.of === "number" && holdsNumber(values.numbers, number);
}

function isReached(result: TrialResult, { cells }: Situation): boolean {
  for (const { place, set } of cells.values()) {
    if (place.at.of !== "relation") continue;
    const truth = place.at.test((fact) => result.value(fact));
    const isAsked =
      truth === undefined ? set.missing : set.values?.of === "boolean" && set.values.truths.includes(truth);
    if (!isAsked) return false;
  }
  return true;
}

/** Records, and lists of records, whose fields hold what their places ask. */
function builtValues(parts: readonly Cell[], whole: Cell | undefined): Value[] {
  if (whole && !whole.set.values) return [undefined];
  return [0, 1, 2].map((turn) => builtValue(parts, turn));
}

/** One of them; `turn` chooses among the samples of each field. */
function builtValue(parts: readonly Cell[], turn: number): Value {
  let value: Value;
  for (const { place, set } of parts) {
    const path = place.at.of === "fact" ? place.at.path : undefined;
    const samples = sampleValues(set);
    value = placed(value, parsePath(path ?? "$") ?? [], samples[turn % Math.max(1, samples.length)]);
  }
  return value;
}

type Steps = NonNullable<ReturnType<typeof parsePath>>;

function placed(into: Value, [step, ...rest]: Steps, value: Value): Value {
  if (step === undefined) return value;
  if (step === EVERY_ITEM) {
    if (!isList(value)) return into;
    const items = isList(into) ? into : [];
    const count = Math.max(items.length, value.length);
    // A shorter column repeats its last item, so that no record lacks the field.
    return Array.from({ length: count }, (_, i) =>
      placed(items[i] ?? items.at(-1), rest, value[i] ?? value.at(-1)),
    );
  }
  if (typeof step === "number") {
    const items: Value[] = isList(into) ? [...into] : [];
    while (items.length < step) items.push(undefined);
    items[step] = placed(items[step], rest, value);
    return items;
  }
  // What is placed by field name is a record.
  const record = (typeof into === "object" && into !== null && !isList(into) ? into : {}) as ValueRecord;
  return { ...record, [step]: placed(record[step], rest, value) };
}

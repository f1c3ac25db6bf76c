import type { Place } from "./place.ts";
import { isEmpty, type PlaceSet } from "./place-set.ts";

/** What is known of a claim on the way down the decision tree: of some places, what they may still hold. */
export class Situation {
  readonly cells: ReadonlyMap<string, Cell>;

  constructor(cells: ReadonlyMap<string, Cell> = new Map()) {
    this.cells = cells;
  }

  setOf(place: Place): PlaceSet {
    return this.cells.get(place.key)?.set ?? place.whole;
  }

  with(place: Place, set: PlaceSet): Situation {
    return new Situation(new Map([...this.cells, [place.key, { place, set }]]));
  }

  /** The answer that all of the place's set gives; throws `Fork` where parts of it give different ones. */
  answer<A>(place: Place, parts: readonly Part<A>[]): A {
    const living = parts.filter(({ set }) => !isEmpty(set));
    const [only, other] = living;
    if (only && !other) return only.answer;
    throw new Fork(
      place,
      living.map(({ set }) => set),
    );
  }
}

export interface Cell {
  readonly place: Place;
  readonly set: PlaceSet;
}

export interface Part<A> {
  readonly answer: A;
  readonly set: PlaceSet;
}

/** Thrown where a situation must be divided before it can be told what a version does. */
export class Fork {
  readonly place: Place;
  readonly sets: readonly PlaceSet[];

  constructor(place: Place, sets: readonly PlaceSet[]) {
    this.place = place;
    this.sets = sets;
  }
}

/** Thrown where a version cannot decide, for whatever reason. */
export class Undecided {}

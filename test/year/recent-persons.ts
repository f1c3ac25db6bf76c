import type { IntegerRandom } from "./integer-random.ts";
import { newPerson, type Person } from "./person.ts";

/** Days between two stays of one person: on both sides of the windows that policies draw (10, 15, 31 days), and beyond. */
const GAPS: readonly number[] = [0, 1, 3, 5, 7, 9, 10, 11, 12, 14, 15, 16, 20, 25, 30, 31, 32, 40, 60, 90];

/** How many discharged persons are remembered as those who may come again. */
const KEPT = 400;

/** The persons of a year: new ones, and those who come again some days after a stay. */
export class RecentPersons {
  readonly #kept: Person[] = [];
  #made = 0;
  readonly #random: IntegerRandom;
  readonly #area: string;
  readonly #year: number;
  readonly #employees: number;

  constructor(random: IntegerRandom, area: string, year: number, employees: number) {
    this.#random = random;
    this.#area = area;
    this.#year = year;
    this.#employees = employees;
  }

  /** Somebody who has not been seen this year. */
  fresh(): Person {
    this.#made += 1;
    const id = `P${this.#area}${String(this.#made).padStart(8, "0")}`;
    return newPerson(this.#random, id, this.#year, this.#employees);
  }

  /** A discharged person with the day of his next admission, when one is remembered. */
  again(): { readonly person: Person; readonly admission: number } | undefined {
    if (this.#kept.length === 0) return undefined;
    const person = this.#random.of(this.#kept);
    return { person, admission: (person.lastDischarge ?? 0) + this.#random.of(GAPS) };
  }

  /** Remembers a person's stay in place of his last one. */
  discharged(person: Person, day: number, stay: NonNullable<Person["lastStay"]>): void {
    const isKnown = person.lastDischarge !== undefined;
    person.lastDischarge = day;
    person.lastStay = stay;
    if (isKnown) return;
    if (this.#kept.length < KEPT) this.#kept.push(person);
    else this.#kept[this.#random.below(KEPT)] = person;
  }
}

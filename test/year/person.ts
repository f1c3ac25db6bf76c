import type { IntegerRandom } from "./integer-random.ts";

/** An insured person, with what his last stay leaves behind. */
export interface Person {
  readonly id: string;
  readonly sex: "1" | "2";
  readonly born: number;
  readonly pool: "employee" | "resident";
  /** Day of the last discharge, counted from 1 January of the year, and what the stay was. */
  lastDischarge?: number;
  lastStay?: { readonly kind: number; readonly group: number; readonly institution: string };
}

/** Age bands in whole years with their weight: those who are in hospital are old. */
const AGES: readonly (readonly [from: number, to: number, perMille: number])[] = [
  [1, 14, 100],
  [15, 44, 180],
  [45, 64, 320],
  [65, 79, 280],
  [80, 96, 120],
];

/** A new person of the year; `employees` of a thousand are in the employee pool, and none of them is a child. */
export function newPerson(random: IntegerRandom, id: string, year: number, employees: number): Person {
  let at = random.below(1000);
  const band = AGES.find(([, , perMille]) => {
    at -= perMille;
    return at < 0;
  });
  const [from = 65, to = 79] = band ?? [];
  const age = random.between(from, to);
  const isEmployee = random.chance(employees) && age > 18;
  return {
    id,
    sex: random.chance(490) ? "1" : "2",
    born: year - age,
    pool: isEmployee ? "employee" : "resident",
  };
}

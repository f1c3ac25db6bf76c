import { daysBetween } from "../domain/civil-date.ts";
import { type Exact, exact } from "../domain/exact.ts";
import type { Interval } from "../tables/interval.ts";

const EPOCH = "1970-01-01";

/** Civil dates as numbers, one a day, so that periods are intervals. */
export function dayNumber(date: string): Exact {
  return exact(daysBetween(EPOCH, date));
}

/** The civil date of a whole day number (years 1 to 9999). */
export function dateOfDay({ num, den }: Exact): string {
  // Counted in eras of 400 years that begin on 1 March, so that a leap day is the last day of its year.
  const days = Number(num / den) + 719_468;
  const era = Math.floor(days / 146_097);
  const ofEra = days - era * 146_097;
  const year = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  );
  const ofYear = ofEra - (365 * year + Math.floor(year / 4) - Math.floor(year / 100));
  const shifted = Math.floor((5 * ofYear + 2) / 153);
  const day = ofYear - Math.floor((153 * shifted + 2) / 5) + 1;
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  const civil = year + era * 400 + (month <= 2 ? 1 : 0);
  return `${String(civil).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** Every civil date there is. */
export const EVERY_DAY: Interval = {
  lower: { at: dayNumber("0001-01-01"), included: true },
  upper: { at: dayNumber("9999-12-31"), included: true },
};

const DAY = 86_400_000;

/** Days of a year. */
export function daysOf(year: number): number {
  return (Date.UTC(year + 1, 0, 1) - Date.UTC(year, 0, 1)) / DAY;
}

/** Civil date of the day so many days after 1 January of the year; negative ones lie before it. */
export function dateOf(year: number, day: number): string {
  return new Date(Date.UTC(year, 0, 1) + day * DAY).toISOString().slice(0, 10);
}

/** A month, YYYY-MM, some months later. */
export function monthAfter(month: string, months = 1): string {
  const [year = 0, number = 1] = month.split("-").map(Number);
  const count = year * 12 + number - 1 + months;
  return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, "0")}`;
}

/** The days of whole months, the first and the last included: `until` is the day after. */
export function periodOf(first: string, last: string): { readonly from: string; readonly until: string } {
  return { from: `${first}-01`, until: `${monthAfter(last)}-01` };
}

/** The whole months that a period covers, YYYY-MM. */
export function monthsIn(first: string, last: string): readonly string[] {
  const months: string[] = [];
  for (let month = first; month <= last && months.length < 24; month = monthAfter(month)) months.push(month);
  return months;
}

/** The months (`YYYY-MM`) that a period of civil dates touches; `from` inclusive, `until` exclusive. */
export function monthsOf({ from, until }: { readonly from: string; readonly until: string }): string[] {
  const months: string[] = [];
  let year = Number(from.slice(0, 4));
  let month = Number(from.slice(5, 7));
  for (;;) {
    const text = `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}`;
    if (`${text}-01` >= until) return months;
    months.push(text);
    if (month === 12) [year, month] = [year + 1, 1];
    else month++;
  }
}

/** The last day of a period whose `until` is exclusive. */
export function lastDayOf({ until }: { readonly until: string }): string {
  const [year = 0, month = 1, day = 1] = until.split("-").map(Number);
  if (day > 1) return `${until.slice(0, 8)}${String(day - 1).padStart(2, "0")}`;
  const before = month === 1 ? { year: year - 1, month: 12 } : { year, month: month - 1 };
  const last = String(daysIn(before.year, before.month)).padStart(2, "0");
  return `${String(before.year).padStart(4, "0")}-${String(before.month).padStart(2, "0")}-${last}`;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

import { isCivilDate } from "../domain/civil-date.ts";
import { isClaimTime } from "./claim-time.ts";

/** Days as tables write them, each with the year first: nothing else says which part is the month. */
const DAYS = [
  /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/,
  /^(\d{4})(年)(\d{1,2})月(\d{1,2})日$/,
  /^(\d{4})()(\d{2})(\d{2})$/,
];

/** A day and a time of day, which databases write with fractions of a second. */
const CELL = /^(\S+?)(?:([ T])\s*(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?)?$/;

/**
 * The date or date-time of a table's cell as a claim writes it, `YYYY-MM-DD` or `YYYY-MM-DD HH:mm[:ss]` (Asia/Shanghai):
 * of 2023/4/5, 2023.4.5, 2023年4月5日, 20230405 and these with a time of day, whose fractions of a second are dropped.
 * `undefined` where the text is no day of the calendar or could be several, as 05/04/2023. What a claim may hold stays as
 * it is.
 */
export function dateOfCell(text: string): string | undefined {
  // Most are written as claims write them.
  if (isCivilDate(text)) return text;
  const [, written = "", sign = "", hours, minutes, seconds] = CELL.exec(text) ?? [];
  const day = dayOf(written);
  if (day === undefined) return undefined;
  const time = hours === undefined ? "" : `${sign}${hours.padStart(2, "0")}:${minutes}`;
  const read = `${day}${time}${seconds === undefined ? "" : `:${seconds}`}`;
  return isClaimTime(read) ? read : undefined;
}

function dayOf(text: string): string | undefined {
  for (const form of DAYS) {
    const [, year, , month, day] = form.exec(text) ?? [];
    if (month !== undefined && day !== undefined)
      return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  }
  return undefined;
}

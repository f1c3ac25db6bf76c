import { isCivilDate } from "../domain/civil-date.ts";

/** The civil date of a date or date-time of the settlement list. */
export function civilDateOf(time: string): string {
  return time.length === 10 ? time : time.slice(0, 10);
}

/** Whether the date exists and the time, if there is one, is a time of day. */
export function isClaimTime(time: string): boolean {
  if (!isCivilDate(civilDateOf(time))) return false;
  if (time.length === 10) return true;
  const [hours = "", minutes = "", seconds = "0"] = time.slice(11).split(":");
  return Number(hours) < 24 && Number(minutes) < 60 && Number(seconds) < 60;
}

/** Whether one moment is certainly later than another: dates alone decide unless both have a time of day. */
export function isLater(time: string, than: string): boolean {
  const length = time.length > 10 && than.length > 10 ? undefined : 10;
  return time.slice(0, length).replace("T", " ") > than.slice(0, length).replace("T", " ");
}

/** Minutes from one date-time to another; `undefined` when either has no time of day. */
export function minutesBetween(from: string, to: string): number | undefined {
  if (from.length === 10 || to.length === 10) return undefined;
  const moment = (time: string) => Date.parse(`${time.replace(" ", "T")}Z`);
  return Math.trunc((moment(to) - moment(from)) / 60_000);
}

const [SLASH, ZERO] = [0x2f, 0x30];

/** Minutes of a duration stated as days/hours/minutes. */
export function minutesOf(duration: string): number {
  let total = 0;
  let part = 0;
  let partsInOne = 24;
  for (let index = 0; index < duration.length; index++) {
    const unit = duration.charCodeAt(index);
    if (unit === SLASH) {
      total = (total + part) * partsInOne;
      part = 0;
      partsInOne = 60;
    } else part = part * 10 + unit - ZERO;
  }
  return total + part;
}

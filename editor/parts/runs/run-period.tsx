import type { Run } from "../../api/run-answers.ts";
import { dayBefore } from "../civil-day.ts";

/** The days of a period, the last one included; of one whole month, the month. */
export function runPeriodText({ from, until }: Run["period"]): string {
  const last = dayBefore(until);
  const isMonth = from.endsWith("-01") && until.endsWith("-01") && from.slice(0, 7) === last.slice(0, 7);
  return isMonth ? from.slice(0, 7) : `${from} – ${last}`;
}

export function RunPeriod({ period }: Pick<Run, "period">) {
  return <span className="figure">{runPeriodText(period)}</span>;
}

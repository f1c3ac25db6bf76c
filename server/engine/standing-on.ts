import { isInPeriod } from "./effective-period.ts";
import type { RuleLibrary } from "./rule-library.ts";
import type { StatedVersion } from "./rule-set-version.ts";

/** Where a version that is known and not withdrawn stands on a civil date; `superseded`: others hold in its place. */
export type StandingOn = "in-force" | "past" | "to-come" | "superseded";

/**
 * Of the versions that a library holds, which are those known at a point of the log. A version that later ones leave no
 * day of its period to is superseded on every date.
 */
export function standingOn(version: StatedVersion, date: string, library: RuleLibrary): StandingOn {
  const { id, effective } = version.document;
  const isInForce = (day: string): boolean => library.statedInForce(id, day) === version;
  if (isInForce(date)) return "in-force";
  if (isInPeriod(date, effective)) return "superseded";
  const turns = [effective.from, ...library.turnsOf(id)].filter((day) => isInPeriod(day, effective));
  if (!turns.some(isInForce)) return "superseded";
  return date < effective.from ? "to-come" : "past";
}

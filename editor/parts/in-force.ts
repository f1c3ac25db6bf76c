import type { Header, Period, Standing } from "../api/answers.ts";

/** Where a period stands on a day, of what has no versions. */
export function periodStanding({ from, until }: Period, day: string): Standing {
  if (day < from) return "to-come";
  return until !== undefined && day >= until ? "past" : "in-force";
}

/** Of versions that say where they stand, the one in force. */
export function inForce<T extends Pick<Header, "standing">>(versions: readonly T[]): T | undefined {
  return versions.find(({ standing }) => standing === "in-force");
}

/** The one in force; where there is none, the one that was last, or else the first to come. */
export function closest<T extends Pick<Header, "standing">>(versions: readonly T[]): T | undefined {
  return (
    inForce(versions) ??
    versions.findLast(({ standing }) => standing === "past") ??
    versions.find(({ standing }) => standing === "to-come") ??
    versions.at(-1)
  );
}

import type { Header, Period } from "../api/answers.ts";

/** Where a period stands on a day. */
export type Standing = "past" | "in-force" | "to-come";

export function standingOf({ from, until }: Period, day: string): Standing {
  if (day < from) return "to-come";
  return until !== undefined && day >= until ? "past" : "in-force";
}

/** Of versions in the order of their commitment, the one in force on a day: the last whose period holds it. */
export function inForce<T extends Pick<Header, "effective">>(
  versions: readonly T[],
  day: string,
): T | undefined {
  return versions.filter(({ effective }) => standingOf(effective, day) === "in-force").at(-1);
}

/** The one in force; where there is none, the one that was last, or else the first to come. */
export function closest<T extends Pick<Header, "effective">>(
  versions: readonly T[],
  day: string,
): T | undefined {
  return (
    inForce(versions, day) ??
    versions.filter(({ effective }) => standingOf(effective, day) === "past").at(-1) ??
    versions[0]
  );
}

import { isInPeriod } from "../engine/effective-period.ts";
import { asKnown, type Known } from "./known-versions.ts";
import type { PublishedVersion, Registry } from "./registry.ts";

/** Where a published version stands at a point of time. */
export type Standing =
  | "scheduled" // committed, and not yet to be known
  | "published"
  | "superseded" // later versions cover all of its period
  | "withdrawn"
  | "cancelled"; // taken back before anybody could know it

/** Where a version stands at a point of time; `undefined` where it was not there yet. */
export function standingOf(
  version: PublishedVersion,
  registry: Registry,
  known: Known,
): Standing | undefined {
  const { published, cancelled } = version;
  if (published.seq > known.seq) return undefined;
  if (cancelled && cancelled.seq <= known.seq) return "cancelled";
  const counting = asKnown(version, known);
  if (!counting) return "scheduled";
  if (counting.withdrawn !== undefined) return "withdrawn";
  const later = [...registry.versions.values()].filter(
    (other) =>
      other.type === version.type &&
      other.id === version.id &&
      other.published.seq > published.seq &&
      asKnown(other, known) !== undefined &&
      asKnown(other, known)?.withdrawn !== "returns",
  );
  if (version.type === "institution") return later.length > 0 ? "superseded" : "published";
  return isCovered(version, later) ? "superseded" : "published";
}

/** A version that a later one leaves any day to has the first day of its period, or the first after a later one's. */
function isCovered(version: PublishedVersion, later: readonly PublishedVersion[]): boolean {
  const period = periodOf(version);
  const periods = later.map(periodOf);
  const days = [period.from, ...periods.flatMap(({ until }) => until ?? [])];
  return days
    .filter((day) => isInPeriod(day, period))
    .every((day) => periods.some((other) => isInPeriod(day, other)));
}

function periodOf({ document }: PublishedVersion): { from: string; until?: string } {
  // Of a rule set, whose schema demands it.
  return document.effective as { from: string; until?: string };
}

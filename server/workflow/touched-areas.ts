import { AREA_DIGITS } from "../engine/rule-library.ts";
import type { StatedVersion } from "../engine/rule-set-version.ts";

/** The jurisdiction that an id of a rule set belongs to. */
export function areaOf(id: string): string {
  return id.slice(0, AREA_DIGITS);
}

/**
 * The jurisdictions whose test cases a change in some of them may reach: these, and those that name a rule set of one,
 * be it as a base, a step or a table.
 */
export function touchedAreas(
  changed: Iterable<string>,
  versions: readonly StatedVersion[],
): ReadonlySet<string> {
  const names = new Map<string, Set<string>>();
  for (const { document } of versions) {
    const named = names.get(areaOf(document.id)) ?? new Set();
    names.set(areaOf(document.id), named);
    for (const [, area = ""] of JSON.stringify(document).matchAll(/"(\d{6})\./g)) named.add(area);
  }
  const touched = new Set(changed);
  // What is added while the set is gone through is gone through as well.
  for (const area of touched) for (const [other, named] of names) if (named.has(area)) touched.add(other);
  return touched;
}

import { isInPeriod } from "../engine/effective-period.ts";
import type { RuleLibrary } from "../engine/rule-library.ts";
import type { StatedVersion } from "../engine/rule-set-version.ts";

/** The first civil date on which both of two versions of a library are in force; `undefined` where there is none. */
export function firstSharedDay(
  one: StatedVersion,
  other: StatedVersion,
  library: RuleLibrary,
): string | undefined {
  const isInForce = (version: StatedVersion, date: string) =>
    isInPeriod(date, version.document.effective) &&
    library.statedInForce(version.document.id, date)?.hash === version.hash;
  return [one, other]
    .flatMap(({ document }) => library.statedVersionsOf(document.id))
    .flatMap(({ document: { effective } }) => [
      effective.from,
      ...(effective.until === undefined ? [] : [effective.until]),
    ])
    .sort()
    .find((date) => isInForce(one, date) && isInForce(other, date));
}

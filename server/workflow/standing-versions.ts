import type { RuleSet } from "../../schemas/types.ts";
import { isInPeriod } from "../engine/effective-period.ts";
import { RuleLibrary } from "../engine/rule-library.ts";
import type { StatedVersion } from "../engine/rule-set-version.ts";
import type { PublishedVersion, Registry } from "../registry/registry.ts";
import type { GovernedType } from "../registry/version-body.ts";
import type { Ground } from "./governed-rules.ts";

/** The versions there are, and the moment at which they are looked at. */
export interface Present {
  readonly registry: Registry;
  /** UTC. What is in the log is known, also where another's clock that wrote it is ahead of ours. */
  readonly now: string;
}

/** Versions that were published and stand: scheduled ones too, without those cancelled, and those withdrawn by now. */
export function standingVersions({ registry, now }: Present): readonly PublishedVersion[] {
  return [...registry.versions.values()].filter(
    ({ cancelled, withdrawn }) => !cancelled && !(withdrawn && withdrawn.knownFrom <= now),
  );
}

/** Those of one id, in the order in which they were committed. */
export function standingOfId(present: Present, type: GovernedType, id: string): readonly PublishedVersion[] {
  return standingVersions(present).filter((version) => version.type === type && version.id === id);
}

/** The one that is in force today, as far as rule sets are. */
export function inForceToday(
  versions: readonly PublishedVersion[],
  now: string,
): PublishedVersion | undefined {
  const today = dayInShanghai(now);
  return versions.findLast(
    ({ document, knownFrom }) => knownFrom <= now && isInPeriod(today, ruleSetOf(document).effective),
  );
}

/** A library of all rule sets that stand, and of one that would join them. */
export function libraryWith(present: Present, { schemas }: Ground, joining?: StatedVersion): RuleLibrary {
  const ruleSets = standingVersions(present).filter(({ type }) => type === "rule-set");
  const versions = ruleSets.map(({ document, hash }) => ({ document: ruleSetOf(document), hash }));
  return new RuleLibrary(joining ? [...versions, joining] : versions, schemas);
}

/** A published document was checked against the schema that the type is generated from. */
export function ruleSetOf(document: PublishedVersion["document"]): RuleSet {
  return document as unknown as RuleSet;
}

/** The civil date in Shanghai at an instant. */
function dayInShanghai(instant: string): string {
  return new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 10);
}

import type { RuleLibrary } from "../engine/rule-library.ts";
import { isPolicy, type StatedVersion, statesDifferences } from "../engine/rule-set-version.ts";
import { standingOn } from "../engine/standing-on.ts";
import type { RuleSetSummary, VersionList } from "./policy-service.ts";

/** As they were committed: one that inherits is listed with its own hash and as the differences that it states. */
export function ruleSetList(library: RuleLibrary, { asOf, on }: VersionList): readonly RuleSetSummary[] {
  const stated =
    asOf === undefined
      ? library.statedVersions
      : library.ids.flatMap((id) => library.statedInForce(id, asOf) ?? []);
  return stated.map((version) => ({ ...headerOf(version), ...onDay(version, on, library) }));
}

/** The policies among them, whole: one that inherits is listed where it comes to something. */
export function policyList(library: RuleLibrary, { asOf, on }: VersionList): readonly RuleSetSummary[] {
  const versions =
    asOf === undefined ? library.versions : library.ids.flatMap((id) => library.inForce(id, asOf) ?? []);
  return versions.filter(isPolicy).map((version) => {
    const { id, version: number } = version.document;
    return { ...headerOf(version), ...onDay(library.findStated(id, number) ?? version, on, library) };
  });
}

/** A version without its body. */
export function headerOf({ document, hash }: StatedVersion): RuleSetSummary {
  const { body: _body, ...header } = document;
  return { ...header, hash };
}

/** Where a version stands on a date; of one in force that inherits, what is provisional in the whole of it. */
function onDay(version: StatedVersion, on: string | undefined, library: RuleLibrary): object {
  if (on === undefined) return {};
  const standing = standingOn(version, on, library);
  if (standing !== "in-force" || !statesDifferences(version)) return { standing };
  const provisional = library.inForce(version.document.id, on)?.document.provisional;
  return { standing, ...(provisional ? { provisional } : {}) };
}

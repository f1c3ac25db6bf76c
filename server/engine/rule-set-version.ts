import type { Override, Policy, RuleSet } from "../../schemas/types.ts";
import type { Origin } from "../inheritance/origin.ts";
import { isOverride, type VersionName, type WholeRuleSet } from "../inheritance/rule-set.ts";

/** A version as it was committed: its document and the hash of its canonical form. Never changed. */
export interface StatedVersion<D extends RuleSet = RuleSet> {
  readonly document: D;
  readonly hash: string;
  /** Withdrawn: what it covered returns, or nothing is in force where it was. */
  readonly withdrawn?: "returns" | "gap";
}

/**
 * A rule set version as it stands in force. Where it was stated as differences, `document` is what they come to upon
 * their base, and `hash` remains that of what was stated.
 */
export interface RuleSetVersion<D extends WholeRuleSet = WholeRuleSet> extends StatedVersion<D> {
  /** Of one that inherits: every version along the inheritance path, its own first. */
  readonly path?: readonly VersionName[];
  /** Of one that inherits: what does not come from the last version of the path. */
  readonly origins?: readonly Origin[];
}

export type PolicyVersion = RuleSetVersion<Policy>;

/** A version as it was committed, when it states differences only. */
export type OverrideVersion = StatedVersion<Override>;

export function isPolicy(version: RuleSetVersion): version is PolicyVersion {
  return version.document.kind === "policy";
}

export function isWhole(version: StatedVersion): version is RuleSetVersion {
  return !isOverride(version.document);
}

export function statesDifferences(version: StatedVersion): version is OverrideVersion {
  return isOverride(version.document);
}

/** A version by name and content. */
export function nameOfVersion({ document, hash }: StatedVersion): VersionName {
  return { id: document.id, version: document.version, hash };
}

/** A version as people write it: `id@version`. */
export function refOf({ document }: StatedVersion): string {
  return `${document.id}@${document.version}`;
}

/** Versions of a folder, where nothing but their numbers tells which came later. */
export function byNumber<V extends StatedVersion>(versions: readonly V[]): readonly V[] {
  return versions.toSorted((a, b) => a.document.version - b.document.version);
}

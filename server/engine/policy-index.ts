import type { EffectivePeriod } from "./effective-period.ts";
import type { InheritedVersions } from "./inherited-versions.ts";
import {
  isPolicy,
  isWhole,
  type PolicyVersion,
  type StatedVersion,
  statesDifferences,
} from "./rule-set-version.ts";

/** A policy version and the dates on which it is what it is: its effective period, or, of one that inherits, a part. */
export interface PolicyPeriod {
  readonly policy: PolicyVersion;
  readonly period: EffectivePeriod;
}

/**
 * The policies among the versions of an id, in the order given. Where one that inherits comes to nothing, it is there as
 * one that leaves a gap: what it covers must not decide in its place.
 */
export function policyPeriods(
  versions: readonly StatedVersion[],
  inherited: InheritedVersions,
): readonly PolicyPeriod[] {
  const found = versions.map((stated) => ({ stated, periods: periodsOf(stated, inherited) }));
  const any = found.flatMap(({ periods }) => periods.flatMap(({ policy }) => policy ?? [])).at(-1);
  return found.flatMap(({ periods }) => {
    const standIn = periods.findLast(({ policy }) => policy)?.policy ?? any;
    return periods.flatMap(({ policy, period }): PolicyPeriod[] => {
      if (policy) return [{ policy, period }];
      return standIn ? [{ policy: { ...standIn, withdrawn: "gap" }, period }] : [];
    });
  });
}

function periodsOf(
  stated: StatedVersion,
  inherited: InheritedVersions,
): readonly { readonly policy: PolicyVersion | undefined; readonly period: EffectivePeriod }[] {
  if (isWhole(stated)) return isPolicy(stated) ? [{ policy: stated, period: stated.document.effective }] : [];
  if (!statesDifferences(stated) || stated.document.body.base.kind !== "policy") return [];
  return inherited
    .over(stated)
    .map(({ version, period }) => ({ policy: version && isPolicy(version) ? version : undefined, period }));
}

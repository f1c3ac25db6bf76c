import type { RuleLibrary } from "./rule-library.ts";
import { ruleSetIdsOf } from "./versions-of-policy.ts";

/**
 * Whether any version of a policy, or of a rule set that it may use, looks at a person's other stays: then all claims of
 * a person must be taken together, whichever versions their dates choose.
 */
export function readsStays(id: string, library: RuleLibrary): boolean {
  return library.policyVersionsOf(id).some(({ policy }) => {
    const versions = ruleSetIdsOf(policy).flatMap((ruleSet) => library.versionsOf(ruleSet));
    return [policy, ...versions].some(
      ({ document: { history } }) => history !== undefined && history.length > 0,
    );
  });
}

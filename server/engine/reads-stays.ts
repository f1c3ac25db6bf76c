import { PHASES } from "./plan-step.ts";
import { idsUsedBy, type RuleLibrary } from "./rule-library.ts";

/**
 * Whether any version of a policy, or of a rule set that it may use, looks at a person's other stays: then all claims of
 * a person must be taken together, whichever versions their dates choose.
 */
export function readsStays(id: string, library: RuleLibrary): boolean {
  return library.policyVersionsOf(id).some(({ policy }) => {
    const { document } = policy;
    const used = PHASES.flatMap((phase) => document.body.phases[phase] ?? []).flatMap(
      ({ ruleSet }) => ruleSet ?? [],
    );
    const versions = [...new Set(used)]
      .flatMap((ruleSet) => idsUsedBy(policy, ruleSet))
      .flatMap((ruleSet) => library.versionsOf(ruleSet));
    return [policy, ...versions].some(
      ({ document: { history } }) => history !== undefined && history.length > 0,
    );
  });
}

import { PHASES } from "./plan-step.ts";
import { idsUsedBy, type RuleLibrary } from "./rule-library.ts";
import { type PolicyVersion, type StatedVersion, statesDifferences } from "./rule-set-version.ts";

/** Ids under which a policy version may find the rule sets of its steps, in its own area and in those above it. */
export function ruleSetIdsOf(policy: PolicyVersion): readonly string[] {
  const { phases } = policy.document.body;
  const used = PHASES.flatMap((phase) => phases[phase] ?? []).flatMap(({ ruleSet }) => ruleSet ?? []);
  return [...new Set(used)].flatMap((ruleSet) => idsUsedBy(policy, ruleSet));
}

/**
 * Of the versions that a library was made of, those that a policy can come to on any date: its own, those of the rule sets
 * that any of them uses, and those that these inherit. A library of them alone decides every claim as the whole one does.
 */
export function versionsOfPolicy(
  id: string,
  versions: readonly StatedVersion[],
  library: RuleLibrary,
): readonly StatedVersion[] {
  const wanted = new Set([id, ...library.policyVersionsOf(id).flatMap(({ policy }) => ruleSetIdsOf(policy))]);
  const inheriting = versions.filter(statesDifferences);
  // Whatever is added to the set while it is gone through is gone through too.
  for (const each of wanted)
    for (const { document } of inheriting) if (document.id === each) wanted.add(document.body.base.id);
  return versions.filter(({ document }) => wanted.has(document.id));
}

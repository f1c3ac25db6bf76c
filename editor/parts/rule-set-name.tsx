import { usePolicies, useRuleSets } from "../api/rule-queries.ts";
import { useText } from "../words/language.tsx";

/** What a version of a rule set or policy is called, or the newest of one; undefined where the visitor reads none. */
export function useRuleSetTitle(): (id: string, version?: number) => string | undefined {
  const ruleSets = useRuleSets().data ?? [];
  const policies = usePolicies().data ?? [];
  const text = useText();
  return (id, version) => {
    const versions = [...policies, ...ruleSets].filter((each) => each.id === id);
    const stated = versions.find((each) => each.version === version);
    const newest = versions.toSorted((a, b) => b.version - a.version)[0];
    return (stated ?? newest) && text((stated ?? newest)?.title);
  };
}

/** A rule set or policy by name, its id beneath. */
export function RuleSetName({ id }: { readonly id: string }) {
  const title = useRuleSetTitle()(id);
  return (
    <>
      {title} <span className="faint code">{id}</span>
    </>
  );
}

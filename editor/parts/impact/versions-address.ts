import type { ComparedVersions } from "../../api/impact-queries.ts";

/** Address of the page of impacts of one version in place of another. */
export function versionsAddress({ ruleSet, before, after }: ComparedVersions): string {
  return `/impact/${ruleSet}@${before}-${after}`;
}

/** The two versions that the last part of such an address names; `undefined` where it names none. */
export function versionsIn(part: string): ComparedVersions | undefined {
  const [, ruleSet, before, after] = /^(.+)@(\d+)-(\d+)$/.exec(part) ?? [];
  return ruleSet === undefined ? undefined : { ruleSet, before: Number(before), after: Number(after) };
}

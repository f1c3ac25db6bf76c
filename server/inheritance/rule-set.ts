import type { Override, RuleSet } from "../../schemas/types.ts";

/** A rule set or policy that is whole: everything but a document of differences. */
export type WholeRuleSet = Exclude<RuleSet, Override>;

/** A version by name and content, as plan hashes and approvals pin it. */
export interface VersionName {
  readonly id: string;
  readonly version: number;
  /** Content hash of the document as it was committed. */
  readonly hash: string;
}

/** Whether a document states only in what it differs from another. */
export function isOverride(document: RuleSet): document is Override {
  return document.kind === "override";
}

/** The schema of rule set versions of any kind. */
export const RULE_SET_SCHEMA = "rule-set.schema.json";

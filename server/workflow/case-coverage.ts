import { decidingParts } from "../coverage/deciding-parts.ts";
import type { WholeRuleSet } from "../inheritance/rule-set.ts";

/** The parts of a version that decide between things, and which of them a case has come to; JSON pointers into it. */
export interface CaseCoverage {
  /** How many cases, tiers, rows, fallbacks, pools, outcomes and conditional steps there are. */
  readonly parts: number;
  readonly hit: readonly string[];
  readonly missed: readonly string[];
}

export function coverageOf(document: WholeRuleSet, reached: ReadonlySet<string>): CaseCoverage {
  const parts = decidingParts(document);
  return {
    parts: parts.length,
    hit: parts.filter((pointer) => reached.has(pointer)),
    missed: parts.filter((pointer) => !reached.has(pointer)),
  };
}

import type { Decision } from "../../api/answers.ts";
import type { ToldStep } from "../../parts/trace/told-event.ts";
import type { Text } from "../../words/words.ts";
import { factsCaseOf } from "./case-of.ts";

/** What a decision can become a test case of: the policy as a whole, or one of its rule sets by itself. */
export interface CaseSubject {
  readonly id: string;
  readonly version: number;
  readonly title?: Text | undefined;
  /** What ran of the rule set; the policy where absent. */
  readonly step?: ToldStep;
}

/** The policy first, then the rule sets in the order in which they ran. */
export function caseSubjects({ policy, steps = [] }: Decision): readonly CaseSubject[] {
  const whole = policy?.version === undefined ? [] : [{ id: policy.id, version: policy.version }];
  const parts = steps.flatMap((step): readonly CaseSubject[] => {
    const { id, version, title } = step.ruleSet ?? {};
    if (id === undefined || version === undefined) return [];
    return factsCaseOf(step, { name: "", because: "" }) ? [{ id, version, title, step }] : [];
  });
  return [...whole, ...parts];
}

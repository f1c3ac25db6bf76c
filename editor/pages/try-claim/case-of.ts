import type { Decision, Json, JsonObject } from "../../api/answers.ts";
import type { VersionCase } from "../../api/review-answers.ts";

interface Told {
  readonly name: string;
  readonly because: string;
  readonly asOf: string | undefined;
}

/** Members of a decision that a case can expect. */
const EXPECTED = ["outcome", "pool", "method", "group", "score", "coefficient", "points"] as const;

/** A claim and what was decided about it, as a test case of the policy. */
export function caseOf(claim: JsonObject, decision: Decision, { name, because, asOf }: Told): VersionCase {
  const figures = EXPECTED.flatMap((member): readonly (readonly [string, Json])[] => {
    const value = decision[member];
    return value === undefined ? [] : [[member, value]];
  });
  const amounts = Object.keys(decision.amounts).length > 0 ? { amounts: decision.amounts } : {};
  const error = decision.error ? { error: { code: decision.error.code } } : {};
  return {
    name: name.trim(),
    because: because.trim(),
    claim,
    ...(asOf === undefined ? {} : { asOf }),
    expected: { ...Object.fromEntries(figures), ...amounts, ...error },
  };
}

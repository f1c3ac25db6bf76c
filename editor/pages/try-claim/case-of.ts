import type { Decision, Json, JsonObject } from "../../api/answers.ts";
import type { VersionCase } from "../../api/review-answers.ts";
import { isList, isObject } from "../../parts/shape/forms.ts";
import type { ToldStep } from "../../parts/trace/told-event.ts";

/** What the author of a case says about it. */
interface Told {
  readonly name: string;
  readonly because: string;
}

/** Members of a decision that a case can expect. */
const EXPECTED = ["outcome", "pool", "method", "group", "score", "coefficient", "points"] as const;

/** A claim and what was decided about it, as a test case of the policy. */
export function caseOf(
  claim: JsonObject,
  decision: Decision,
  { name, because, asOf }: Told & { readonly asOf: string | undefined },
): VersionCase {
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

/**
 * What a step was given and what it wrote, as a test case of its rule set by itself; `undefined` where a case cannot
 * hold it: records, and fractions that no rule has rounded.
 */
export function factsCaseOf(step: ToldStep, { name, because }: Told): VersionCase | undefined {
  if (step.state !== "ran") return undefined;
  const facts = Object.entries((step.reads ?? {}) as JsonObject); // JSON, as all answers are
  const writes = Object.entries((step.writes ?? {}) as JsonObject);
  if (writes.length === 0 || !facts.every(([, value]) => isStated(value))) return undefined;
  if (!writes.every(([, value]) => !isList(value) && isStated(value))) return undefined;
  return {
    name: name.trim(),
    because: because.trim(),
    facts: Object.fromEntries(facts),
    writes: Object.fromEntries(writes),
  };
}

/** Text, a decimal, true or false, or a list of these. */
function isStated(value: Json): boolean {
  if (isList(value)) return value.every((each) => !isList(each) && isStated(each));
  return !isObject(value) && !(typeof value === "string" && /[≈/]/.test(value));
}

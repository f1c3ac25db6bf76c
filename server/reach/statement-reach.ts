import type { Statement } from "../programs/statement.ts";
import { chooseReach } from "./choose-reach.ts";
import { collectReach } from "./collect-reach.ts";
import { meaningText } from "./meaning-text.ts";
import { rangeReach } from "./range-reach.ts";
import { ALWAYS, type NestingReach, type ReachTest } from "./reach-test.ts";
import { scoreReach } from "./score-reach.ts";

/** The same of two statements. */
export function statementReach(
  before: Statement,
  after: Statement,
  context: NestingReach,
): ReachTest | undefined {
  if (before === after) return undefined;
  if (before.op === "score" && after.op === "score") return scoreReach(before, after, context);
  if (meaningText(before) === meaningText(after)) return undefined;
  if (before.op === "choose" && after.op === "choose") return chooseReach(before, after, context);
  if (before.op === "range" && after.op === "range") return rangeReach(before, after, context);
  if (before.op === "collect" && after.op === "collect") return collectReach(before, after, context);
  return ALWAYS;
}

import type { Statement } from "../programs/statement.ts";
import { chooseReach } from "./choose-reach.ts";
import { collectReach } from "./collect-reach.ts";
import { meaningText } from "./meaning-text.ts";
import { rangeReach } from "./range-reach.ts";
import { ALWAYS, type ReachContext, type ReachTest } from "./reach-test.ts";
import { scoreReach } from "./score-reach.ts";

/** The same of two statements; `later`: ids of facts that they or what follows write. */
export function statementReach(
  before: Statement,
  after: Statement,
  context: ReachContext,
  later: ReadonlySet<string>,
): ReachTest | undefined {
  if (before === after) return undefined;
  if (before.op === "score" && after.op === "score") return scoreReach(before, after, context, later);
  if (meaningText(before) === meaningText(after)) return undefined;
  if (before.op === "choose" && after.op === "choose") return chooseReach(before, after, context, later);
  if (before.op === "range" && after.op === "range") return rangeReach(before, after, context, later);
  if (before.op === "collect" && after.op === "collect") return collectReach(before, after, context, later);
  return ALWAYS;
}

import { isNumeric } from "../domain/value.ts";
import { factId, slotOf } from "../programs/fact-access.ts";
import type { RangeStatement } from "../programs/statement.ts";
import { compileRanges } from "../tables/compile-ranges.ts";
import { type Branches, branchReach } from "./branch-reach.ts";
import { meaningText } from "./meaning-text.ts";
import { ALWAYS, type NestingReach, type ReachContext, type ReachTest } from "./reach-test.ts";
import { areReadable } from "./readable.ts";

/** Of two lists of ranges over one fact: whether its value lies in ranges that do something else. */
export function rangeReach(before: RangeStatement, after: RangeStatement, context: NestingReach): ReachTest {
  const isOver = factId(before.fact, context.facts) === factId(after.fact, context.facts);
  if (!isOver || !areReadable([before.fact], context)) return ALWAYS;
  const choose = chooser(before, context);
  const again = boundsOf(before) === boundsOf(after) ? choose : chooser(after, context);
  return branchReach(branchesOf(before, choose), branchesOf(after, again), context);
}

function branchesOf({ rows, otherwise }: RangeStatement, choose: Branches["choose"]): Branches {
  return { choose, programs: [...rows.map(({ program }) => program), otherwise] };
}

function boundsOf({ rows }: RangeStatement): string {
  return meaningText(rows.map(({ from = null, until = null, bounds = null }) => ({ from, until, bounds })));
}

function chooser({ fact, rows }: RangeStatement, context: ReachContext): Branches["choose"] {
  const slot = slotOf(fact, context);
  const ranges = compileRanges(rows);
  return (frame) => {
    const value = frame[slot];
    const found = isNumeric(value) ? ranges.find(value) : -1;
    return found === -1 ? rows.length : found;
  };
}

import { compileTest, conditionFacts } from "../programs/case-test.ts";
import type { CollectOption, CollectStatement } from "../programs/statement.ts";
import { meaningText } from "./meaning-text.ts";
import { ALWAYS, type NestingReach, type ReachTest } from "./reach-test.ts";
import { areReadable } from "./readable.ts";

/** Of two collections: whether a case applies that only one of them has. Cases that apply to neither add nothing. */
export function collectReach(
  before: CollectStatement,
  after: CollectStatement,
  context: NestingReach,
): ReachTest {
  const { options: old, ...rest } = before;
  const { options: now, ...restNow } = after;
  if (meaningText(rest) !== meaningText(restNow)) return ALWAYS;
  const differing = differingOptions(old, now);
  const read = differing.flatMap(({ when }) => conditionFacts(when, context.named));
  if (!areReadable(read, context)) return ALWAYS;
  const tests = differing.map((option) => compileTest(option.when, option, context));
  return (frame) => tests.some((test) => test(frame, undefined));
}

/** The options of both between those that they begin and end with alike. */
function differingOptions(
  before: readonly CollectOption[],
  after: readonly CollectOption[],
): readonly CollectOption[] {
  const [old, now] = [before.map(meaningText), after.map(meaningText)];
  const shortest = Math.min(old.length, now.length);
  let first = 0;
  while (first < shortest && old[first] === now[first]) first++;
  let last = 0;
  while (last < shortest - first && old[old.length - 1 - last] === now[now.length - 1 - last]) last++;
  return [...before.slice(first, before.length - last), ...after.slice(first, after.length - last)];
}

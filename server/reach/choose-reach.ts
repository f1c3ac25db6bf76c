import { compileTest, conditionFacts } from "../programs/case-test.ts";
import type { ChooseStatement } from "../programs/statement.ts";
import { type Branches, branchReach } from "./branch-reach.ts";
import { meaningText } from "./meaning-text.ts";
import { ALWAYS, type NestingReach, type ReachContext, type ReachTest } from "./reach-test.ts";
import { areReadable } from "./readable.ts";

/** Of two choices: whether they choose different cases, or a case that does something else. */
export function chooseReach(
  before: ChooseStatement,
  after: ChooseStatement,
  context: NestingReach,
): ReachTest {
  const read = [before, after].flatMap(({ options }) =>
    options.flatMap(({ when }) => (when ? conditionFacts(when, context.named) : [])),
  );
  if (!areReadable(read, context)) return ALWAYS;
  const choose = chooser(before, context);
  const again = whensOf(before) === whensOf(after) ? choose : chooser(after, context);
  return branchReach(branchesOf(before, choose), branchesOf(after, again), context);
}

function branchesOf({ options, otherwise }: ChooseStatement, choose: Branches["choose"]): Branches {
  return { choose, programs: [...options.map(({ program }) => program), otherwise] };
}

function whensOf({ options }: ChooseStatement): string {
  return meaningText(options.map(({ when }) => when ?? null));
}

function chooser({ options }: ChooseStatement, context: ReachContext): Branches["choose"] {
  const tests = options.map((option) => option.when && compileTest(option.when, option, context));
  return (frame) => {
    const found = tests.findIndex((test) => !test || test(frame, undefined));
    return found === -1 ? tests.length : found;
  };
}

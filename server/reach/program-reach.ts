import { factId } from "../programs/fact-access.ts";
import { factsWritten, type Program } from "../programs/statement.ts";
import { ALWAYS, anyOf, type ReachContext, type ReachTest } from "./reach-test.ts";
import { statementReach } from "./statement-reach.ts";

/**
 * Whether one program may write something else than another, both over the same facts; `undefined` where it cannot.
 * `overwritten`: ids of facts that are written after it has run, so that frames no longer hold what it read.
 */
export function programReach(
  before: Program,
  after: Program,
  context: ReachContext,
  overwritten: ReadonlySet<string>,
): ReachTest | undefined {
  if (before.length !== after.length) return ALWAYS;
  const tests = before.flatMap((statement, index) => {
    const counterpart = after[index];
    if (!counterpart) return ALWAYS;
    const written = [...factsWritten(before.slice(index)), ...factsWritten(after.slice(index))];
    const later = new Set([...overwritten, ...written.map((name) => factId(name, context.facts))]);
    const nested = (old: Program, now: Program) => programReach(old, now, context, later);
    return statementReach(statement, counterpart, { ...context, later, nested }) ?? [];
  });
  return anyOf(tests);
}

import { type Exact, exact } from "../domain/exact.ts";
import type { FactDictionary, FactType } from "../domain/fact.ts";
import type { Frame } from "../domain/frame.ts";
import { rational } from "../domain/rational.ts";
import { scaled } from "../domain/scaled.ts";
import { compileTest, conditionFacts, lintTest } from "./case-test.ts";
import { compileNumberAt, formulaFacts, lintFormula } from "./compute.ts";
import { factId, slotOf } from "./fact-access.ts";
import { lintFact } from "./lint-fact.ts";
import type { Sink } from "./sink.ts";
import type { CollectStatement, Combination } from "./statement.ts";
import type { CompileContext, StatementType } from "./statement-type.ts";

/** Places that any fact can be declared with. */
const MOST_PLACES = 18;

/** How two collected values become one. */
const JOINED: { readonly [C in Combination]: (a: Exact, b: Exact) => Exact } = {
  sum: rational.add,
  product: rational.multiply,
  highest: (a, b) => (rational.compare(a, b) < 0 ? b : a),
  first: (a) => a,
};

/** Collects the values of all cases that apply, of each ladder only the first, and rounds what they come to once. */
export const collect: StatementType<CollectStatement> = {
  lint: ({ options, writes, pointer }, context) => {
    lintFact(writes, "number", pointer, context);
    const collected = collectedType(writes, context.facts);
    for (const { when, value, valuePointer, pointer: at } of options) {
      lintTest(when, `${at}/when`, context);
      lintFormula(value, collected, valuePointer, context.facts, context.findings);
    }
  },
  reads: ({ options }, _facts, named) =>
    options.flatMap(({ when, value }) => [...conditionFacts(when, named), ...formulaFacts(value)]),
  compile: (statement, context) => {
    const { writes, combine, none, scale, mode, pointer, clause } = statement;
    const values = statement.options.map((option) => applied(option, context));
    const slot = slotOf(writes, context);
    const id = factId(writes, context.facts);
    const rounding = { scale, mode };
    const nothing = rational.round(scaled(exact(none)), rounding);
    const join = JOINED[combine];
    return (frame, sink) => {
      const names: string[] | undefined = sink && [];
      let climbed: Set<string> | undefined;
      let total: Exact | undefined;
      for (const { test, value, option } of values) {
        const { ladder } = option;
        if (ladder !== undefined && climbed?.has(ladder)) continue;
        if (combine === "first" && total) break;
        if (!test(frame, sink)) continue;
        if (ladder !== undefined) climbed = (climbed ?? new Set()).add(ladder);
        names?.push(option.name);
        total = total ? join(total, value(frame)) : value(frame);
      }
      const result = total ? rational.round(total, rounding) : nothing;
      frame[slot] = result;
      if (sink && names)
        sink.tell({ event: "collected", pointer, clause, writes: id, value: result, combine, names });
    };
  },
};

/** What each value must be: a number in the unit of the fact that all are collected into, at any scale. */
function collectedType(writes: string, facts: FactDictionary): FactType {
  const type = facts.find(writes)?.type;
  return { type: "number", unit: type?.type === "number" ? type.unit : "1", scale: MOST_PLACES };
}

function applied(option: CollectStatement["options"][number], context: CompileContext) {
  const test: (frame: Frame, sink: Sink | undefined) => boolean = compileTest(option.when, option, context);
  return { test, value: compileNumberAt(option.value, option.valuePointer, context), option };
}

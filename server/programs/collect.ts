import type { Diagnostic } from "../domain/diagnostic.ts";
import { type Exact, exact } from "../domain/exact.ts";
import type { FactDictionary, FactType } from "../domain/fact.ts";
import type { Frame } from "../domain/frame.ts";
import { rational } from "../domain/rational.ts";
import { scaled } from "../domain/scaled.ts";
import { compileTest, conditionFacts, lintTest } from "./case-test.ts";
import { compileMultiple, lintMultiple } from "./chosen-multiple.ts";
import { compileNumberAt, formulaFacts, lintFormula } from "./compute.ts";
import { factId, slotOf } from "./fact-access.ts";
import { lintFact } from "./lint-fact.ts";
import type { Sink } from "./sink.ts";
import type { CollectOption, CollectStatement, Combination } from "./statement.ts";
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
    for (const { when, value, valuePointer, generated, discretion, pointer: at } of options) {
      lintTest(when, `${at}/when`, context);
      const found: Diagnostic[] = [];
      lintFormula(value, collected, valuePointer, context.facts, found);
      context.findings.push(...(generated ? found.filter(({ severity }) => severity === "error") : found));
      if (discretion) lintMultiple(discretion, `${at}/discretion`, context);
    }
  },
  reads: ({ options }, _facts, named) =>
    options.flatMap(({ when, value, discretion }) => [
      ...conditionFacts(when, named),
      ...formulaFacts(value),
      ...(discretion ? [discretion.fact] : []),
    ]),
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
        const found = value(frame, sink);
        total = total ? join(total, found) : found;
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

interface Applied {
  readonly option: CollectOption;
  test(frame: Frame, sink: Sink | undefined): boolean;
  value(frame: Frame, sink: Sink | undefined): Exact;
}

function applied(option: CollectOption, context: CompileContext): Applied {
  const test = compileTest(option.when, option, context);
  const base = compileNumberAt(option.value, option.valuePointer, context);
  if (!option.discretion) return { test, value: base, option };
  const multiple = compileMultiple(option.discretion, option, context);
  const value = (frame: Frame, sink: Sink | undefined) =>
    rational.multiply(base(frame), multiple(frame, sink));
  return { test, value, option };
}

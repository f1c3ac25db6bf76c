import type { Formula } from "../../schemas/types.ts";
import { rational } from "../arithmetic/rational.ts";
import { ClaimError } from "../domain/claim-error.ts";
import type { Diagnostic } from "../domain/diagnostic.ts";
import type { Exact } from "../domain/exact.ts";
import type { FactDictionary, FactType } from "../domain/fact.ts";
import type { Compiled } from "../domain/frame.ts";
import type { Value } from "../domain/value.ts";
import { checkFormula } from "../formulas/check-formula.ts";
import { compileFormula, compileNumber, type FormulaValue } from "../formulas/compile-formula.ts";
import type { Expression } from "../formulas/expression.ts";
import { factsOf } from "../formulas/facts-of.ts";
import { parseFormula } from "../formulas/parse-formula.ts";
import { precisionOf } from "../formulas/stated-formula.ts";
import { traceFormula } from "../formulas/trace-formula.ts";
import { factId, slotOf } from "./fact-access.ts";
import type { ComputeStatement } from "./statement.ts";
import type { CompileContext, Run, StatementType } from "./statement-type.ts";
import { witnessed } from "./witness.ts";

/** Writes the value of a formula. */
export const compute: StatementType<ComputeStatement> = {
  lint: ({ formula, writes, pointer, generated }, { facts, findings }) => {
    const found: Diagnostic[] = [];
    lintFormula(formula, facts.find(writes)?.type, pointer, facts, found);
    findings.push(...(generated ? found.filter(({ severity }) => severity === "error") : found));
  },
  reads: ({ formula }) => formulaFacts(formula),
  compile: (statement, context): Run => {
    const { formula, writes, pointer, clause } = statement;
    const evaluate = compileFormulaAt(formula, pointer, context);
    const slot = slotOf(writes, context);
    const id = factId(writes, context.facts);
    let trace: ReturnType<typeof traceFormula> | undefined;
    const told = (value: Value) =>
      ({ event: "computed", pointer, clause, writes: id, value, formula: formula.text }) as const;
    const closure: Run = (frame, sink) => {
      const value = evaluate(frame);
      if (sink?.detail === "full") {
        trace ??= traceFormulaAt(formula, pointer, context);
        sink.tell({ ...told(value), trace: trace(frame) });
      } else sink?.tell(told(value));
      frame[slot] = value;
    };
    const plain = context.plainCompute?.(statement, closure);
    if (!plain) return closure;
    return (frame, sink) => {
      if (sink?.detail !== "hits" || !plain.run) return closure(frame, sink);
      plain.run(frame);
      sink.tell(told(frame[slot]));
    };
  },
};

/** Parses and checks a formula against what it must give; every finding goes to `findings`. */
export function lintFormula(
  formula: Formula,
  expected: FactType | undefined,
  pointer: string,
  facts: FactDictionary,
  findings: Diagnostic[],
): void {
  const parsed = parseFormula(formula.text, pointer);
  findings.push(...parsed.findings);
  if (parsed.expression)
    checkFormula(parsed.expression, { facts, expected, precision: precisionOf(formula) }, pointer, findings);
}

/** Facts that a formula names; none where its text is no formula. */
export function formulaFacts(formula: Formula): Iterable<string> {
  const { expression } = parseFormula(formula.text);
  return expression ? factsOf(expression) : [];
}

/** The compiled formula of a document; lint has made sure that it parses. */
export function compileFormulaAt(
  formula: Formula,
  pointer: string,
  context: CompileContext,
): Compiled<FormulaValue> {
  const evaluate = compileFormula(expressionOf(formula, pointer), settingOf(formula, pointer, context));
  return seen(evaluate, formula, pointer, context);
}

/** As `compileFormulaAt`, of a formula that lint has seen to give a number. */
export function compileNumberAt(formula: Formula, pointer: string, context: CompileContext): Compiled<Exact> {
  const evaluate = compileNumber(expressionOf(formula, pointer), settingOf(formula, pointer, context));
  return seen(evaluate, formula, pointer, context);
}

function settingOf(formula: Formula, pointer: string, { slots, facts }: CompileContext) {
  return { slots, facts, arithmetic: rational, precision: precisionOf(formula), pointer };
}

function seen<T extends FormulaValue>(
  evaluate: Compiled<T>,
  formula: Formula,
  pointer: string,
  { slots, facts, witness }: CompileContext,
): Compiled<T> {
  if (!witness) return evaluate;
  return witnessed(evaluate, (frame, answer) =>
    witness.see({ of: "formula", pointer, slots, facts, frame, formula, answer }),
  );
}

function traceFormulaAt(
  formula: Formula,
  pointer: string,
  { slots, facts, language }: CompileContext,
): ReturnType<typeof traceFormula> {
  return traceFormula(expressionOf(formula, pointer), {
    slots,
    facts,
    precision: precisionOf(formula),
    language,
    pointer,
  });
}

function expressionOf(formula: Formula, pointer: string): Expression {
  const { expression } = parseFormula(formula.text, pointer);
  if (!expression) throw new ClaimError("wrong-type", formula.text, pointer, "not a formula");
  return expression;
}

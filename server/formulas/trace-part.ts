import type { Language } from "../domain/diagnostic.ts";
import type { Exact } from "../domain/exact.ts";
import type { Compiled, Frame } from "../domain/frame.ts";
import { isExact, isList, type Value } from "../domain/value.ts";
import type { Compilation } from "./compilation.ts";
import { compileValue } from "./compile-fact.ts";
import type { Expression, Logic, Name, Path, Span } from "./expression.ts";
import { operandsOf } from "./facts-of.ts";
import { wordStyle } from "./formula-in-words.ts";
import { writeFormula } from "./print-formula.ts";
import { declaredType, factOf, valueKind } from "./static-type.ts";
import { factText, numberText, quotedText, truthText } from "./value-text.ts";

/** One sub-expression with the numbers in it. */
export interface TracedPart {
  /** As `1000.00 × 0.98 = 980`; of a fact, its name and value: `分值 = 1000.00`. */
  readonly text: string;
  readonly value: Value;
  readonly span: Span;
  /** Id of the fact, where the part is one. */
  readonly fact?: string | undefined;
  /** Facts and sub-expressions that were evaluated, in that order; literals and a branch not taken are absent. */
  readonly parts: readonly TracedPart[];
}

export interface Tracing {
  readonly compilation: Compilation<Exact>;
  readonly language: Language;
}

/** What a part came to; its text is written when it is read, which most are not. */
export class ValuedPart implements TracedPart {
  readonly value: Value;
  readonly span: Span;
  readonly fact: string | undefined;
  readonly parts: readonly TracedPart[];
  readonly #write: () => string;

  constructor(traced: Omit<TracedPart, "text" | "fact">, fact: string | undefined, write: () => string) {
    this.value = traced.value;
    this.span = traced.span;
    this.fact = fact;
    this.parts = traced.parts;
    this.#write = write;
  }

  get text(): string {
    return this.#write();
  }
}

/** Traces an expression over frames that nobody writes to any more; every value on the way is computed by the plain program of its sub-expression. */
export function tracePart(tracing: Tracing, expression: Expression): Compiled<TracedPart> {
  if (expression.kind === "name" || expression.kind === "path") return traceFact(tracing, expression);
  const evaluate = evaluator(tracing, expression);
  const { span } = expression;
  if (isLiteral(expression)) {
    const text = writeFormula(expression, wordStyle(tracing.compilation.facts, tracing.language));
    return (frame) => ({ text, value: evaluate(frame), span, parts: [] });
  }
  const operands = traceOperands(tracing, expression);
  return (frame) => {
    const parts = operands(frame);
    const value = evaluate(frame);
    return new ValuedPart(
      { value, span, parts },
      undefined,
      () => `${withNumbers(tracing, expression, frame, parts)}${equals(tracing, value)}`,
    );
  };
}

function evaluator({ compilation }: Tracing, expression: Expression): Compiled<Value> {
  switch (valueKind(expression, compilation.facts)) {
    case "number":
      return compilation.number(expression);
    case "boolean":
      return compilation.truth(expression);
    case "list":
      return () => undefined;
    default:
      return compilation.text(expression);
  }
}

function traceFact(tracing: Tracing, expression: Name | Path): Compiled<TracedPart> {
  const { compilation, language } = tracing;
  const type = declaredType(expression, compilation.facts);
  const fact = factOf(expression, compilation.facts);
  const name = writeFormula(expression, wordStyle(compilation.facts, language));
  const read = compileValue(compilation, expression);
  // A list has no value of its own in a formula, so it is read as it stands.
  const evaluate = type?.type === "list" ? read : evaluator(tracing, expression);
  return (frame) => {
    const value = evaluate(frame);
    const write = () => `${name} = ${factText(value, type, language)}`;
    return new ValuedPart({ value, span: expression.span, parts: [] }, fact?.id, write);
  };
}

/** Traces what the plain program evaluates, and no more: a branch not taken may lack its facts. */
function traceOperands(tracing: Tracing, expression: Expression): Compiled<TracedPart[]> {
  switch (expression.kind) {
    case "if": {
      const condition = tracePart(tracing, expression.condition);
      const consequent = tracePart(tracing, expression.consequent);
      const alternative = tracePart(tracing, expression.alternative);
      return (frame) => {
        const tested = condition(frame);
        return [tested, tested.value === true ? consequent(frame) : alternative(frame)];
      };
    }
    case "logic":
      return traceLogic(tracing, expression);
    case "in":
      return traceAll(tracing, [expression.value]);
    default: {
      const operands = operandsOf(expression).flatMap((each) =>
        each.kind === "list" ? each.items : each.kind === "interval" ? [] : [each],
      );
      return traceAll(tracing, operands);
    }
  }
}

function traceLogic(tracing: Tracing, { operator, left, right }: Logic): Compiled<TracedPart[]> {
  const [first, second] = [tracePart(tracing, left), tracePart(tracing, right)];
  const decides = operator === "or";
  return (frame) => {
    const part = first(frame);
    return part.value === decides ? [part] : [part, second(frame)];
  };
}

function traceAll(tracing: Tracing, expressions: readonly Expression[]): Compiled<TracedPart[]> {
  const parts = expressions.filter((each) => !isLiteral(each)).map((each) => tracePart(tracing, each));
  return (frame) => parts.map((part) => part(frame));
}

function isLiteral(expression: Expression): boolean {
  if (expression.kind === "negate") return expression.operand.kind === "number";
  return ["number", "text", "boolean", "date"].includes(expression.kind);
}

/** The operation with the values of its operands, or with the facts' values where operands are not all evaluated. */
function withNumbers(
  tracing: Tracing,
  expression: Expression,
  frame: Frame,
  parts: readonly TracedPart[],
): string {
  if (["if", "logic", "in", "not"].includes(expression.kind)) return inNumbers(tracing, expression, frame);
  const { compilation, language } = tracing;
  const valueAt = new Map(
    parts.map((part) => [part.span, part.fact ? undefined : operandText(tracing, part.value)]),
  );
  return writeFormula(expression, {
    ...wordStyle(compilation.facts, language),
    leaf: (each) =>
      each === expression ? undefined : (valueAt.get(each.span) ?? factLeaf(tracing, each, frame)),
  });
}

/** The whole expression with the facts' values for their names; a fact that is absent keeps its name. */
export function inNumbers(tracing: Tracing, expression: Expression, frame: Frame): string {
  const { compilation, language } = tracing;
  const style = wordStyle(compilation.facts, language);
  return writeFormula(expression, { ...style, leaf: (each) => factLeaf(tracing, each, frame) });
}

function factLeaf(
  { compilation, language }: Tracing,
  expression: Expression,
  frame: Frame,
): string | undefined {
  if (expression.kind !== "name" && expression.kind !== "path") return undefined;
  const value = shownValue(compilation, expression, frame);
  if (value === undefined || value === null) return undefined;
  return bracketed(factText(value, declaredType(expression, compilation.facts), language), language);
}

/** A fact's value where there is one; a branch not taken may hold anything. */
function shownValue(compilation: Compilation<Exact>, expression: Name | Path, frame: Frame): Value {
  return expression.kind === "name"
    ? compileValue(compilation, expression)(frame)
    : fieldOf(shownValue(compilation, expression.of, frame), expression.field);
}

function fieldOf(record: Value, field: string): Value {
  if (typeof record !== "object" || record === null || isList(record) || isExact(record)) return undefined;
  return Object.hasOwn(record, field) ? record[field] : undefined;
}

/** A value as operand of a sign. */
function operandText(tracing: Tracing, value: Value): string {
  return bracketed(valueText(tracing, value), tracing.language);
}

function bracketed(text: string, language: Language): string {
  return text.startsWith("-") ? (language === "zh" ? `（${text}）` : `(${text})`) : text;
}

export function valueText({ language }: Tracing, value: Value): string {
  if (isExact(value)) return numberText(value);
  if (typeof value === "boolean") return truthText(value, language);
  return typeof value === "string" ? quotedText(value, language) : "";
}

/** ` = 980` of a number, `：是` of a truth value. */
export function equals(tracing: Tracing, value: Value): string {
  const sign = typeof value === "boolean" ? (tracing.language === "zh" ? "：" : ": ") : " = ";
  return `${sign}${valueText(tracing, value)}`;
}

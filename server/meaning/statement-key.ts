import type { Condition } from "../conditions/condition.ts";
import { conditionKey } from "../conditions/condition-key.ts";
import type { FactDictionary } from "../domain/fact.ts";
import type { Expression } from "../formulas/expression.ts";
import { parseFormula } from "../formulas/parse-formula.ts";
import { printFormula } from "../formulas/print-formula.ts";
import type { StatedFormula } from "../formulas/stated-formula.ts";
import { factsRead } from "../programs/lint-program.ts";
import type { CollectOption, Statement } from "../programs/statement.ts";

const KEYS = new WeakMap<object, string>();

/**
 * A text that two statements share only if they do the same: where they stand, what clauses they rest on and what
 * their cases are called does not count, nor how conditions are ordered and formulas spaced.
 */
export function statementKey(statement: Statement | CollectOption): string {
  let key = KEYS.get(statement);
  if (key === undefined) {
    key = JSON.stringify(statement, meaningful);
    KEYS.set(statement, key);
  }
  return key;
}

const PLACE_AND_NAME = new Set(["pointer", "valuePointer", "clause", "generated", "name"]);

function meaningful(member: string, value: unknown): unknown {
  if (PLACE_AND_NAME.has(member)) return undefined;
  // Statements hold conditions in `when` and nowhere else.
  if (member === "when" && value !== undefined) return conditionKey(value as Condition);
  return isFormula(value) ? { ...value, text: canonicalText(value.text) } : value;
}

function isFormula(value: unknown): value is { readonly text: string } {
  return typeof value === "object" && value !== null && "text" in value && typeof value.text === "string";
}

function canonicalText(text: string): string {
  const { expression } = parseFormula(text);
  return expression ? printFormula(expression) : text;
}

const READS = new WeakMap<Statement, readonly string[]>();

/** Ids of the facts that a statement reads, worked out once. */
export function readsOf(statement: Statement, facts: FactDictionary): readonly string[] {
  let reads = READS.get(statement);
  if (!reads) {
    reads = factsRead([statement], facts);
    READS.set(statement, reads);
  }
  return reads;
}

const EXPRESSIONS = new WeakMap<StatedFormula, Expression>();

/** The expression of a formula, read once; `undefined` where its text is none. */
export function expressionOf(formula: StatedFormula): Expression | undefined {
  let expression = EXPRESSIONS.get(formula);
  if (!expression) {
    expression = parseFormula(formula.text).expression;
    if (expression) EXPRESSIONS.set(formula, expression);
  }
  return expression;
}

/** The names that a statement gives to what it holds, in order. */
export function namesIn(statement: Statement): string[] {
  if (statement.op === "choose")
    return [
      ...statement.options.flatMap(({ name, program }) => [name, ...program.flatMap(namesIn)]),
      ...(statement.otherwise ?? []).flatMap(namesIn),
    ];
  if (statement.op === "range")
    return [
      ...statement.rows.flatMap(({ name, program }) => [name, ...program.flatMap(namesIn)]),
      ...(statement.otherwise ?? []).flatMap(namesIn),
    ];
  return statement.op === "collect" ? statement.options.map(({ name }) => name) : [];
}

/** Whether a statement leaves a fact written whenever it does not fail. */
export function alwaysWrites(statement: Statement, fact: string, idOf: (name: string) => string): boolean {
  const writes = (program: readonly Statement[]): boolean =>
    program.some((each) => alwaysWrites(each, fact, idOf));
  switch (statement.op) {
    case "choose":
      return (
        statement.options.every(({ program }) => writes(program)) &&
        (statement.otherwise === undefined || writes(statement.otherwise))
      );
    case "range":
      return (
        statement.rows.every(({ program }) => writes(program)) &&
        (statement.otherwise === undefined || writes(statement.otherwise))
      );
    case "score":
      return [statement.writes.group, statement.writes.score].some((name) => idOf(name) === fact);
    default:
      return idOf(statement.writes) === fact;
  }
}

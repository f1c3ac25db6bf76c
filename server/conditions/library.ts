import { Engine, type RuleProperties, type TopLevelCondition } from "json-rules-engine";
import type { Frame } from "../domain/frame.ts";
import type { Value } from "../domain/value.ts";
import { type ConditionContext, compileCondition, operandsOf } from "./compile-condition.ts";
import { type Condition, isComparison, type NamedConditions } from "./condition.ts";
import { OPERATORS } from "./operator-name.ts";
import { OPERATIONS } from "./operators.ts";
import { parsePath, pathReader } from "./path.ts";

/** The only door to json-rules-engine. Each run has an engine of its own: overlapping runs of one engine lose results. */

export interface LibraryRule {
  readonly name: string;
  readonly conditions: Condition;
}

export interface LibraryOptions {
  /** False: a fact that is read and not given rejects the run, even where the answer does not hang on it. */
  readonly allowUndefinedFacts: boolean;
  readonly named?: NamedConditions;
}

/** What a comparison saw: the library's own account, for finding out where Yice differs from it. */
export interface LibraryAnswer {
  readonly holds: boolean;
  /** Left and right side of the rule's first part, when that is a comparison. */
  readonly sides: { readonly left: unknown; readonly right: unknown } | undefined;
}

/**
 * Runs rules in json-rules-engine as it comes, built-in operators and JSONPath untouched (filters would run as
 * script: for conformance only). Answers by rule name. Rejects as the library does.
 */
export async function runUntouched(
  rules: readonly LibraryRule[],
  facts: Readonly<Record<string, unknown>>,
  options: LibraryOptions,
): Promise<ReadonlyMap<string, LibraryAnswer>> {
  const engine = new Engine([], { allowUndefinedFacts: options.allowUndefinedFacts });
  return run(engine, rules, facts, options.named);
}

/**
 * json-rules-engine's answer to a lint-clean condition, with Yice's operators registered over its built-ins: the second
 * opinion. Meant for frames of which `readsNothingMissing` holds; rejects with `RangeError` where an operator meets a
 * missing or mistyped value, because the library knows no third truth value.
 */
export async function judgeByLibrary(
  condition: Condition,
  context: Omit<ConditionContext, "missing">,
  frame: Frame,
): Promise<boolean> {
  // The path resolver is ours, so that no JSONPath is ever run as script in product use.
  const engine = new Engine([], { allowUndefinedFacts: true, pathResolver: readPath });
  for (const name of OPERATORS) engine.addOperator(name, decisive(name));
  const facts = factsByName(condition, context, frame);
  const answers = await run(engine, [{ name: "condition", conditions: condition }], facts, context.named);
  return answers.get("condition")?.holds === true;
}

function decisive(name: (typeof OPERATORS)[number]): (left: Value, right: Value) => boolean {
  const { test } = OPERATIONS[name];
  return (left, right) => {
    const truth = test(left, right);
    if (truth === undefined) throw new RangeError(`${name}: a value is missing or of another type`);
    return truth;
  };
}

function readPath(value: Value | object, path: string): Value {
  const steps = parsePath(path);
  // The almanac hands on what it was given: the frame's own values.
  return steps ? pathReader(steps)(value as Value) : undefined;
}

/** Facts under the names that the condition uses, ids or aliases. */
function factsByName(
  condition: Condition,
  context: Omit<ConditionContext, "missing">,
  frame: Frame,
): Record<string, Value> {
  const { root } = compileCondition(condition, { ...context, missing: "unknown" });
  const facts: Record<string, Value> = Object.create(null);
  for (const { name, fact } of operandsOf(root)) {
    const value = frame[context.slots.slotOf(fact)];
    if (value !== undefined) facts[name] = value;
  }
  return facts;
}

async function run(
  engine: Engine,
  rules: readonly LibraryRule[],
  facts: Readonly<Record<string, unknown>>,
  named: NamedConditions = new Map(),
): Promise<ReadonlyMap<string, LibraryAnswer>> {
  for (const [name, condition] of named) engine.setCondition(name, topLevel(condition));
  for (const { name, conditions } of rules) {
    const rule: RuleProperties = { name, conditions: topLevel(conditions), event: { type: name } };
    engine.addRule(rule);
  }
  const { results, failureResults } = await engine.run(facts);
  return new Map(
    [...results, ...failureResults].map((result) => [
      result.name,
      { holds: result.result === true, sides: sidesOf(result.conditions) },
    ]),
  );
}

/** A copy that the library may write into, with a group at the root as it demands. */
function topLevel(condition: Condition): TopLevelCondition {
  const root = isComparison(condition) ? { all: [condition] } : condition;
  // The library's type is this JSON with mutable lists.
  return structuredClone(root) as TopLevelCondition;
}

function sidesOf(conditions: object): LibraryAnswer["sides"] {
  const [first] = "all" in conditions && Array.isArray(conditions.all) ? conditions.all : [];
  return first && "fact" in first ? { left: first.factResult, right: first.valueResult } : undefined;
}

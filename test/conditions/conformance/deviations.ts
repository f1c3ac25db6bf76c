import { compileCondition, operandsOf } from "../../../server/conditions/compile-condition.ts";
import {
  type Comparison,
  type Condition,
  isComparison,
  partsOf,
} from "../../../server/conditions/condition.ts";
import type { DeliberateDifferenceId } from "../../../server/conditions/deliberate-differences.ts";
import { runUntouched } from "../../../server/conditions/library.ts";
import { SlotTable } from "../../../server/domain/frame.ts";
import type { Value } from "../../../server/domain/value.ts";
import type { CorpusCase } from "./corpus.ts";
import { CORPUS_FACTS } from "./corpus-facts.ts";

type Truth = boolean | undefined;

/** A rule of the corpus that product use answers otherwise than json-rules-engine, and the differences behind it. */
export interface Deviation {
  readonly id: string;
  readonly differences: readonly (DeliberateDifferenceId | "unexplained")[];
}

/**
 * Compares product use with the corpus, rule by rule, and traces each deviation to the comparisons that came out
 * otherwise. What a comparison saw is asked of json-rules-engine itself; the truth tables below are this program's own.
 */
export async function deviationsOf(corpus: readonly CorpusCase[]): Promise<readonly Deviation[]> {
  const deviations = await Promise.all(corpus.map(deviationsOfCase));
  return deviations.flat();
}

async function deviationsOfCase({ id, rules, facts, options, expected }: CorpusCase): Promise<Deviation[]> {
  const slots = new SlotTable();
  const context = { slots, facts: CORPUS_FACTS, missing: "unknown", named: new Map() } as const;
  const leaves = [...new Set(rules.flatMap(({ conditions }) => comparisonsOf(conditions)))];
  const probes = leaves.map((leaf, index) => ({ name: `leaf ${index}`, conditions: leaf }));
  const seen = await runUntouched(probes, facts, { allowUndefinedFacts: true });
  const compiled = new Map<Condition, Truth>();
  for (const condition of [...leaves, ...rules.map(({ conditions }) => conditions)]) {
    const { test } = compileCondition(condition, context);
    compiled.set(condition, test(slots.factIds.map((fact) => facts[fact])));
  }
  const library = new Map(leaves.map((leaf, index) => [leaf, seen.get(`leaf ${index}`)]));
  return rules.flatMap(({ name, conditions }) => {
    const theirs = "error" in expected ? expected.error : expected.rules[name];
    const ours = compiled.get(conditions);
    if (ours === theirs) return [];
    const differing = comparisonsOf(conditions).filter(
      (leaf) => compiled.get(leaf) !== library.get(leaf)?.holds,
    );
    const found = differing.flatMap((leaf) => {
      const sides = library.get(leaf)?.sides;
      const reasons = compiled.get(leaf) === undefined && sides ? reasonsFor(leaf, sides) : [];
      return reasons.length > 0 ? reasons : (["unexplained"] as const);
    });
    const differences = new Set<Deviation["differences"][number]>(found);
    // The two answers must follow from the comparisons alone.
    if (fold(conditions, (leaf) => compiled.get(leaf)) !== ours) differences.add("unexplained");
    const theirsFolded = fold(conditions, (leaf) => library.get(leaf)?.holds);
    if ("error" in expected) {
      const given = new Set(Object.keys(facts));
      const absent = rules.some((rule) => readsOf(rule.conditions).some((fact) => !given.has(fact)));
      differences.add(absent && !options.allowUndefinedFacts ? "missing-fact-is-no-abort" : "unexplained");
    } else if (theirsFolded !== theirs || found.length === 0) differences.add("unexplained");
    return [{ id: `${id}/${name}`, differences: [...differences] }];
  });
}

function comparisonsOf(condition: Condition): readonly Comparison[] {
  return isComparison(condition)
    ? [condition]
    : partsOf(condition).flatMap(({ part }) => comparisonsOf(part));
}

function readsOf(condition: Condition): readonly string[] {
  const context = {
    slots: new SlotTable(),
    facts: CORPUS_FACTS,
    missing: "unknown",
    named: new Map(),
  } as const;
  return operandsOf(compileCondition(condition, context).root).map(({ fact }) => fact);
}

/** Strong Kleene logic as minimum, maximum and complement of 0 (false), ½ (unknown) and 1 (true). */
function fold(condition: Condition, truthOf: (leaf: Comparison) => Truth): Truth {
  const degree = degreeOf(condition, truthOf);
  return degree === 0.5 ? undefined : degree === 1;
}

function degreeOf(condition: Condition, truthOf: (leaf: Comparison) => Truth): number {
  if (isComparison(condition)) return Number(truthOf(condition) ?? 0.5);
  const degrees = partsOf(condition).map(({ part }) => degreeOf(part, truthOf));
  if ("not" in condition) return 1 - Math.max(...degrees);
  return "any" in condition ? Math.max(...degrees) : Math.min(...degrees);
}

/** The differences that bear on what a comparison saw; none where both sides are present and of one type. */
function reasonsFor(
  { operator }: Comparison,
  { left, right }: { left: unknown; right: unknown },
): DeliberateDifferenceId[] {
  const [first, ...rest] = operator.split(":");
  const next = rest.join(":");
  const on = (name: string, a: unknown, b: unknown) =>
    reasonsFor({ fact: "", operator: name, value: null }, { left: a, right: b });
  switch (first) {
    case "not":
      return on(next, left, right);
    case "swap":
      return on(next, right, left);
    case "someFact":
    case "everyFact":
      return overItems(left, (item) => on(next, item, right));
    case "someValue":
    case "everyValue":
      return overItems(right, (item) => on(next, left, item));
    case "in":
    case "notIn":
      return overItems(right, (item) => on("equal", left, item));
    case "contains":
    case "doesNotContain":
      return overItems(left, (item) => on("equal", item, right));
    default:
      return absence(left) ?? absence(right) ?? mismatch(first ?? "", left, right);
  }
}

function absence(value: unknown): DeliberateDifferenceId[] | undefined {
  if (value === undefined) return ["missing-is-unknown"];
  return value === null ? ["null-is-missing"] : undefined;
}

function mismatch(operator: string, left: unknown, right: unknown): DeliberateDifferenceId[] {
  if (typeof left !== typeof right || typeof left === "object") return ["no-coercion"];
  const isOrder = operator !== "equal" && operator !== "notEqual";
  const isDate = (text: unknown) => /^\d{4}-\d\d-\d\d$/.test(String(text));
  return isOrder && typeof left === "string" && !(isDate(left) && isDate(right)) ? ["text-has-no-order"] : [];
}

function overItems(
  list: unknown,
  reasons: (item: Value) => DeliberateDifferenceId[],
): DeliberateDifferenceId[] {
  if (!Array.isArray(list)) return absence(list) ?? ["no-coercion"];
  return list.flatMap(reasons);
}

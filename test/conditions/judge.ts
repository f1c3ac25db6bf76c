import { type CompiledCondition, compileCondition } from "../../server/conditions/compile-condition.ts";
import type { Condition, NamedConditions } from "../../server/conditions/condition.ts";
import { runUntouched } from "../../server/conditions/library.ts";
import { lintCondition } from "../../server/conditions/lint-condition.ts";
import type { Diagnostic } from "../../server/domain/diagnostic.ts";
import type { Frame } from "../../server/domain/frame.ts";
import type { Value } from "../../server/domain/value.ts";
import { FACTS, frameOf } from "./facts.ts";

type Facts = Readonly<Record<string, Value>>;

/** What product use answers. */
export function judge(
  condition: Condition,
  facts: Facts,
  named: NamedConditions = new Map(),
): boolean | undefined {
  const { compiled, frame } = compiledOn(condition, facts, named);
  return compiled.test(frame);
}

/** A condition compiled for product use, with a frame of the facts. */
export function compiledOn(
  condition: Condition,
  facts: Facts,
  named: NamedConditions = new Map(),
): { readonly compiled: CompiledCondition; readonly frame: Frame } {
  const { slots, frame } = frameOf(facts);
  return { compiled: compileCondition(condition, { slots, facts: FACTS, missing: "unknown", named }), frame };
}

/** What json-rules-engine, untouched, answers to the same. */
export async function judgeUntouched(
  condition: Condition,
  facts: Facts,
  named: NamedConditions = new Map(),
): Promise<boolean> {
  const answers = await runUntouched([{ name: "rule", conditions: condition }], facts, {
    allowUndefinedFacts: true,
    named,
  });
  return answers.get("rule")?.holds === true;
}

export function findingsOf(condition: unknown, named: NamedConditions = new Map()): readonly Diagnostic[] {
  const findings: Diagnostic[] = [];
  // Lint is also asked about what is no condition at all.
  lintCondition(condition as Condition, "", { facts: FACTS, named }, findings);
  return findings;
}

/** Code and pointer of each finding that is not mere information. */
export function faultsOf(condition: unknown, named: NamedConditions = new Map()): readonly string[] {
  return findingsOf(condition, named)
    .filter(({ severity }) => severity !== "info")
    .map(({ code, pointer }) => `${code} ${pointer}`);
}

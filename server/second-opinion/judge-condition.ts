import { compileCondition, readsNothingMissing } from "../conditions/compile-condition.ts";
import { judgeByLibrary } from "../conditions/library.ts";
import type { WitnessedCondition } from "../programs/witness.ts";
import type { Judged } from "./judged.ts";

/**
 * Asks json-rules-engine. It knows no third truth value: where something that the condition reads is missing, or of
 * another type than it is compared with, it is not asked.
 */
export async function judgeCondition(seen: WitnessedCondition): Promise<Judged> {
  const { condition, slots, facts, named, frame, answer } = seen;
  const compiled = compileCondition(condition, { slots, facts, named, missing: "unknown" });
  if (!readsNothingMissing(compiled, frame)) return "not-judged";
  try {
    const second = await judgeByLibrary(condition, { slots, facts, named }, frame);
    if (second === answer) return "same";
    return { first: String(answer ?? "unknown"), second: String(second), facts: compiled.reads };
  } catch (error) {
    if (error instanceof RangeError) return "not-judged";
    throw error;
  }
}

import type { Condition } from "../../schemas/types.ts";
import { type CompiledCondition, compileCondition } from "../conditions/compile-condition.ts";
import type { NamedConditions } from "../conditions/condition.ts";
import { lintCondition } from "../conditions/lint-condition.ts";
import { unknownCauses } from "../conditions/missing-facts.ts";
import { compileConditionTrace } from "../conditions/trace-condition.ts";
import { ClaimError } from "../domain/claim-error.ts";
import { FactDictionary } from "../domain/fact.ts";
import { type Frame, SlotTable } from "../domain/frame.ts";
import type { Sink } from "./sink.ts";
import type { CompileContext, LintContext } from "./statement-type.ts";
import { witnessed } from "./witness.ts";

const NONE: NamedConditions = new Map();
/** Without a dictionary, a condition names the facts it reads as it is written. */
const NO_FACTS = new FactDictionary([]);

/** A case that a condition opens. */
export interface TestedCase {
  readonly name: string;
  readonly pointer: string;
  readonly clause?: string | undefined;
  /** `condition`: a step's own condition; its pointer is one into the policy. */
  readonly event?: "case" | "condition";
}

/**
 * Whether a case applies. Tells the sink the case that does, and with full detail also the one that does not, with its
 * condition part by part. Throws `missing-fact` when the condition's truth hangs on a fact that is not there.
 */
export function compileTest(when: Condition, tested: TestedCase, context: CompileContext): Test {
  const { test } = compileTested(when, tested, context);
  const plain = context.plainTest?.(when, tested);
  if (!plain) return test;
  const { name, pointer, clause, event = "case" } = tested;
  const told = { event, pointer, clause, name, applies: true } as const;
  return (frame, sink) => {
    if (sink?.detail !== "hits" || !plain.run) return test(frame, sink);
    const applies = plain.run(frame);
    if (applies) sink.tell(told);
    return applies;
  };
}

export type Test = (frame: Frame, sink: Sink | undefined) => boolean;

/** The same, with the compiled condition that it asks. */
export function compileTested(
  when: Condition,
  { name, pointer, clause, event = "case" }: TestedCase,
  { slots, facts, language, named = NONE, witness }: CompileContext,
): { readonly test: Test; readonly condition: CompiledCondition } {
  const condition = compileCondition(when, { slots, facts, missing: "unknown", named });
  const asked = {
    of: "condition",
    pointer: `${pointer}/when`,
    slots,
    facts,
    condition: when,
    named,
  } as const;
  const answer = witness
    ? witnessed(condition.test, (asOf, answer) => {
        if ("value" in answer) witness.see({ ...asked, frame: asOf, answer: answer.value });
      })
    : condition.test;
  let trace: ReturnType<typeof compileConditionTrace> | undefined;
  const test: Test = (frame, sink) => {
    const applies = answer(frame);
    if (applies === undefined) {
      const causes = unknownCauses(condition, frame);
      const subject = causes.map((cause) => cause.subject).join(", ");
      throw new ClaimError(causes[0]?.code ?? "missing-fact", subject, `${pointer}/when`, name);
    }
    if (sink?.detail === "full") {
      trace ??= compileConditionTrace(condition, language);
      sink.tell({ event, pointer, clause, name, applies, condition: trace(frame) });
    } else if (sink && applies) sink.tell({ event, pointer, clause, name, applies });
    return applies;
  };
  return { test, condition };
}

export function lintTest(
  when: Condition,
  pointer: string,
  { facts, findings, named = NONE }: LintContext,
): void {
  lintCondition(when, pointer, { facts, named }, findings);
}

/** Facts that a condition reads, as it names them; through named conditions too. A reference that goes round adds none. */
export function conditionFacts(when: Condition, named: NamedConditions = NONE): readonly string[] {
  const { reads } = compileCondition(when, {
    slots: new SlotTable(),
    facts: NO_FACTS,
    missing: "unknown",
    named,
  });
  return reads;
}

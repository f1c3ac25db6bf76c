import type { ClaimErrorCode } from "../domain/claim-error.ts";
import type { Frame } from "../domain/frame.ts";
import { isList, type Value } from "../domain/value.ts";
import { isMissing } from "./comparison.ts";
import type { CompiledCondition, ConditionPart, Operand } from "./compile-condition.ts";

/** Why a condition has no answer: a fact that is absent, or that holds a value of another type than it is compared as. */
export interface UnknownCause {
  readonly code: Extract<ClaimErrorCode, "missing-fact" | "wrong-type">;
  /** The fact's id, with the path inside it after the id: `diagnoses$[*].code`. */
  readonly subject: string;
  /** The comparison that could not be made, relative to the whole condition. */
  readonly pointer: string;
}

/** The facts, with paths, that an unknown answer hangs on; empty when the condition has an answer. */
export function missingFacts(condition: CompiledCondition, frame: Frame): readonly string[] {
  return unknownCauses(condition, frame).map(({ subject }) => subject);
}

/** What would have to be known; empty when the condition has an answer. Each place of each fact is named once. */
export function unknownCauses({ root }: CompiledCondition, frame: Frame): readonly UnknownCause[] {
  const causes = new Map<string, UnknownCause>();
  const visit = (part: ConditionPart): void => {
    if (part.test(frame) !== undefined) return;
    part.parts.forEach(visit);
    for (const cause of causesOf(part, frame))
      if (!causes.has(cause.subject)) causes.set(cause.subject, cause);
  };
  visit(root);
  return [...causes.values()];
}

function causesOf({ operands, pointer }: ConditionPart, frame: Frame): UnknownCause[] {
  const missing = operands.filter(({ read }) => lacksSomething(read(frame)));
  const atFault = missing.length > 0 ? missing : operands.slice(0, 1);
  const code = missing.length > 0 ? "missing-fact" : "wrong-type";
  return atFault.map((operand) => ({ code, subject: placeOf(operand), pointer }));
}

function lacksSomething(value: Value): boolean {
  return isMissing(value) || (isList(value) && value.some(isMissing));
}

function placeOf({ fact, path = "" }: Operand): string {
  return fact + path;
}

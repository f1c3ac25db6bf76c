import type { RuleSet } from "../../schemas/types.ts";
import { compileFactReader } from "../claims/fact-reader.ts";
import { ClaimError } from "../domain/claim-error.ts";
import type { Language } from "../domain/diagnostic.ts";
import type { FactDictionary } from "../domain/fact.ts";
import { type Frame, SlotTable } from "../domain/frame.ts";
import type { Json, JsonObject } from "../domain/json.ts";
import { compileStatement } from "../programs/compile-program.ts";
import { factId } from "../programs/fact-access.ts";
import type { Detail, StepEvent } from "../programs/sink.ts";
import { factsWritten } from "../programs/statement.ts";
import type { CompileContext, Run } from "../programs/statement-type.ts";
import type { Witness } from "../programs/witness.ts";
import { claimErrorMessage } from "./claim-error-message.ts";
import { jsonOf } from "./decimal-text.ts";
import { eventJson } from "./event-json.ts";
import { hasProgram, namedConditionsOf, programOf } from "./rule-set-program.ts";
import type { RuleSetVersion } from "./rule-set-version.ts";
import { basesJson, citationJson, versionJson } from "./version-json.ts";

/** What a run tells, in which language (Chinese when absent), and who hears what the rules answer. */
export interface Telling {
  readonly detail?: Detail | undefined;
  readonly language?: Language | undefined;
  readonly witness?: Witness | undefined;
}

/**
 * Runs one rule set by itself on given facts (by id), without the policy around it: what it writes, what it told, or
 * why it cannot decide. Facts that nobody gives have their declared default or are missing. An allocation needs all
 * entities of a scope and is reported as such (`evaluateTogether` takes them).
 */
export function evaluateRuleSet(
  version: RuleSetVersion,
  given: Readonly<Record<string, Json>>,
  facts: FactDictionary,
  { detail, language, witness }: Telling,
): JsonObject {
  const { document } = version;
  const events: StepEvent[] = [];
  const told = () => (events.length > 0 ? { events: events.map(eventJson) } : {});
  try {
    const slots = new SlotTable();
    const run = compileRuleSet(document, { facts, slots, language, witness });
    const frame = frameOf(given, facts, slots);
    run(frame, detail && { detail, tell: (event) => events.push(event) });
    return { ...headOf(version), writes: writesOf(document, frame, { facts, slots }), ...told() };
  } catch (error) {
    if (!(error instanceof ClaimError)) throw error;
    return { ...headOf(version), error: ruleSetError(error, facts), ...told() };
  }
}

/** The version that an answer is of, and the clauses it rests on. */
export function headOf(version: RuleSetVersion): JsonObject {
  return {
    ruleSet: { ...versionJson(version), ...basesJson(version) },
    citations: version.document.citations.map(citationJson),
  };
}

/** What a rule set has written into a frame, by fact id; what stays missing is left out. */
export function writesOf(document: RuleSet, frame: Frame, { facts, slots }: CompileContext): JsonObject {
  const written = hasProgram(document) ? factsWritten(programOf(document).program) : [];
  const writes = written.map((name) => {
    const id = factId(name, facts);
    return [id, jsonOf(frame[slots.slotOf(id)])] as const;
  });
  return Object.fromEntries(writes.filter(([, value]) => value !== null));
}

/** Why a rule set by itself cannot decide. */
export function ruleSetError(error: ClaimError, facts: FactDictionary): JsonObject {
  const { code, subject, pointer } = error;
  const place = pointer === undefined ? {} : { pointer };
  return { code, subject, ...place, message: claimErrorMessage(error, facts) };
}

function compileRuleSet(document: RuleSet, context: CompileContext): Run {
  const program = hasProgram(document) ? programOf(document).program : [];
  const together = program.find(({ op }) => op === "allocate");
  if (together)
    throw new ClaimError(
      "unmatched-row",
      document.id,
      together.pointer,
      "an allocation runs over a whole scope",
    );
  const named = namedConditionsOf(document);
  const runs = program.map((statement) => compileStatement(statement, { ...context, named }));
  return (frame, sink) => {
    for (const run of runs) run(frame, sink);
  };
}

/** A frame with facts as a request gives them, and the declared defaults of those it does not give. */
export function frameOf(
  given: Readonly<Record<string, Json>>,
  facts: FactDictionary,
  slots: SlotTable,
): Frame {
  const frame: Frame = [];
  for (const fact of facts.facts) if (fact.default !== undefined) frame[slots.slotOf(fact.id)] = fact.default;
  for (const [name, raw] of Object.entries(given)) {
    const fact = facts.find(name);
    if (fact) frame[slots.slotOf(fact.id)] = compileFactReader(fact.type)(raw);
  }
  return frame;
}

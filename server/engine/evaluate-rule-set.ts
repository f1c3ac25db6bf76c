import type { RuleSet } from "../../schemas/types.ts";
import { compileFactReader } from "../claims/fact-reader.ts";
import { ClaimError } from "../domain/claim-error.ts";
import type { FactDictionary } from "../domain/fact.ts";
import { type Frame, SlotTable } from "../domain/frame.ts";
import type { Json, JsonObject } from "../domain/json.ts";
import { compileStatement } from "../programs/compile-program.ts";
import type { Detail, StepEvent } from "../programs/sink.ts";
import { factsWritten } from "../programs/statement.ts";
import { claimErrorMessage } from "./claim-error-message.ts";
import { jsonOf } from "./decimal-text.ts";
import { basesJson, citationJson, versionJson } from "./decision.ts";
import { eventJson } from "./event-json.ts";
import { hasProgram, namedConditionsOf, programOf } from "./rule-set-program.ts";
import type { RuleSetVersion } from "./rule-set-version.ts";

/**
 * Runs one rule set by itself on given facts (by id), without the policy around it: what it writes, what it told, or
 * why it cannot decide. Facts that nobody gives have their declared default or are missing. An allocation needs all
 * entities of a scope and is reported as such.
 */
export function evaluateRuleSet(
  version: RuleSetVersion,
  given: Readonly<Record<string, Json>>,
  facts: FactDictionary,
  detail: Detail | undefined,
): JsonObject {
  const { document } = version;
  const named = {
    ruleSet: { ...versionJson(version), ...basesJson(version) },
    citations: document.citations.map(citationJson),
  };
  const events: StepEvent[] = [];
  const told = () => (events.length > 0 ? { events: events.map(eventJson) } : {});
  try {
    const slots = new SlotTable();
    const run = compileRuleSet(document, facts, slots);
    const frame = frameOf(given, facts, slots);
    run(frame, detail && { detail, tell: (event) => events.push(event) });
    const written = hasProgram(document) ? factsWritten(programOf(document).program) : [];
    const writes = written.map(
      (name) =>
        [facts.find(name)?.id ?? name, jsonOf(frame[slots.slotOf(facts.find(name)?.id ?? name)])] as const,
    );
    return { ...named, writes: Object.fromEntries(writes.filter(([, value]) => value !== null)), ...told() };
  } catch (error) {
    if (!(error instanceof ClaimError)) throw error;
    const { code, subject, pointer } = error;
    return {
      ...named,
      error: {
        code,
        subject,
        ...(pointer === undefined ? {} : { pointer }),
        message: claimErrorMessage(error, facts),
      },
      ...told(),
    };
  }
}

function compileRuleSet(
  document: RuleSet,
  facts: FactDictionary,
  slots: SlotTable,
): ReturnType<typeof compileStatement> {
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
  const runs = program.map((statement) => compileStatement(statement, { slots, facts, named }));
  return (frame, sink) => {
    for (const run of runs) run(frame, sink);
  };
}

function frameOf(given: Readonly<Record<string, Json>>, facts: FactDictionary, slots: SlotTable): Frame {
  const frame: Frame = [];
  for (const fact of facts.facts) if (fact.default !== undefined) frame[slots.slotOf(fact.id)] = fact.default;
  for (const [name, raw] of Object.entries(given)) {
    const fact = facts.find(name);
    if (fact) frame[slots.slotOf(fact.id)] = compileFactReader(fact.type)(raw);
  }
  return frame;
}

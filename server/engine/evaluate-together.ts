import { ClaimError } from "../domain/claim-error.ts";
import type { FactDictionary } from "../domain/fact.ts";
import { SlotTable } from "../domain/frame.ts";
import type { Json, JsonObject } from "../domain/json.ts";
import type { Party } from "../programs/allocate.ts";
import type { Detail, StepEvent } from "../programs/sink.ts";
import type { Witness } from "../programs/witness.ts";
import { segmentsOf } from "./compile-step.ts";
import { frameOf, headOf, ruleSetError, writesOf } from "./evaluate-rule-set.ts";
import { eventJson } from "./event-json.ts";
import { hasProgram, namedConditionsOf, programOf } from "./rule-set-program.ts";
import type { RuleSetVersion } from "./rule-set-version.ts";

/** An entity of the scope that a rule set runs over: what breaks ties (institution code, claim id), and its facts by id. */
export interface GivenEntity {
  readonly key: string;
  readonly facts: Readonly<Record<string, Json>>;
}

/**
 * Runs one rule set by itself on all entities that share its totals, without the policy around it: what it writes for
 * each, in their order, with what it told of all of them; or why it cannot decide and for whom. What all share stands in each one's facts.
 */
export function evaluateTogether(
  version: RuleSetVersion,
  entities: readonly GivenEntity[],
  facts: FactDictionary,
  detail: Detail | undefined,
  witness?: Witness,
): JsonObject {
  const { document } = version;
  const context = { slots: new SlotTable(), facts, named: namedConditionsOf(document), witness };
  const events: StepEvent[] = [];
  const sink = detail && { detail, tell: (event: StepEvent) => void events.push(event) };
  const told = () => (events.length > 0 ? { events: events.map(eventJson) } : {});
  let running: string | undefined;
  try {
    const segments = segmentsOf(hasProgram(document) ? programOf(document).program : [], context);
    const parties = entities.map(
      ({ key, facts: given }): Party => ({ key, frame: frameOf(given, facts, context.slots), sink }),
    );
    for (const segment of segments) {
      if (!segment.each) segment.together(parties);
      else
        for (const { key, frame } of parties) {
          running = key;
          segment.each(frame, sink);
        }
      running = undefined;
    }
    const written = parties.map(({ key, frame }) => ({ key, writes: writesOf(document, frame, context) }));
    return { ...headOf(version), entities: written, ...told() };
  } catch (error) {
    if (!(error instanceof ClaimError)) throw error;
    const whose = running ?? error.detail;
    const entity = entities.some(({ key }) => key === whose) ? { entity: whose ?? "" } : {};
    return { ...headOf(version), error: { ...ruleSetError(error, facts), ...entity }, ...told() };
  }
}

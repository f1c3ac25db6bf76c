import type { JsonObject } from "../domain/json.ts";
import type { EvaluatedClaim } from "../engine/evaluator.ts";
import type { StepRecord } from "../engine/step-record.ts";
import type { StepEvent } from "../programs/sink.ts";

/** A step of which other cases, bands or rows apply than before. */
export interface CrossedBands {
  readonly step: string;
  readonly title: JsonObject | undefined;
  /** Names of what applied, in the order in which it did; none where the step did not run. */
  readonly from: readonly string[];
  readonly to: readonly string[];
}

/** What applies otherwise to a claim that both states of the rules have decided with what they hit. */
export function crossedBands(before: EvaluatedClaim, after: EvaluatedClaim): readonly CrossedBands[] {
  const [old, now] = [byStep(before), byStep(after)];
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((step) => {
    const records = [old.get(step), now.get(step)] as const;
    const [from, to] = [appliedIn(records[0]), appliedIn(records[1])];
    if (from.join("\n") === to.join("\n")) return [];
    const { title } = (records[1] ?? records[0])?.step ?? {};
    return [{ step, title: title && { ...title }, from, to }];
  });
}

function byStep({ run }: EvaluatedClaim): ReadonlyMap<string, StepRecord> {
  return new Map(run.records.map((record) => [record.step.name, record]));
}

function appliedIn(record: StepRecord | undefined): readonly string[] {
  return record?.state === "ran" ? record.events.flatMap(namesIn) : [];
}

/** What an event says has applied; what was computed is a figure and no band. */
function namesIn(event: StepEvent): readonly string[] {
  switch (event.event) {
    case "case":
      return event.applies ? [event.name] : [];
    case "tier":
      return [event.name];
    case "row":
      return [event.group];
    case "collected":
      return event.names;
    case "otherwise":
      return ["otherwise"];
    default:
      return [];
  }
}

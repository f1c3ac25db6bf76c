import type { JsonObject } from "../domain/json.ts";
import { titleAt } from "../domain/title-at.ts";
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
  /** What they are called, by name, as far as the rule sets say. */
  readonly titles: JsonObject;
}

/** What applies otherwise to a claim that both states of the rules have decided with what they hit. */
export function crossedBands(before: EvaluatedClaim, after: EvaluatedClaim): readonly CrossedBands[] {
  const [ran, runs] = [byStep(before), byStep(after)];
  return [...new Set([...ran.keys(), ...runs.keys()])].flatMap((step) => {
    const records = [ran.get(step), runs.get(step)] as const;
    const [old, now] = [appliedIn(records[0]), appliedIn(records[1])];
    const [from, to] = [[...old.keys()], [...now.keys()]];
    if (from.join("\n") === to.join("\n")) return [];
    const { title } = (records[1] ?? records[0])?.step ?? {};
    const titles = Object.fromEntries([...old, ...now].flatMap(([name, is]) => (is ? [[name, is]] : [])));
    return [{ step, title: title && { ...title }, from, to, titles }];
  });
}

function byStep({ run }: EvaluatedClaim): ReadonlyMap<string, StepRecord> {
  return new Map(run.records.map((record) => [record.step.name, record]));
}

type Applied = ReadonlyMap<string, JsonObject | undefined>;

/** What has applied, in order, each with its title where it has one. */
function appliedIn(record: StepRecord | undefined): Applied {
  const applied = new Map<string, JsonObject | undefined>();
  if (record?.state !== "ran") return applied;
  // A document is the JSON value it was read from.
  const document = record.step.ruleSet?.document as unknown as JsonObject | undefined;
  for (const event of record.events)
    for (const name of namesIn(event)) applied.set(name, applied.get(name) ?? titleIn(event, name, document));
  return applied;
}

function titleIn(event: StepEvent, name: string, document: JsonObject | undefined): JsonObject | undefined {
  if (event.event === "row") return event.name === undefined ? undefined : { zh: event.name };
  return "name" in event && event.name === name ? titleAt(document, event.pointer) : undefined;
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

import type { Json, JsonObject } from "../domain/json.ts";
import { nameOfCitation } from "../inheritance/merge-citations.ts";
import type { StepEvent } from "../programs/sink.ts";
import { jsonOf } from "./decimal-text.ts";
import { eventJson } from "./event-json.ts";
import type { PlanStep } from "./plan-step.ts";
import type { StepRecord } from "./step-record.ts";
import { basesJson, citationJson, versionJson } from "./version-json.ts";

/**
 * A step as an explanation shows it: its rule set, version, hash and citations, and what it told. What is the same for
 * every claim is one value, which all decisions of a plan share.
 */
export function stepJson({ step, state, events, reads, writes }: StepRecord): JsonObject {
  const { title, ruleSet, cited, provisional } = wordsOf(step);
  // Members in the order of the schema; most steps lack some.
  const json: Record<string, Json> = { phase: step.phase, step: step.name };
  if (title !== undefined) json.title = title;
  json.state = state;
  if (ruleSet !== undefined) json.ruleSet = ruleSet;
  if (state === "ran" || state === "failed") json.citations = citedBy(events, cited);
  if (provisional !== undefined) json.provisional = provisional;
  if (reads.length > 0) json.reads = valuesJson(reads, true);
  if (writes.length > 0) json.writes = valuesJson(writes, false);
  if (events.length > 0) json.events = events.map(eventJson);
  return json;
}

/** What is said of a step whatever the claim. */
interface StepWords {
  readonly title: JsonObject | undefined;
  readonly ruleSet: JsonObject | undefined;
  readonly cited: CitedClauses;
  /** How many values of the rule set no document gives, so that nobody takes them for law. */
  readonly provisional: number | undefined;
}

interface CitedClauses {
  readonly names: readonly string[];
  readonly all: readonly JsonObject[];
}

const WORDS = new WeakMap<PlanStep, StepWords>();

function wordsOf(step: PlanStep): StepWords {
  const known = WORDS.get(step);
  if (known) return known;
  const { title, ruleSet } = step;
  const citations = ruleSet?.document.citations ?? [];
  const words: StepWords = {
    title: title && { ...title },
    ruleSet: ruleSet && {
      ...versionJson(ruleSet),
      title: { ...ruleSet.document.title },
      ...basesJson(ruleSet),
    },
    cited: { names: citations.map(nameOfCitation), all: citations.map(citationJson) },
    provisional: ruleSet?.document.provisional?.length,
  };
  WORDS.set(step, words);
  return words;
}

/** The clauses that the parts which applied name; all of the rule set's where no part names one. */
function citedBy(events: readonly StepEvent[], { names, all }: CitedClauses): readonly JsonObject[] {
  let clauses: Set<string> | undefined;
  for (const event of events)
    if (event.clause !== undefined && applied(event)) clauses = (clauses ?? new Set()).add(event.clause);
  if (!clauses) return all;
  const named = all.filter((_, index) => clauses.has(names[index] ?? ""));
  return named.length > 0 ? named : all;
}

function applied(event: StepEvent): boolean {
  return !("applies" in event) || event.applies;
}

/** Values by fact; those that are missing are left out of what was read. */
function valuesJson(values: StepRecord["writes"], isRead: boolean): JsonObject {
  const json: Record<string, Json> = {};
  for (const [fact, value] of values) {
    const told = jsonOf(value);
    if (told !== null || !isRead) json[fact] = told;
  }
  return json;
}

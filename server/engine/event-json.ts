import type { Slice } from "../arithmetic/slices.ts";
import type { ConditionTrace } from "../conditions/trace-condition.ts";
import type { Json, JsonObject } from "../domain/json.ts";
import type { TracedPart } from "../formulas/trace-formula.ts";
import type { StepEvent } from "../programs/sink.ts";
import type { ScoreTrace } from "../tables/trace-score-table.ts";
import { decimalText, jsonOf } from "./decimal-text.ts";

/** What a statement told, as JSON: values as decimal text, traces as trees of words and values. */
export function eventJson(event: StepEvent): JsonObject {
  const json: Record<string, Json> = { event: event.event, pointer: event.pointer };
  if (event.clause !== undefined) json.clause = event.clause;
  switch (event.event) {
    case "computed":
      json.writes = event.writes;
      json.value = jsonOf(event.value);
      json.formula = event.formula;
      if (event.trace) {
        json.words = event.trace.formula;
        json.trace = formulaJson(event.trace);
      }
      return json;
    case "case":
    case "condition":
      json.name = event.name;
      json.applies = event.applies;
      if (event.condition) json.condition = conditionJson(event.condition);
      return json;
    case "otherwise":
      return json;
    case "collected":
      json.writes = event.writes;
      json.value = jsonOf(event.value);
      json.combine = event.combine;
      json.names = event.names;
      return json;
    case "tier":
      json.name = event.name;
      json.fact = event.fact;
      json.value = jsonOf(event.value);
      json.range = event.range;
      return json;
    case "row": {
      const { trace } = event;
      json.group = event.group;
      if (event.name !== undefined) json.name = event.name;
      json.score = jsonOf(event.score);
      json.by = event.by;
      if (trace) json.trace = groupingJson(trace);
      return json;
    }
    case "sliced":
      json.writes = event.writes;
      json.value = jsonOf(event.value);
      json.slices = event.slices.map(sliceJson);
      return json;
    case "allocated":
      json.writes = event.writes;
      json.value = jsonOf(event.value);
      json.total = jsonOf(event.total);
      json.weight = jsonOf(event.weight);
      return json;
  }
}

function sliceJson({ from, until, portion, rate, result }: Slice): JsonObject {
  return {
    from: decimalText(from),
    until: until ? decimalText(until) : null,
    portion: decimalText(portion),
    rate: decimalText(rate),
    result: decimalText(result),
  };
}

function conditionJson({ pointer, holds, text, read, parts }: ConditionTrace): JsonObject {
  const json: Record<string, Json> = { pointer, holds, text };
  if (read.length > 0)
    json.read = read.map(({ fact, path, value }) =>
      path === undefined ? { fact, value: jsonOf(value) } : { fact, path, value: jsonOf(value) },
    );
  if (parts.length > 0) json.parts = parts.map(conditionJson);
  return json;
}

function formulaJson({ text, value, fact, parts }: TracedPart): JsonObject {
  const json: Record<string, Json> = { text, value: jsonOf(value) };
  if (fact !== undefined) json.fact = fact;
  if (parts.length > 0) json.parts = parts.map(formulaJson);
  return json;
}

function groupingJson({ diagnosisKeys, operations, considered, steps }: ScoreTrace): JsonObject {
  return {
    diagnosisKeys,
    operations: operations.map(({ code, class: of }) => ({
      code,
      ...(of === undefined ? {} : { class: of }),
    })),
    considered: considered.map(
      ({ code, name, diagnosis, unmet }): Json => ({
        code,
        ...(name === undefined ? {} : { name }),
        diagnosis,
        ...(unmet ? { unmet: { ...unmet } } : {}),
      }),
    ),
    steps: steps.map(({ criterion, kept, dropped }): Json => ({ criterion, kept, dropped })),
  };
}

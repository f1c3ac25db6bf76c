import type { ConditionTrace } from "../conditions/trace-condition.ts";
import type { Json, JsonObject } from "../domain/json.ts";
import type { TracedPart } from "../formulas/trace-formula.ts";
import type { StepEvent } from "../programs/sink.ts";
import type { ScoreTrace } from "../tables/trace-score-table.ts";
import { decimalText, jsonOf } from "./decimal-text.ts";

/** What a statement told, as JSON: values as decimal text, traces as trees of words and values. */
export function eventJson(event: StepEvent): JsonObject {
  const place = {
    event: event.event,
    pointer: event.pointer,
    ...(event.clause === undefined ? {} : { clause: event.clause }),
  };
  switch (event.event) {
    case "computed": {
      const { writes, formula, trace } = event;
      return {
        ...place,
        writes,
        value: jsonOf(event.value),
        formula,
        ...(trace ? { words: trace.formula, trace: formulaJson(trace) } : {}),
      };
    }
    case "case":
    case "condition": {
      const { name, applies, condition } = event;
      return { ...place, name, applies, ...(condition ? { condition: conditionJson(condition) } : {}) };
    }
    case "otherwise":
      return place;
    case "collected":
      return {
        ...place,
        writes: event.writes,
        value: jsonOf(event.value),
        combine: event.combine,
        names: event.names,
      };
    case "tier":
      return { ...place, name: event.name, fact: event.fact, value: jsonOf(event.value), range: event.range };
    case "row": {
      const { group, name, by, trace } = event;
      const named = name === undefined ? {} : { name };
      return {
        ...place,
        group,
        ...named,
        score: jsonOf(event.score),
        by,
        ...(trace ? { trace: groupingJson(trace) } : {}),
      };
    }
    case "sliced": {
      const slices = event.slices.map(({ from, until, portion, rate, result }) => ({
        from: decimalText(from),
        until: until ? decimalText(until) : null,
        portion: decimalText(portion),
        rate: decimalText(rate),
        result: decimalText(result),
      }));
      return { ...place, writes: event.writes, value: jsonOf(event.value), slices };
    }
    case "allocated":
      return {
        ...place,
        writes: event.writes,
        value: jsonOf(event.value),
        total: jsonOf(event.total),
        weight: jsonOf(event.weight),
      };
  }
}

function conditionJson({ pointer, holds, text, read, parts }: ConditionTrace): JsonObject {
  const facts = read.map(({ fact, path, value }) => ({
    fact,
    ...(path === undefined ? {} : { path }),
    value: jsonOf(value),
  }));
  return {
    pointer,
    holds,
    text,
    ...(facts.length > 0 ? { read: facts } : {}),
    ...(parts.length > 0 ? { parts: parts.map(conditionJson) } : {}),
  };
}

function formulaJson({ text, value, fact, parts }: TracedPart): JsonObject {
  return {
    text,
    value: jsonOf(value),
    ...(fact === undefined ? {} : { fact }),
    ...(parts.length > 0 ? { parts: parts.map(formulaJson) } : {}),
  };
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

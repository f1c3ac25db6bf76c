import { exact, toText } from "../domain/exact.ts";
import { isJsonList, isJsonObject, type Json, type JsonObject } from "../domain/json.ts";

/** Events of an answer (schemas/decision.schema.json) that tell of what applied. */
export function appliedEvents(events: Json | undefined): readonly JsonObject[] {
  if (!isJsonList(events)) return [];
  return events.filter(isJsonObject).filter(({ applies }) => applies !== false);
}

/** Names of the cases, tiers and rows that applied. */
export function namesOf(events: readonly JsonObject[]): string[] {
  return events.flatMap(({ name, group }) => [name, group].filter((text) => typeof text === "string"));
}

/** What a run tells of what applied, as cases write it: `group by criterion` of rows, `portion × rate` of slices. */
export function toldBy(events: readonly JsonObject[]): string[] {
  return events.flatMap(({ event, name, group, by, slices }) => {
    switch (event) {
      case "case":
      case "tier":
        return typeof name === "string" ? [name] : [];
      case "otherwise":
        return ["otherwise"];
      case "row":
        return [`${group} by ${by}`];
      case "sliced":
        return sliced(slices);
      default:
        return [];
    }
  });
}

function sliced(slices: Json | undefined): string[] {
  if (!isJsonList(slices)) return [];
  return slices
    .filter(isJsonObject)
    .map(({ portion, rate }) => `${toText(exact(String(portion)))} × ${rate}`);
}

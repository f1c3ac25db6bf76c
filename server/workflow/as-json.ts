import type { Json, JsonObject } from "../domain/json.ts";

/** Views and bodies hold JSON only; the copy leaves out members that are not set. */
export function asJson(value: object): JsonObject {
  const copy: Json = JSON.parse(JSON.stringify(value));
  return copy as JsonObject; // an object was copied
}

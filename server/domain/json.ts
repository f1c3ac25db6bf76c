/** What `JSON.parse` can give. Rule documents are passed between rooms as this until a schema has been checked. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;

export interface JsonObject {
  readonly [member: string]: Json;
}

/** Whether a JSON value is an object, as opposed to a list, a scalar or nothing. */
export function isJsonObject(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Whether a JSON value is a list (`Array.isArray` does not narrow readonly arrays out of a union). */
export function isJsonList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

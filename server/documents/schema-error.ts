import type { ErrorObject } from "ajv";
import { isJsonObject, type Json, type JsonObject } from "../domain/json.ts";

/** One thing that is wrong with a value; errors that merely follow from it have been put aside. */
export interface Cause {
  readonly error: ErrorObject;
  /** The schema whose words say what was expected, when the failed one itself has none. */
  readonly within?: JsonObject;
  /** The member that a misspelt one was most likely meant to be. */
  readonly meant?: string;
}

/** The name of a member that should not be there, when that is what the error says. */
export function unknownMember({ keyword, params }: ErrorObject): string | undefined {
  if (keyword === "additionalProperties") return String(params.additionalProperty);
  return keyword === "propertyNames" ? String(params.propertyName) : undefined;
}

/** The members that an object may have, by its schema. */
export function knownMembers({ parentSchema }: ErrorObject): readonly string[] {
  // Verbose errors carry the schema; ours are JSON.
  const { properties, propertyNames } = (parentSchema ?? {}) as JsonObject;
  const names: Json | undefined = isJsonObject(propertyNames) ? propertyNames.enum : undefined;
  return Array.isArray(names) ? names.map(String) : Object.keys(isJsonObject(properties) ? properties : {});
}

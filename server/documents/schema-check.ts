import type { Diagnostic } from "../domain/diagnostic.ts";
import type { Json, JsonObject } from "../domain/json.ts";

/** The schemas a service works with, compiled once. */
export interface Schemas {
  /**
   * Reports into `findings` where `value` departs from the schema of that `$id` (e.g. `claim.schema.json`), one
   * finding a cause; true when it conforms. Throws `RangeError` for an `$id` that is not there.
   */
  check(schemaId: string, value: Json, findings: Diagnostic[]): boolean;
  /** Whether `value` conforms, without saying why not: the quick way. */
  conforms(schemaId: string, value: Json): boolean;
}

/** Compiles JSON Schemas (draft-07) given by their `$id`. Throws when a schema itself is at fault. */
export declare function createSchemas(schemas: Readonly<Record<string, JsonObject>>): Schemas;

import type { VersionCase } from "../../schemas/types.ts";
import { canonicalForm } from "../documents/canonical.ts";
import type { Schemas } from "../documents/schema-check.ts";
import { isJsonObject, type Json, type JsonObject } from "../domain/json.ts";

/** `$id` of the schema of a version's test cases. */
export const CASES = "version-cases.schema.json";

/** Test cases in canonical form, as they are signed, published and run. Their shape is the schema's to check. */
export function casesOf(
  schemas: Schemas,
  file: JsonObject & { readonly cases: readonly Json[] },
): readonly VersionCase[] {
  const form = canonicalForm(schemas, CASES, file);
  const cases = isJsonObject(form) ? form.cases : undefined;
  return (cases ?? []) as unknown as readonly VersionCase[]; // what the schema says of them
}

/** The same as JSON. */
export function publishedCases(schemas: Schemas, cases: readonly Json[]): readonly Json[] {
  return casesOf(schemas, { cases }) as unknown as readonly Json[]; // cases are JSON
}

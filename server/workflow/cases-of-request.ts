import type { VersionCase, VersionCases } from "../../schemas/types.ts";
import { canonicalForm } from "../documents/canonical.ts";
import type { Schemas } from "../documents/schema-check.ts";
import type { Diagnostic } from "../domain/diagnostic.ts";
import type { Json } from "../domain/json.ts";
import { lintKeys } from "../engine/lint-keys.ts";
import type { VersionRef } from "./policy-service.ts";
import { Refusal } from "./refusal.ts";

const SCHEMA = "version-cases.schema.json";

/** Test cases that somebody sends, in canonical form. Throws `Refusal` `invalid-content` with what is wrong with them. */
export function casesOfRequest(
  cases: readonly Json[],
  { id, version }: VersionRef,
  schemas: Schemas,
): readonly VersionCase[] {
  const found: Diagnostic[] = [];
  const sent: Json = { id, version, cases };
  if (schemas.check(SCHEMA, sent, found)) found.push(...lintKeys(schemas, SCHEMA, sent));
  if (found.length > 0) throw new Refusal("invalid-content", id, found);
  // The schema that the type is generated from has just been checked.
  const { cases: canonical } = canonicalForm(schemas, SCHEMA, sent) as unknown as VersionCases;
  return canonical;
}

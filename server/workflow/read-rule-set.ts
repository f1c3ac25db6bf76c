import type { RuleSet } from "../../schemas/types.ts";
import { canonicalForm } from "../documents/canonical.ts";
import { contentHash } from "../documents/hash.ts";
import type { Schemas } from "../documents/schema-check.ts";
import type { Diagnostic } from "../domain/diagnostic.ts";
import type { Json } from "../domain/json.ts";
import { lintKeys } from "../engine/lint-keys.ts";
import type { StatedVersion } from "../engine/rule-set-version.ts";
import { RULE_SET_SCHEMA } from "../inheritance/rule-set.ts";

/** The version that a JSON document states, in canonical form, or `undefined` with the reasons in `into`. */
export function readRuleSet(value: Json, schemas: Schemas, into: Diagnostic[]): StatedVersion | undefined {
  const found: Diagnostic[] = [];
  if (schemas.check(RULE_SET_SCHEMA, value, found)) found.push(...lintKeys(schemas, RULE_SET_SCHEMA, value));
  into.push(...found);
  if (found.some(({ severity }) => severity === "error")) return undefined;
  const document = canonicalForm(schemas, RULE_SET_SCHEMA, value);
  // The schema that the type is generated from has just been checked.
  return { document: document as unknown as RuleSet, hash: contentHash(document) };
}

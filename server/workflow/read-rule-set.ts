import type { RuleSet } from "../../schemas/types.ts";
import { canonicalForm } from "../documents/canonical.ts";
import { contentHash } from "../documents/hash.ts";
import { holdRows } from "../documents/held-rows.ts";
import type { Schemas } from "../documents/schema-check.ts";
import type { Diagnostic } from "../domain/diagnostic.ts";
import { isJsonObject, type Json, type JsonObject } from "../domain/json.ts";
import { lintKeys } from "../engine/lint-keys.ts";
import type { StatedVersion } from "../engine/rule-set-version.ts";
import { RULE_SET_SCHEMA } from "../inheritance/rule-set.ts";

/** What a document was found to state, by these schemas. */
interface Reading {
  readonly schemas: Schemas;
  readonly version: StatedVersion | undefined;
  readonly findings: readonly Diagnostic[];
}

/** Documents are never changed, and a draft's is read for its view, its check, its review and its publication. */
const READINGS = new WeakMap<JsonObject, Reading>();

/** The version that a JSON document states, in canonical form, or `undefined` with the reasons in `into`. */
export function readRuleSet(value: Json, schemas: Schemas, into: Diagnostic[]): StatedVersion | undefined {
  const known = isJsonObject(value) ? READINGS.get(value) : undefined;
  const reading = known?.schemas === schemas ? known : read(value, schemas);
  if (isJsonObject(value)) READINGS.set(value, reading);
  into.push(...reading.findings);
  return reading.version && { ...reading.version };
}

function read(value: Json, schemas: Schemas): Reading {
  holdRows(value);
  const findings: Diagnostic[] = [];
  if (schemas.check(RULE_SET_SCHEMA, value, findings))
    findings.push(...lintKeys(schemas, RULE_SET_SCHEMA, value));
  if (findings.some(({ severity }) => severity === "error")) return { schemas, version: undefined, findings };
  const document = canonicalForm(schemas, RULE_SET_SCHEMA, value);
  // The schema that the type is generated from has just been checked.
  return {
    schemas,
    version: { document: document as unknown as RuleSet, hash: contentHash(document) },
    findings,
  };
}

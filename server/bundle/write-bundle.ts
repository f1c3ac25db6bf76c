import { canonicalForm, sortedJson } from "../documents/canonical.ts";
import type { Schemas } from "../documents/schema-check.ts";
import type { Json } from "../domain/json.ts";
import {
  type Bundle,
  type BundleFile,
  CASES_SCHEMA,
  INSTITUTIONS,
  pathOfCases,
  pathOfVersion,
  REGISTER_SCHEMA,
} from "./bundle.ts";

/**
 * The bundle as a folder of JSON files, in the order of their paths: canonical form, members in order, a line each, so
 * that versions of a file differ line by line. The same bundle gives the same bytes.
 */
export function writeBundle(bundle: Bundle, schemas: Schemas): readonly BundleFile[] {
  const { jurisdiction, versions, institutions, cases = [] } = bundle;
  const files = versions.map(({ document }) => ({
    path: pathOfVersion(document),
    // A document is the JSON value it was read from.
    text: textOf(canonicalForm(schemas, "rule-set.schema.json", document as unknown as Json)),
  }));
  if (institutions !== undefined) {
    const register = canonicalForm(schemas, REGISTER_SCHEMA, institutions);
    files.push({ path: `${jurisdiction}/${INSTITUTIONS}`, text: textOf(register) });
  }
  for (const { id, version, cases: own } of cases) {
    const form = canonicalForm(schemas, CASES_SCHEMA, { id, version, cases: own });
    files.push({ path: pathOfCases(jurisdiction, { id, version }), text: textOf(form) });
  }
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}

function textOf(value: Json): string {
  return `${JSON.stringify(sortedJson(value), undefined, 2)}\n`;
}

import type { RuleSet } from "../../schemas/types.ts";
import { canonicalForm } from "../documents/canonical.ts";
import { contentHash } from "../documents/hash.ts";
import { locate } from "../documents/locate.ts";
import { parseDocument } from "../documents/parse.ts";
import type { Schemas } from "../documents/schema-check.ts";
import { type Diagnostic, Findings } from "../domain/diagnostic.ts";
import type { Json } from "../domain/json.ts";
import {
  type Bundle,
  type BundledCases,
  type BundledVersion,
  type BundleFile,
  CASES,
  INSTITUTIONS,
  pathOfCases,
  pathOfVersion,
} from "./bundle.ts";
import { bundleDiagnostics } from "./diagnostics.ts";

/** A finding in a file, with its place in the text. */
export interface BundleFinding {
  readonly path: string;
  readonly diagnostic: Diagnostic;
}

/** The bundles of a folder, one a jurisdiction, of every file that is sound; with an error none must be used. */
export interface BundleReading {
  readonly bundles: readonly Bundle[];
  readonly findings: readonly BundleFinding[];
}

interface Parts {
  readonly versions: BundledVersion[];
  readonly cases: BundledCases[];
  institutions?: Json;
}

/** Reads what `writeBundle` wrote; every hash is what it was. */
export function readBundle(files: readonly BundleFile[], schemas: Schemas): BundleReading {
  const findings: BundleFinding[] = [];
  const parts = new Map<string, Parts>();
  for (const file of files.toSorted((a, b) => (a.path < b.path ? -1 : 1))) {
    const [jurisdiction = ""] = file.path.split("/");
    const part = parts.get(jurisdiction) ?? { versions: [], cases: [] };
    parts.set(jurisdiction, part);
    for (const diagnostic of read(file, jurisdiction, part, schemas))
      findings.push({ path: file.path, diagnostic });
  }
  const bundles = [...parts].map(([jurisdiction, part]) => ({ jurisdiction, ...part }));
  return { bundles, findings };
}

/** Reads one file into the part of its jurisdiction; what is wrong with it. */
function read(
  { path, text }: BundleFile,
  jurisdiction: string,
  part: Parts,
  schemas: Schemas,
): readonly Diagnostic[] {
  const parsed = parseDocument(text);
  const found: Diagnostic[] = [...parsed.findings];
  const { value } = parsed;
  if (found.length === 0 && value !== undefined) {
    if (path.startsWith(`${jurisdiction}/${CASES}/`)) readCases(path, jurisdiction, value, part, found);
    else if (path === `${jurisdiction}/${INSTITUTIONS}`) {
      const id = "institution-register.schema.json";
      if (schemas.check(id, value, found)) part.institutions = canonicalForm(schemas, id, value);
    } else readVersion(path, value, part, schemas, found);
  }
  return locate(found, parsed);
}

function readVersion(path: string, value: Json, part: Parts, schemas: Schemas, found: Diagnostic[]): void {
  if (!schemas.check("rule-set.schema.json", value, found)) return;
  const form = canonicalForm(schemas, "rule-set.schema.json", value);
  // The schema that the type is generated from has just been checked.
  const document = form as unknown as RuleSet;
  const expected = pathOfVersion(document);
  if (expected === path) part.versions.push({ document, hash: contentHash(form) });
  else new Findings(bundleDiagnostics, found).report("bundle.path", "", { path, expected });
}

function readCases(path: string, jurisdiction: string, cases: Json, part: Parts, found: Diagnostic[]): void {
  const [, subject, number] = /\/([^/]+)\.([1-9]\d*)\.json$/.exec(path) ?? [];
  const named = { id: `${jurisdiction}.${subject}`, version: Number(number) };
  const expected = pathOfCases(
    jurisdiction,
    subject === undefined ? { id: ".<subject>", version: 1 } : named,
  );
  if (expected === path) part.cases.push({ ...named, cases });
  else new Findings(bundleDiagnostics, found).report("bundle.path", "", { path, expected });
}

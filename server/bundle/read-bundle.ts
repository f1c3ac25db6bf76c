import type { Institution, RuleSet } from "../../schemas/types.ts";
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
  CASES_SCHEMA,
  INSTITUTIONS,
  pathOfCases,
  pathOfVersion,
  REGISTER_SCHEMA,
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

type Folder = Parts & { readonly jurisdiction: string };

/** Reads what `writeBundle` wrote; every hash is what it was. Paths are names only: nothing is opened by them. */
export function readBundle(files: readonly BundleFile[], schemas: Schemas): BundleReading {
  const findings: BundleFinding[] = [];
  const folders = new Map<string, Folder>();
  const seen = new Set<string>();
  for (const file of files.toSorted((a, b) => (a.path < b.path ? -1 : 1))) {
    const [jurisdiction = ""] = file.path.split("/");
    const folder = folders.get(jurisdiction) ?? { jurisdiction, versions: [], cases: [] };
    folders.set(jurisdiction, folder);
    const parsed = parseDocument(file.text);
    const found: Diagnostic[] = [...parsed.findings];
    const { value } = parsed;
    if (seen.has(file.path)) report(found, "bundle.given-twice", "", { path: file.path });
    seen.add(file.path);
    if (found.length === 0 && value !== undefined) read(file.path, value, folder, schemas, found);
    for (const diagnostic of locate(found, parsed)) findings.push({ path: file.path, diagnostic });
  }
  return { bundles: [...folders.values()], findings };
}

/** Reads one file into the folder of its jurisdiction; what is wrong with it comes into `found`. */
function read(path: string, value: Json, folder: Folder, schemas: Schemas, found: Diagnostic[]): void {
  const { jurisdiction } = folder;
  if (path.startsWith(`${jurisdiction}/${CASES}/`)) readCases(path, value, folder, schemas, found);
  else if (path === `${jurisdiction}/${INSTITUTIONS}`) readRegister(path, value, folder, schemas, found);
  else readVersion(path, value, folder, schemas, found);
}

function readVersion(
  path: string,
  value: Json,
  { versions }: Folder,
  schemas: Schemas,
  found: Diagnostic[],
): void {
  if (!schemas.check("rule-set.schema.json", value, found)) return;
  const form = canonicalForm(schemas, "rule-set.schema.json", value);
  // The schema that the type is generated from has just been checked.
  const document = form as unknown as RuleSet;
  const expected = pathOfVersion(document);
  if (expected === path) versions.push({ document, hash: contentHash(form) });
  else report(found, "bundle.path", "", { path, expected });
}

function readCases(path: string, value: Json, folder: Folder, schemas: Schemas, found: Diagnostic[]): void {
  if (!schemas.check(CASES_SCHEMA, value, found)) return;
  // The schema that the type is generated from has just been checked, and cases are JSON.
  const { id, version, cases } = canonicalForm(schemas, CASES_SCHEMA, value) as unknown as BundledCases;
  const expected = pathOfCases(id.slice(0, folder.jurisdiction.length), { id, version });
  if (expected === path) folder.cases.push({ id, version, cases });
  else report(found, "bundle.path", "/id", { path, expected });
}

/** A register lists the institutions of its own jurisdiction only. */
function readRegister(
  path: string,
  value: Json,
  folder: Folder,
  schemas: Schemas,
  found: Diagnostic[],
): void {
  if (!schemas.check(REGISTER_SCHEMA, value, found)) return;
  // The schema that the type is generated from has just been checked.
  (value as unknown as readonly Institution[]).forEach(({ jurisdiction }, index) => {
    const expected = `${jurisdiction}/${INSTITUTIONS}`;
    if (expected !== path) report(found, "bundle.path", `/${index}/jurisdiction`, { path, expected });
  });
  if (found.length === 0) folder.institutions = canonicalForm(schemas, REGISTER_SCHEMA, value);
}

function report(
  found: Diagnostic[],
  code: keyof typeof bundleDiagnostics,
  pointer: string,
  params: Diagnostic["params"],
): void {
  new Findings(bundleDiagnostics, found).report(code, pointer, params);
}

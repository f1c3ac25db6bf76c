import type { VersionCases } from "../../schemas/types.ts";
import { canonicalForm } from "../documents/canonical.ts";
import { type ParsedDocument, parseDocument } from "../documents/parse.ts";
import { type Diagnostic, Findings } from "../domain/diagnostic.ts";
import { lintKeys } from "../engine/lint-keys.ts";
import type { RuleLibrary } from "../engine/rule-library.ts";
import { caseDiagnostics } from "./case-diagnostics.ts";
import type { FileFinding, RuleStandards, RuleText } from "./check-rules.ts";
import { placed } from "./placed.ts";

const SCHEMA = "version-cases.schema.json";

/** A file of test cases, in canonical form, with its text for the places of findings. */
export interface CasesFile {
  readonly path: string;
  readonly cases: VersionCases;
  readonly parsed: ParsedDocument;
}

/** Reads files of test cases; those that cannot be used are left out, with the reasons in `findings`. */
export function readCases(
  files: readonly RuleText[],
  { schemas }: RuleStandards,
  library: RuleLibrary,
  findings: FileFinding[],
): CasesFile[] {
  const paths = new Map<string, string>();
  return files.flatMap(({ path, text }) => {
    const parsed = parseDocument(text);
    const found: Diagnostic[] = [...parsed.findings];
    const report = new Findings(caseDiagnostics, found);
    const { value } = parsed;
    const fits = found.length === 0 && value !== undefined && schemas.check(SCHEMA, value, found);
    let cases: VersionCases | undefined;
    if (fits) {
      found.push(...lintKeys(schemas, SCHEMA, value));
      // The schema that the type is generated from has just been checked.
      cases = canonicalForm(schemas, SCHEMA, value) as unknown as VersionCases;
      const { id, version } = cases;
      const name = `${id}@${version}`;
      const before = paths.get(name);
      if (!library.findStated(id, version)) report.report("case.unknown-version", "/id", { version: name });
      if (before !== undefined) report.report("case.given-twice", "/id", { version: name, path: before });
      paths.set(name, before ?? path);
    }
    for (const diagnostic of found) findings.push({ path, diagnostic: placed(diagnostic, parsed) });
    return cases && found.length === 0 ? [{ path, cases, parsed }] : [];
  });
}

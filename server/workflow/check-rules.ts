import { claimFindings } from "../claims/claim-findings.ts";
import { type InstitutionRegister, readInstitutions } from "../claims/institution-register.ts";
import { type ParsedDocument, parseDocument } from "../documents/parse.ts";
import type { Schemas } from "../documents/schema-check.ts";
import type { Diagnostic } from "../domain/diagnostic.ts";
import { lintLibrary } from "../engine/lint-library.ts";
import { RuleLibrary } from "../engine/rule-library.ts";
import { byNumber, type StatedVersion } from "../engine/rule-set-version.ts";
import { placed } from "./placed.ts";
import { type CasesFile, readCases } from "./read-cases.ts";
import { readRuleSet } from "./read-rule-set.ts";
import { type RuleStandards, VersionLint } from "./version-lint.ts";

export type { RuleStandards } from "./version-lint.ts";

export interface RuleText {
  readonly path: string;
  readonly text: string;
}

/** Rule documents, institution registers and test cases as texts. */
export interface RuleTexts {
  readonly ruleSets: readonly RuleText[];
  readonly institutions: readonly RuleText[];
  readonly cases?: readonly RuleText[];
}

/** A finding in a file, with its place in the text. */
export interface FileFinding {
  readonly path: string;
  readonly diagnostic: Diagnostic;
}

/** The rules of a folder, and all that was found in them; with an error among it they must not be used. */
export interface CheckedRules {
  readonly library: RuleLibrary;
  readonly institutions: InstitutionRegister;
  /** Test cases of versions; `checkCases` runs them. */
  readonly cases: readonly CasesFile[];
  readonly findings: readonly FileFinding[];
  /** The file that each version was read from. */
  readonly origins: ReadonlyMap<StatedVersion, string>;
}

interface ReadVersion {
  readonly version: StatedVersion;
  readonly path: string;
  readonly parsed: ParsedDocument;
}

/** Reads rule documents, institution registers and test cases from their texts, and finds everything that is wrong with them. */
export function checkRules(texts: RuleTexts, standards: RuleStandards): CheckedRules {
  const findings: FileFinding[] = [];
  const read = texts.ruleSets.flatMap((file) => readVersion(file, standards.schemas, findings) ?? []);
  const library = new RuleLibrary(byNumber(read.map(({ version }) => version)), standards.schemas);
  const lint = new VersionLint(library, standards);
  const report = ({ path, parsed }: ReadVersion, found: readonly Diagnostic[]) => {
    for (const diagnostic of found) findings.push({ path, diagnostic: placed(diagnostic, parsed) });
  };
  for (const each of read) report(each, lint.of(each.version));
  for (const { version, diagnostic } of lintLibrary(library)) {
    const each = read.find((one) => one.version === version);
    if (each) report(each, [diagnostic]);
  }
  const institutions = readRegisters(texts.institutions, standards, findings);
  const cases = readCases(texts.cases ?? [], standards, library, findings);
  const origins = new Map(read.map(({ version, path }) => [version, path]));
  return { library, institutions, cases, findings, origins };
}

/** The version that a text states, or `undefined` with the reasons in `findings`. */
function readVersion(
  { path, text }: RuleText,
  schemas: Schemas,
  findings: FileFinding[],
): ReadVersion | undefined {
  const parsed = parseDocument(text);
  const found: Diagnostic[] = [...parsed.findings];
  const { value } = parsed;
  const version = found.length === 0 && value !== undefined ? readRuleSet(value, schemas, found) : undefined;
  for (const diagnostic of found) findings.push({ path, diagnostic: placed(diagnostic, parsed) });
  return version && { version, path, parsed };
}

function readRegisters(
  files: readonly RuleText[],
  { schemas }: RuleStandards,
  findings: FileFinding[],
): InstitutionRegister {
  const all = new Map<string, NonNullable<ReturnType<InstitutionRegister["get"]>>>();
  for (const { path, text } of files) {
    const parsed = parseDocument(text);
    const reading = parsed.value === undefined ? undefined : readInstitutions(parsed.value, schemas);
    for (const diagnostic of [...parsed.findings, ...(reading?.findings ?? [])]) {
      findings.push({ path, diagnostic: placed(diagnostic, parsed) });
    }
    const repeated = claimFindings();
    [...(reading?.register ?? [])].forEach(([code, periods], index) => {
      if (all.has(code)) repeated.report("claim.duplicate-institution", `/${index}/code`, { code });
      else all.set(code, periods);
    });
    for (const diagnostic of repeated.all) findings.push({ path, diagnostic: placed(diagnostic, parsed) });
  }
  return all;
}

import { readInstitutions } from "../claims/institution-register.ts";
import type { Diagnostic } from "../domain/diagnostic.ts";
import type { Json, JsonObject } from "../domain/json.ts";
import { dictionaryOf } from "../engine/declared-facts.ts";
import { lintKeys } from "../engine/lint-keys.ts";
import { lintLibrary } from "../engine/lint-library.ts";
import type { RuleLibrary } from "../engine/rule-library.ts";
import { type RuleSetVersion, type StatedVersion, statesDifferences } from "../engine/rule-set-version.ts";
import { knownVersions } from "../registry/known-versions.ts";
import type { DraftContent, VersionName } from "../review/draft.ts";
import { asJson } from "./as-json.ts";
import { type BaseConflict, conflictsOf } from "./base-conflicts.ts";
import { brokenHeirs, brokenPolicies } from "./broken-others.ts";
import { changedAbove, rebasedItems } from "./changed-above.ts";
import { CASES, casesOf } from "./draft-cases.ts";
import type { DraftGround } from "./draft-ground.ts";
import { readRuleSet } from "./read-rule-set.ts";
import { runCases } from "./run-cases.ts";
import { libraryWith, type Present } from "./standing-versions.ts";
import { VersionLint } from "./version-lint.ts";

/** All that speaks against publishing a draft, and what its test cases came to. */
export interface DraftCheck {
  readonly findings: readonly Diagnostic[];
  readonly cases?: Json;
}

/**
 * Checks a draft as publishing it would: schema, lint beside all versions that stand, periods, and its test cases.
 * Finds what is wrong with it, and what it would break in others; those findings name their document.
 */
export async function checkDraft(
  content: DraftContent,
  present: Present,
  ground: DraftGround,
): Promise<DraftCheck> {
  if (content.type === "institution") return { findings: checkInstitution(content.document, ground) };
  if (content.type === "withdrawal") return { findings: checkWithdrawal(content.version, present, ground) };
  const { schemas } = ground.standards;
  const found: Diagnostic[] = [];
  const joining = readRuleSet(content.document, schemas, found);
  if (!joining) return { findings: found };
  const before = libraryWith(present, ground.standards);
  const library = libraryWith(present, ground.standards, joining);
  const beside = lintLibrary(library).filter(({ version }) => version === joining);
  const findings = [
    ...found,
    ...lintJoining(joining, library, ground.standards),
    ...beside.map(({ diagnostic }) => diagnostic),
    ...heirFindings(conflictsOf(joining, before, library, ground.standards)),
    ...brokenPolicies(joining.document.id, before, library, ground.standards),
  ];
  const whole = library.find(joining.document.id, joining.document.version);
  if (!isSound(findings) || !content.cases || !whole) return { findings };
  const run = await checkCases(content.cases, whole, library, present, ground);
  return { ...run, findings: [...findings, ...run.findings] };
}

/** Runs a draft's own test cases in both evaluators, beside the rules and institutions that stand. */
async function checkCases(
  cases: readonly Json[],
  version: RuleSetVersion,
  library: RuleLibrary,
  { registry, now }: Present,
  { standards }: DraftGround,
): Promise<DraftCheck> {
  const found: Diagnostic[] = [];
  const { id, version: number } = version.document;
  const file = { id, version: number, cases };
  if (!standards.schemas.check(CASES, file, found)) return { findings: found };
  found.push(...lintKeys(standards.schemas, CASES, file));
  if (found.length > 0) return { findings: found };
  const documents = library.versions.map(({ document }) => document);
  const { institutions } = knownVersions(registry, { at: now, seq: registry.seq });
  const book = { ...standards, library, institutions, everyFact: dictionaryOf(standards.facts, documents) };
  const run = await runCases(version, casesOf(standards.schemas, file), book);
  const { results, disagreements, coverage } = run;
  return { findings: run.findings, cases: asJson({ results, disagreements, coverage }) };
}

function lintJoining(
  joining: StatedVersion,
  library: RuleLibrary,
  standards: DraftGround["standards"],
): readonly Diagnostic[] {
  const found = new VersionLint(library, standards).of(joining);
  if (!statesDifferences(joining)) return found;
  return [...found, ...changedAbove(rebasedItems(joining, library, standards), found)];
}

/** What is found in versions that inherit, told with their names: an error there speaks against what they inherit. */
function heirFindings(heirs: readonly BaseConflict[]): readonly Diagnostic[] {
  return heirs.flatMap(({ child, findings }) => {
    const document = `${child.id}@${child.version}`;
    return findings.map((each) => ({ ...each, document }));
  });
}

export function isSound(findings: readonly Diagnostic[]): boolean {
  return findings.every(({ severity }) => severity !== "error");
}

/** What would be broken without a version; withdrawing it is not refused for that. */
function checkWithdrawal(
  { id, version }: VersionName,
  present: Present,
  ground: DraftGround,
): readonly Diagnostic[] {
  const { registry, now } = present;
  const rest = [...registry.versions].filter(([, each]) => each.id !== id || each.version !== version);
  const without = { registry: { ...registry, versions: new Map(rest) }, now };
  const { standards } = ground;
  const [before, after] = [libraryWith(present, standards), libraryWith(without, standards)];
  return [...brokenPolicies(id, before, after, standards), ...brokenHeirs(id, before, after, standards)];
}

function checkInstitution(document: JsonObject, { standards }: DraftGround): readonly Diagnostic[] {
  const { findings } = readInstitutions([document], standards.schemas);
  // It is read as a list of one.
  return findings.map((found) => ({ ...found, pointer: found.pointer.replace(/^\/0/, "") }));
}

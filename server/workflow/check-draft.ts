import { readInstitutions } from "../claims/institution-register.ts";
import type { Diagnostic } from "../domain/diagnostic.ts";
import type { Json, JsonObject } from "../domain/json.ts";
import { dictionaryOf } from "../engine/declared-facts.ts";
import { lintKeys } from "../engine/lint-keys.ts";
import { lintLibrary } from "../engine/lint-library.ts";
import { PHASES } from "../engine/plan-step.ts";
import type { RuleLibrary } from "../engine/rule-library.ts";
import {
  isPolicy,
  isWhole,
  type OverrideVersion,
  type RuleSetVersion,
  type StatedVersion,
  statesDifferences,
} from "../engine/rule-set-version.ts";
import { knownVersions } from "../registry/known-versions.ts";
import type { DraftContent, VersionName } from "../review/draft.ts";
import { asJson } from "./as-json.ts";
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
  const library = libraryWith(present, ground.standards, joining);
  const beside = lintLibrary(library).filter(({ version }) => version === joining);
  const findings = [
    ...found,
    ...new VersionLint(library, ground.standards).of(joining),
    ...beside.map(({ diagnostic }) => diagnostic),
    ...brokenOthers(joining.document.id, libraryWith(present, ground.standards), library, ground),
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

export function isSound(findings: readonly Diagnostic[]): boolean {
  return findings.every(({ severity }) => severity !== "error");
}

/**
 * Errors that other versions did not have before: a version may break the order of a policy's steps, and what those
 * that inherit from it come to. What it writes and reads changes nothing in any other rule set.
 */
function brokenOthers(
  id: string,
  before: RuleLibrary,
  after: RuleLibrary,
  { standards }: DraftGround,
): readonly Diagnostic[] {
  const [old, now] = [new VersionLint(before, standards), new VersionLint(after, standards)];
  const others = before.statedVersions.filter((version) =>
    statesDifferences(version) ? inherits(version, id, before) : isPolicyAround(version, id),
  );
  return others.flatMap((other) => {
    const document = `${other.document.id}@${other.document.version}`;
    if (!after.findStated(other.document.id, other.document.version)) return [];
    const known = new Set(old.of(other).map(keyOf));
    const errors = now.of(other).filter(({ severity }) => severity === "error");
    return errors.filter((error) => !known.has(keyOf(error))).map((error) => ({ ...error, document }));
  });
}

/** Whether a version that states differences rests on a rule set, however far above. */
function inherits(version: OverrideVersion, id: string, library: RuleLibrary): boolean {
  return (
    version.document.body.base.id === id ||
    library.resolutionsOf(version).some((over) => over.version?.path?.some((base) => base.id === id))
  );
}

function keyOf({ code, pointer, params }: Diagnostic): string {
  return JSON.stringify([code, pointer, params]);
}

/** Whether it is a policy of a rule set's jurisdiction, or has it as a step. */
function isPolicyAround(version: StatedVersion, id: string): boolean {
  if (!isWhole(version) || !isPolicy(version)) return false;
  const { jurisdiction, body } = version.document;
  return (
    id.startsWith(`${jurisdiction}.`) ||
    PHASES.some((phase) => body.phases[phase]?.some(({ ruleSet }) => ruleSet === id) === true)
  );
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
  return brokenOthers(
    id,
    libraryWith(present, ground.standards),
    libraryWith(without, ground.standards),
    ground,
  );
}

function checkInstitution(document: JsonObject, { standards }: DraftGround): readonly Diagnostic[] {
  const { findings } = readInstitutions([document], standards.schemas);
  // It is read as a list of one.
  return findings.map((found) => ({ ...found, pointer: found.pointer.replace(/^\/0/, "") }));
}

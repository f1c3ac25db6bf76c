import { readInstitutions } from "../claims/institution-register.ts";
import { canonicalText } from "../documents/canonical.ts";
import { contentHash } from "../documents/hash.ts";
import type { Diagnostic } from "../domain/diagnostic.ts";
import type { Json, JsonObject } from "../domain/json.ts";
import { neighboursOf } from "../engine/neighbours.ts";
import type { RuleLibrary } from "../engine/rule-library.ts";
import type { PublishedVersion } from "../registry/registry.ts";
import type { DraftContent } from "../review/draft.ts";
import { checkRules, type RuleText } from "./check-rules.ts";
import type { DraftGround } from "./draft-ground.ts";
import { publishedForm } from "./judged-draft.ts";
import { libraryWith, type Present, ruleSetOf, standingVersions } from "./standing-versions.ts";

/** All that speaks against publishing a draft, and what its test cases came to. */
export interface DraftCheck {
  readonly findings: readonly Diagnostic[];
  readonly cases?: Json;
}

/** The draft's own path among the texts; no `id@version` reads like it. */
const DRAFT = "draft";

/**
 * Checks a draft as publishing it would: schema, lint beside all versions that stand, periods, and its test cases.
 * Finds what is wrong with it, and what it would break in others; those findings name their document.
 */
export function checkDraft(content: DraftContent, present: Present, ground: DraftGround): DraftCheck {
  if (content.type === "institution") return { findings: checkInstitution(content.document, ground) };
  const standing = standingVersions(present).filter(({ type }) => type === "rule-set");
  if (content.type === "withdrawal") {
    const { id, version } = content.version;
    const rest = standing.filter((each) => each.id !== id || each.version !== version);
    return { findings: findingsIn(rest.map(textOf), ground) };
  }
  const draft = { path: DRAFT, text: canonicalText(content.document) };
  const { schemas } = ground.standards;
  if (!schemas.conforms("rule-set.schema.json", content.document))
    return { findings: findingsIn([draft], ground) };
  const document = publishedForm(schemas, content);
  const joining = { document: ruleSetOf(document), hash: contentHash(document) };
  const library = libraryWith(present, joining);
  const places = placesAround(joining.document.jurisdiction, library);
  const related = standing.filter(({ jurisdiction }) => places.has(jurisdiction));
  const findings = findingsIn([...related.map(textOf), draft], ground);
  if (!isSound(findings) || content.cases === undefined || !ground.runCases) return { findings };
  const run = ground.runCases({ document, cases: content.cases, library });
  const told = { findings: [...findings, ...run.findings] };
  return run.results === undefined ? told : { ...told, cases: run.results };
}

export function isSound(findings: readonly Diagnostic[]): boolean {
  return findings.every(({ severity }) => severity !== "error");
}

/** What is wrong with the draft, and errors in the others, which had none when they were published. */
function findingsIn(ruleSets: readonly RuleText[], { standards }: DraftGround): readonly Diagnostic[] {
  const { findings } = checkRules({ ruleSets, institutions: [] }, standards);
  return findings.flatMap(({ path, diagnostic }) => {
    const { range: _, ...found } = diagnostic; // the author has no text of ours
    if (path === DRAFT) return [found];
    return found.severity === "error" ? [{ ...found, document: path }] : [];
  });
}

/**
 * The jurisdictions whose rule sets can have a finding that depends on those of one: itself, those whose policies borrow
 * from it or are borrowed from by it, and so on.
 */
function placesAround(place: string, library: RuleLibrary): ReadonlySet<string> {
  const around = new Map<string, Set<string>>();
  const join = (a: string, b: string) => around.set(a, (around.get(a) ?? new Set()).add(b));
  for (const each of new Set(library.versions.map(({ document }) => document.jurisdiction))) {
    for (const { jurisdiction } of neighboursOf(each, library)) {
      join(each, jurisdiction);
      join(jurisdiction, each);
    }
  }
  const places = new Set([place]);
  for (const each of places) for (const next of around.get(each) ?? []) places.add(next);
  return places;
}

const texts = new WeakMap<JsonObject, string>();

/** A published version as a file; its text is written once. */
function textOf({ id, version, document }: PublishedVersion): RuleText {
  const text = texts.get(document) ?? canonicalText(document);
  texts.set(document, text);
  return { path: `${id}@${version}`, text };
}

function checkInstitution(document: JsonObject, { standards }: DraftGround): readonly Diagnostic[] {
  const { findings } = readInstitutions([document], standards.schemas);
  // It is read as a list of one.
  return findings.map((found) => ({ ...found, pointer: found.pointer.replace(/^\/0/, "") }));
}

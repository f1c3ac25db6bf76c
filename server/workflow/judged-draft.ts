import { canonicalForm } from "../documents/canonical.ts";
import { contentHash } from "../documents/hash.ts";
import type { Schemas } from "../documents/schema-check.ts";
import type { JsonObject } from "../domain/json.ts";
import { ENGINE_SEMANTICS } from "../engine/plan.ts";
import { type RuleSetVersion, statesDifferences } from "../engine/rule-set-version.ts";
import { isOverride } from "../inheritance/rule-set.ts";
import type { PublishedVersion } from "../registry/registry.ts";
import { versionSubject } from "../registry/version-body.ts";
import type { Requirement } from "../review/approval-slots.ts";
import type { Draft, DraftContent } from "../review/draft.ts";
import { type DraftSubject, subjectOf } from "../review/draft-subject.ts";
import { requirementOf } from "../review/requirement-of.ts";
import type { Signs } from "../review/signs.ts";
import type { ReviewGround } from "../review/standing.ts";
import { publishedCases } from "./draft-cases.ts";
import type { DraftGround } from "./draft-ground.ts";
import type { Ground } from "./governed-rules.ts";
import { inForceToday, libraryWith, type Present, ruleSetOf, standingOfId } from "./standing-versions.ts";

const SCHEMAS = { "rule-set": "rule-set.schema.json", institution: "institution.schema.json" } as const;

/** `$id` of the schema of a draft's document; `undefined` for a withdrawal, which has none. */
export function schemaOf({ type }: DraftContent): string | undefined {
  return type === "withdrawal" ? undefined : SCHEMAS[type];
}

type ContentWithDocument = Extract<DraftContent, { document: JsonObject }>;

const forms = new WeakMap<DraftContent, { readonly schemas: Schemas; readonly form: JsonObject }>();

/** A document as it would be published. Contents are never changed, so it is made once. */
export function publishedForm(schemas: Schemas, content: ContentWithDocument): JsonObject {
  const known = forms.get(content);
  if (known?.schemas === schemas) return known.form;
  // The canonical form of an object is one.
  const form = canonicalForm(schemas, SCHEMAS[content.type], content.document) as JsonObject;
  forms.set(content, { schemas, form });
  return form;
}

/** The hash of the document as it would be published. */
export function publishedHash(schemas: Schemas, content: ContentWithDocument): string {
  return hashesOf(content, schemas).content;
}

type Hashes = Pick<Signs, "content" | "cases">;

const hashes = new WeakMap<DraftContent, Hashes>();

/** Hashes of what would be published, likewise. */
function hashesOf(content: DraftContent, schemas: Schemas): Hashes {
  const known = hashes.get(content);
  if (known) return known;
  const form =
    content.type === "withdrawal"
      ? { ...content, version: { ...content.version } }
      : publishedForm(schemas, content);
  const cases = content.type === "rule-set" ? (content.cases ?? []) : [];
  const taken = { content: contentHash(form), cases: contentHash(publishedCases(schemas, cases)) };
  hashes.set(content, taken);
  return taken;
}

/** What a draft's approvals are held against now: what it would publish, and what its review takes. */
export function reviewGroundOf(
  draft: Draft,
  present: Present,
  ground: Pick<DraftGround, "standards" | "tree">,
): ReviewGround {
  const { standards, tree } = ground;
  const { content } = draft;
  const subject = subjectOf(content);
  const versions = subject ? standingOfId(present, subject.type, subject.id) : [];
  const resolved = resolvedOf(content, present, standards);
  const signs = {
    ...hashesOf(content, standards.schemas),
    bases: basesOf(resolved),
    previous: versions.at(-1)?.hash ?? "",
    facts: standards.factsHash,
    semantics: ENGINE_SEMANTICS,
    ...(draft.impact ? { impact: draft.impact.hash } : {}),
  };
  const requirements = requirementsOf(content, subject, versions, present);
  const inheritsProvisional = resolved.some(({ document }) => (document.provisional ?? []).length > 0);
  return { signs, requirements, place: subject?.jurisdiction ?? "", tree, inheritsProvisional };
}

/** What a content comes to over its period upon what it inherits; nothing where it states itself whole. */
function resolvedOf(content: DraftContent, present: Present, standards: Ground): readonly RuleSetVersion[] {
  if (content.type !== "rule-set" || !isOverride(ruleSetOf(content.document))) return [];
  const { schemas } = standards;
  if (!schemas.conforms(SCHEMAS[content.type], content.document)) return [];
  const document = ruleSetOf(publishedForm(schemas, content));
  const stated = { document, hash: hashesOf(content, schemas).content };
  if (!statesDifferences(stated)) return [];
  return libraryWith(present, standards, stated)
    .resolutionsOf(stated)
    .flatMap(({ version }) => version ?? []);
}

/** Hashes of all that is inherited, by `id@version`. */
function basesOf(resolved: readonly RuleSetVersion[]): Readonly<Record<string, string>> {
  const bases = resolved.flatMap(({ path = [] }) => path.slice(1));
  return Object.fromEntries(bases.map(({ id, version, hash }) => [`${id}@${version}`, hash]));
}

/** What the draft itself asks for, and what nobody lowers by it: the newest version, and the one in force. */
function requirementsOf(
  content: DraftContent,
  subject: DraftSubject | undefined,
  versions: readonly PublishedVersion[],
  { registry, now }: Present,
): readonly Requirement[] {
  const own: readonly JsonObject[] = content.type === "withdrawal" ? [] : [content.document];
  if (subject?.type !== "rule-set") return own.map(requirementOf);
  const targeted = content.type === "withdrawal" ? registry.versions.get(targetOf(content)) : undefined;
  const before = new Set([versions.at(-1), inForceToday(versions, now), targeted]);
  const documents = [...before].flatMap((version) => (version ? [version.document] : []));
  return [...own, ...documents].map(requirementOf);
}

/** Subject of the version that a withdrawal would take back. */
export function targetOf({ version }: Extract<DraftContent, { type: "withdrawal" }>): string {
  return versionSubject("rule-set", version.id, version.version);
}

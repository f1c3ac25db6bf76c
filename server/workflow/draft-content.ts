import type { Json, JsonObject } from "../domain/json.ts";
import { newestVersionOf, type Registry } from "../registry/registry.ts";
import { type GovernedType, versionSubject } from "../registry/version-body.ts";
import type { Draft, DraftContent, VersionName } from "../review/draft.ts";
import { subjectOf } from "../review/draft-subject.ts";
import { ReviewRefusal } from "../review/review-refusal.ts";
import { Refusal } from "./refusal.ts";
import { type Present, ruleSetOf, standingOfId } from "./standing-versions.ts";

/** What somebody wants a draft to hold. */
export type WantedContent =
  | { readonly document: JsonObject; readonly type?: GovernedType; readonly cases?: readonly Json[] }
  | { readonly withdraws: VersionName; readonly covered: "returns" | "gap"; readonly visibleFrom?: string }
  | { readonly from: VersionName };

/** The content of a new draft. Throws `Refusal` `unknown-version` where it names none. */
export function newContent(wanted: WantedContent, present: Present): DraftContent {
  if ("from" in wanted) return nextVersion(wanted.from, present, {});
  if ("withdraws" in wanted) {
    const { withdraws, ...rest } = wanted;
    publishedVersion(present.registry, "rule-set", withdraws);
    return { type: "withdrawal", version: withdraws, ...instantOf(rest) };
  }
  const { type = "rule-set", document, cases = [] } = wanted;
  if (type === "institution") return { type, document };
  return { type, document, ...(cases.length === 0 ? {} : { cases }) };
}

/**
 * The content that replaces a draft's. Throws `ReviewRefusal` `another-subject` where it would be a draft of something
 * else: another type, rule set or institution.
 */
export function editedContent({ content }: Draft, wanted: WantedContent): DraftContent {
  const edited = editedOf(content, wanted);
  const [before, after] = [subjectOf(content), edited && subjectOf(edited)];
  if (!edited || before?.id !== after?.id || !after)
    throw new ReviewRefusal("another-subject", { subject: before?.id ?? "" });
  return edited;
}

function editedOf(content: DraftContent, wanted: WantedContent): DraftContent | undefined {
  if (content.type === "withdrawal") {
    if (!("withdraws" in wanted) || wanted.withdraws.version !== content.version.version) return undefined;
    const { withdraws, ...rest } = wanted;
    return { type: "withdrawal", version: withdraws, ...instantOf(rest) };
  }
  if (!("document" in wanted) || (wanted.type !== undefined && wanted.type !== content.type))
    return undefined;
  const { document } = wanted;
  if (content.type === "institution") return { type: content.type, document };
  // Whoever says nothing of the test cases means to keep them; an empty list takes them out.
  const cases = wanted.cases ?? content.cases ?? [];
  return { type: content.type, document, ...(cases.length === 0 ? {} : { cases }) };
}

/**
 * A published version under the next number of its id, with other header members; `supersedes` names the versions that
 * stand and whose periods it would cover.
 */
export function nextVersion(from: VersionName, present: Present, header: JsonObject): DraftContent {
  const type: GovernedType = from.id.includes(".") ? "rule-set" : "institution";
  const { registry } = present;
  const source = publishedVersion(registry, type, from);
  if (type === "institution") return { type, document: source.document };
  const version = (newestVersionOf(registry, type, from.id)?.version ?? 0) + 1;
  const { supersedes: _, ...rest } = source.document;
  const document = { ...rest, ...header, version };
  const { effective } = ruleSetOf(document);
  const supersedes = standingOfId(present, type, from.id)
    .filter((other) => overlaps(effective, ruleSetOf(other.document).effective))
    .map((other) => other.version);
  const cases = source.cases === undefined ? {} : { cases: source.cases };
  return { type, document: supersedes.length > 0 ? { ...document, supersedes } : document, ...cases };
}

/** A version that was ever published. Throws `Refusal` `unknown-version`. */
export function publishedVersion(registry: Registry, type: GovernedType, { id, version }: VersionName) {
  const found = registry.versions.get(versionSubject(type, id, version));
  if (!found || found.cancelled) throw new Refusal("unknown-version", `${id}@${version}`);
  return found;
}

interface Period {
  readonly from: string;
  readonly until?: string;
}

function overlaps(a: Period, b: Period): boolean {
  return (a.until === undefined || b.from < a.until) && (b.until === undefined || a.from < b.until);
}

/** Instants are compared as texts, so all are written alike. */
function instantOf<T extends { readonly visibleFrom?: string }>(wanted: T): T {
  const { visibleFrom } = wanted;
  return visibleFrom === undefined ? wanted : { ...wanted, visibleFrom: new Date(visibleFrom).toISOString() };
}

import type { Json, JsonObject } from "../domain/json.ts";
import { dictionaryOf } from "../engine/declared-facts.ts";
import type { StatedVersion } from "../engine/rule-set-version.ts";
import { newestVersionOf, type PublishedVersion } from "../registry/registry.ts";
import { versionSubject } from "../registry/version-body.ts";
import type { Draft, DraftContent } from "../review/draft.ts";
import { subjectOf } from "../review/draft-subject.ts";
import { asJson } from "./as-json.ts";
import { compareMeaning } from "./compare-meaning.ts";
import type { DraftGround } from "./draft-ground.ts";
import { contentChanges } from "./draft-revisions.ts";
import { publishedForm } from "./judged-draft.ts";
import { readRuleSet } from "./read-rule-set.ts";
import { libraryWith, type Present } from "./standing-versions.ts";

/**
 * What a draft changes: against the version that it was made from, else against the newest of its id; cell by cell, and
 * by what claims come to where both can be compared so. Without a version before it there is nothing to compare with.
 */
export function compareDraft({ content, base }: Draft, present: Present, ground: DraftGround): JsonObject {
  if (content.type === "withdrawal") return { same: false, changes: [] };
  const subject = subjectOf(content);
  const { registry } = present;
  const before =
    base && subject
      ? registry.versions.get(versionSubject(subject.type, base.id, base.version))
      : subject && newestVersionOf(registry, subject.type, subject.id);
  if (!before) return { same: false, changes: [] };
  const { schemas } = ground.standards;
  const after = { ...content, document: publishedForm(schemas, content) };
  const old: DraftContent = { type: content.type, document: before.document };
  const changes = contentChanges(old, after, schemas);
  const { id, version, hash, document } = before;
  const named = { base: { id, version, hash }, before: document, same: changes.length === 0, changes };
  const meaning =
    content.type === "rule-set" ? meaningOf(before, content.document, present, ground) : undefined;
  return asJson(meaning === undefined ? named : { ...named, meaning });
}

function meaningOf(
  { id, version }: PublishedVersion,
  document: JsonObject,
  present: Present,
  { standards }: DraftGround,
): Json | undefined {
  const joining = readRuleSet(document, standards.schemas, []);
  const now = libraryWith(present, standards);
  const before = now.find(id, version);
  const after = joining && wholeOf(joining, present, standards);
  if (!before || !after) return undefined;
  const facts = dictionaryOf(
    standards.facts,
    now.versions.map((each) => each.document),
  );
  const found = compareMeaning(before.document, after.document, facts);
  return found && asJson(found);
}

function wholeOf(joining: StatedVersion, present: Present, standards: DraftGround["standards"]) {
  const { id, version } = joining.document;
  return libraryWith(present, standards, joining).find(id, version);
}

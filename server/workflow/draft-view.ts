import { actorNames } from "../access/actor-names.ts";
import type { Json, JsonObject } from "../domain/json.ts";
import { statesDifferences } from "../engine/rule-set-version.ts";
import type { RebasedItem } from "../inheritance/rebase.ts";
import { newestVersionOf } from "../registry/registry.ts";
import { versionSubject } from "../registry/version-body.ts";
import { threadsOf } from "../review/comments.ts";
import type { Draft, VersionName } from "../review/draft.ts";
import { subjectOf } from "../review/draft-subject.ts";
import { isProvisional } from "../review/review-rules.ts";
import { type Standing, standingOf } from "../review/standing.ts";
import { asJson } from "./as-json.ts";
import { rebasedItems } from "./changed-above.ts";
import type { DraftState } from "./current-drafts.ts";
import type { DraftGround } from "./draft-ground.ts";
import { reviewGroundOf } from "./judged-draft.ts";
import { readRuleSet } from "./read-rule-set.ts";
import { libraryWith } from "./standing-versions.ts";

/** A draft in a list: what it is about and where it stands. */
export function draftSummary(
  draft: Draft,
  { drafts, governance, present }: DraftState,
  ground: DraftGround,
): JsonObject {
  const { id, content, created, changed, authors, revision, submitted, returned, published } = draft;
  const isInReview = draft.state === "in-review";
  const { state } = isInReview ? standingOf(draft, reviewGroundOf(draft, present, ground)) : draft;
  const { id: about = "", jurisdiction = "", title = {}, version } = subjectOf(content) ?? {};
  const withdrawn = content.type === "withdrawal" ? withdrawnTitle(content.version, present) : undefined;
  const open = threadsOf(drafts.comments, id).filter(({ resolved }) => !resolved);
  return asJson({
    id,
    type: content.type,
    about,
    version,
    jurisdiction,
    title: withdrawn ?? title,
    state,
    revision,
    authors,
    created,
    changed,
    submitted,
    returned,
    published,
    names: actorNames(governance.accounts, actorsOf(draft)),
    openThreads: open.length,
  });
}

/** Whoever a draft in a list names. */
function actorsOf({ authors, created, changed, submitted, returned, published }: Draft): string[] {
  const deeds = [created, changed, submitted, returned, published];
  return [...authors, ...deeds.flatMap((deed) => deed?.by ?? [])];
}

/** Whoever has approved it. */
export function approversOf({ approvals }: Draft): string[] {
  return approvals.map(({ by }) => by);
}

/** What the version that would be withdrawn is called. */
function withdrawnTitle({ id, version }: VersionName, { registry }: DraftState["present"]): Json | undefined {
  return registry.versions.get(versionSubject("rule-set", id, version))?.document.title;
}

/** A draft whole: its content, its review, and what it takes to approve or publish it. */
export function draftView(draft: Draft, state: DraftState, ground: DraftGround): JsonObject {
  const { content, base, rebasedTo, impact } = draft;
  const { governance, present } = state;
  const judged = reviewGroundOf(draft, present, ground);
  const standing = standingOf(draft, judged);
  const { type: _, ...shown } = content;
  const subject = subjectOf(content);
  const newest = subject && newestVersionOf(present.registry, subject.type, subject.id);
  return asJson({
    ...shown,
    ...draftSummary(draft, state, ground), // a withdrawal tells its version by number, as every draft does
    names: actorNames(governance.accounts, [...actorsOf(draft), ...approversOf(draft)]),
    base,
    impact,
    rebase: rebasedTo && { to: rebasedTo, overrides: rebasedOverrides(draft, present, ground) },
    /** The number that it can be published under. */
    nextVersion: content.type === "withdrawal" ? undefined : (newest?.version ?? 0) + 1,
    isProvisional: isProvisional(draft, judged),
    review: reviewView(standing, draft),
  });
}

/** What has become of each override upon the version that the draft is pinned to; none while it is no rule set. */
function rebasedOverrides(
  { content }: Draft,
  present: DraftState["present"],
  { standards }: DraftGround,
): readonly RebasedItem[] {
  if (content.type !== "rule-set") return [];
  const joining = readRuleSet(content.document, standards.schemas, []);
  if (!joining || !statesDifferences(joining)) return [];
  return rebasedItems(joining, libraryWith(present, standards, joining), standards);
}

/**
 * What has been approved, what still is to be, and the hash that is signed. What was published is what its last approval
 * signs: that its own publication changed the world since makes no approval void.
 */
export function reviewView(
  { signed, missing, stale, valid }: Standing,
  { approvals, state }: Draft,
): JsonObject {
  const published = state === "published" ? approvals.at(-1)?.signed : undefined;
  const given = approvals.map(({ signs: _, ...approval }) => {
    const isPublished = published !== undefined && approval.signed === published;
    const changed = stale.find((each) => each.approval.by === approval.by)?.changed;
    return {
      ...approval,
      isValid: isPublished || valid.some(({ by }) => by === approval.by),
      ...(isPublished ? {} : { changed }),
    };
  });
  return asJson({ signed, approvals: given, due: missing });
}

import { newestVersionOf } from "../registry/registry.ts";
import type { DraftContent } from "../review/draft.ts";
import { subjectOf } from "../review/draft-subject.ts";
import { ReviewRefusal } from "../review/review-refusal.ts";
import { targetOf } from "./judged-draft.ts";
import type { Present } from "./standing-versions.ts";

/**
 * Why a content cannot be published beside what was published meanwhile: its number is not a new one, or what it would
 * withdraw is withdrawn; `undefined` where it can.
 */
export function refuseVersion(content: DraftContent, { registry, now }: Present): ReviewRefusal | undefined {
  if (content.type === "withdrawal") {
    const target = registry.versions.get(targetOf(content));
    const { id, version } = content.version;
    if (!target || target.cancelled || target.withdrawn)
      return new ReviewRefusal("withdrawn-already", { version: `${id}@${version}` });
    return refuseInstant(content.visibleFrom, now);
  }
  const subject = subjectOf(content);
  if (subject?.version === undefined) return undefined; // institutions are numbered here; a schema asks rule sets
  const newest = newestVersionOf(registry, subject.type, subject.id);
  if (!newest || subject.version > newest.version) return undefined;
  const { id, version } = subject;
  const params = {
    id,
    version,
    next: newest.version + 1,
    by: newest.published.actor,
    at: newest.published.at,
  };
  return new ReviewRefusal("version-taken", params);
}

/** Why something cannot be scheduled for an instant: only the future can be. */
export function refuseInstant(instant: string | undefined, now: string): ReviewRefusal | undefined {
  if (instant === undefined || instant > now) return undefined;
  return new ReviewRefusal("not-in-the-future", { instant, now });
}

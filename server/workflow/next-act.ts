import { SYSTEM } from "../review/draft.ts";
import { standingOf } from "../review/standing.ts";
import { placesOf, publishingOf, writingOf } from "./draft-access.ts";
import type { DraftGround } from "./draft-ground.ts";
import type { Found } from "./draft-log.ts";
import { reviewGroundOf } from "./judged-draft.ts";
import { whyNotApprove } from "./why-not-approve.ts";

/** What a draft waits for somebody to do. */
export type NextAct =
  | "write" // his own, not submitted yet
  | "mend" // his own, sent back
  | "rebase" // nobody's yet: what his jurisdiction inherits from was published anew
  | "approve"
  | "publish"
  | "watch"; // published for a moment still to come, which he could cancel

/** What a draft waits for the caller to do; `undefined` where it does not wait for him. */
export function nextActOf(found: Found, ground: DraftGround): NextAct | undefined {
  const { draft, caller, governance, present } = found;
  const { content, authors, returned } = draft;
  const mayAll = (action: Parameters<typeof caller.permissions.may>[0]): boolean =>
    placesOf(content, governance).every((jurisdiction) => caller.permissions.may(action, { jurisdiction }));
  const isOwn = authors.includes(caller.id);
  if (draft.state === "draft") {
    if (!mayAll(writingOf(content))) return undefined;
    if (!isOwn) return draft.rebasedTo && authors.every((author) => author === SYSTEM) ? "rebase" : undefined;
    return returned ? "mend" : "write";
  }
  if (draft.state === "published") {
    const { visibleFrom = "" } = draft.published ?? {};
    const isTakenBack = [...present.registry.versions.values()].some(
      (version) => version.draft === draft.id && version.cancelled,
    );
    return visibleFrom > present.now && !isTakenBack && mayAll("publish") ? "watch" : undefined;
  }
  if (draft.state !== "in-review") return undefined;
  const { state } = standingOf(draft, reviewGroundOf(draft, present, ground));
  if (state === "approved") return !isOwn && mayAll(publishingOf(content)) ? "publish" : undefined;
  return whyNotApprove(found, caller, ground) ? undefined : "approve";
}

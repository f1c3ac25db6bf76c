import { Refused } from "../access/refused.ts";
import { type Approver, openSlots } from "./approval-slots.ts";
import { type Draft, isOpen } from "./draft.ts";
import { ReviewRefusal } from "./review-refusal.ts";
import { signParts } from "./signs.ts";
import { slotsInWords } from "./slots-in-words.ts";
import { type ReviewGround, type Standing, standingOf } from "./standing.ts";

/** Why not; `undefined` where it may be done. */
type Verdict = ReviewRefusal | Refused | undefined;

/** Editing is allowed in review too: it takes the draft out of it. */
export function refuseEdit(draft: Draft): Verdict {
  return isOpen(draft) ? undefined : closed(draft);
}

export function refuseSubmission(draft: Draft): Verdict {
  if (!isOpen(draft)) return closed(draft);
  return draft.state === "draft" ? undefined : new ReviewRefusal("not-to-submit");
}

export function refuseReturn(draft: Draft): Verdict {
  if (!isOpen(draft)) return closed(draft);
  return draft.state === "in-review" ? undefined : new ReviewRefusal("not-in-review");
}

/** Somebody who would approve. */
export interface WouldApprove extends Approver {
  /** The hash he was shown. */
  readonly signed: string;
  /** Hash of the impact that he was shown, where he says so. */
  readonly impact?: string | undefined;
  /** He was told that values are provisional. */
  readonly acknowledgesProvisional: boolean;
}

export function refuseApproval(
  draft: Draft,
  ground: ReviewGround,
  { by, roles, signed, impact, acknowledgesProvisional }: WouldApprove,
): Verdict {
  const standing = standingOf(draft, ground);
  const notNow = refuseApprovalBy(draft, ground, { by, roles });
  if (notNow) return notNow;
  if (impact !== undefined && impact !== draft.impact?.hash)
    return new ReviewRefusal("impact-differs", { impact: draft.impact?.hash ?? "" });
  if (signed !== standing.signed) return new ReviewRefusal("signed-differs", { signed: standing.signed });
  return isProvisional(draft, ground) && !acknowledgesProvisional
    ? new ReviewRefusal("provisional-unacknowledged")
    : undefined;
}

/** Why somebody may not approve a draft whatever he signs. */
export function refuseApprovalBy(draft: Draft, ground: ReviewGround, { by, roles }: Approver): Verdict {
  if (!isOpen(draft)) return closed(draft);
  if (draft.state !== "in-review") return new ReviewRefusal("not-in-review");
  if (draft.authors.includes(by)) return new Refused("own-work", { action: "approve" });
  const standing = standingOf(draft, ground);
  if (standing.state === "approved") return new ReviewRefusal("approved-fully");
  return brings(standing, ground, { by, roles })
    ? undefined
    : new ReviewRefusal("approval-not-due", slotsInWords(standing.missing, ground.place));
}

/** Whether another approval would leave fewer open, in any of the requirements. */
function brings({ valid }: Standing, ground: ReviewGround, approver: Approver): boolean {
  const others = valid.filter(({ by }) => by !== approver.by);
  return ground.requirements.some((slots) => {
    const open = (approvers: readonly Approver[]) =>
      openSlots(slots, approvers, ground.place, ground.tree).length;
    return open([...others, approver]) < open(valid);
  });
}

export function refusePublication(draft: Draft, ground: ReviewGround, by: string): Verdict {
  if (!isOpen(draft)) return closed(draft);
  if (draft.state !== "in-review") return new ReviewRefusal("not-in-review");
  if (draft.authors.includes(by)) return new Refused("own-publication", { action: "publish" });
  const { state, stale, missing } = standingOf(draft, ground);
  if (state === "approved") return undefined;
  const changed = [...new Set(stale.flatMap((each) => each.changed))];
  if (changed.length === 0)
    return new ReviewRefusal("approvals-missing", slotsInWords(missing, ground.place));
  return new ReviewRefusal("approval-stale", {
    changedZh: changed.map((name) => signParts[name].zh).join("、"),
    changedEn: changed.map((name) => signParts[name].en).join(", "),
    by: stale.map(({ approval }) => approval.by).join("、"),
  });
}

/** Whether its document, or what that inherits, names values that no document gives. */
export function isProvisional(
  { content }: Draft,
  { inheritsProvisional }: Pick<ReviewGround, "inheritsProvisional">,
): boolean {
  if (content.type !== "rule-set") return false;
  if (inheritsProvisional) return true;
  const { provisional } = content.document;
  return Array.isArray(provisional) && provisional.length > 0;
}

function closed({ state }: Draft): ReviewRefusal {
  const [zh, en] = state === "published" ? ["已发布", "published"] : ["已放弃", "discarded"];
  return new ReviewRefusal("draft-closed", { stateZh: zh, stateEn: en });
}

import type { Refused } from "../access/refused.ts";
import { ReviewRefusal } from "../review/review-refusal.ts";
import { refuseApprovalBy } from "../review/review-rules.ts";
import { standingOf } from "../review/standing.ts";
import type { Caller } from "./caller.ts";
import { placesOf } from "./draft-access.ts";
import type { DraftGround } from "./draft-ground.ts";
import type { Found } from "./draft-log.ts";
import { reviewGroundOf } from "./judged-draft.ts";

/** Why somebody may not approve a draft as it is; `undefined` where he may. */
export function whyNotApprove(
  { draft, governance, present }: Omit<Found, "caller">,
  { id, permissions, grants }: Pick<Caller, "id" | "permissions" | "grants">,
  ground: DraftGround,
): Refused | ReviewRefusal | undefined {
  const target = { authors: draft.authors };
  for (const jurisdiction of placesOf(draft.content, governance)) {
    const refused = permissions.refusal("approve", { ...target, jurisdiction });
    if (refused) return refused;
  }
  const judged = reviewGroundOf(draft, present, ground);
  const { signed, valid } = standingOf(draft, judged);
  if (valid.some(({ by }) => by === id)) return new ReviewRefusal("approved-already", { signed });
  return refuseApprovalBy(draft, judged, { by: id, roles: grants });
}

import type { JurisdictionTree } from "../domain/jurisdiction-tree.ts";
import { openSlots, type Requirement, type Slot } from "./approval-slots.ts";
import type { Approval, Draft, DraftState } from "./draft.ts";
import { differingSigns, type Signs, signedHash } from "./signs.ts";

/** What the approvals of a draft are held against. */
export interface ReviewGround {
  /** What would be published now. */
  readonly signs: Signs;
  /** Everybody whose approval is asked for: by the draft itself, and by the versions before it. All must be met. */
  readonly requirements: readonly Requirement[];
  /** The draft's jurisdiction. */
  readonly place: string;
  readonly tree: JurisdictionTree;
  /** What the draft inherits names values that no document gives. */
  readonly inheritsProvisional: boolean;
}

/** An approval of something else than would be published now, and in what that differs. */
export interface StaleApproval {
  readonly approval: Approval;
  readonly changed: readonly (keyof Signs)[];
}

/** Where a draft stands now. */
export interface Standing {
  readonly state: DraftState | "approved";
  readonly signed: string;
  readonly valid: readonly Approval[];
  readonly stale: readonly StaleApproval[];
  /** The approvals still due. */
  readonly missing: readonly Slot[];
}

/** A draft is approved while approvals of exactly what would be published now fill every slot asked for. */
export function standingOf(draft: Draft, ground: ReviewGround): Standing {
  const signed = signedHash(ground.signs);
  const byOthers = draft.approvals.filter(({ by }) => !draft.authors.includes(by));
  const valid = byOthers.filter((approval) => approval.signed === signed);
  const stale = byOthers
    .filter((approval) => approval.signed !== signed)
    .map((approval) => ({ approval, changed: differingSigns(approval.signs, ground.signs) }));
  const missing = missingSlots(ground, valid);
  const isApproved = draft.state === "in-review" && missing.length === 0;
  return { state: isApproved ? "approved" : draft.state, signed, valid, stale, missing };
}

/** The slots that these approvals leave open, those of the most demanding requirement first. */
export function missingSlots(
  { requirements, place, tree }: Omit<ReviewGround, "signs">,
  approvals: readonly Pick<Approval, "by" | "roles">[],
): readonly Slot[] {
  const open = requirements.map((slots) => openSlots(slots, approvals, place, tree));
  return open.reduce((most, slots) => (slots.length > most.length ? slots : most), []);
}

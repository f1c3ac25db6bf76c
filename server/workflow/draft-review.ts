import type { JsonObject } from "../domain/json.ts";
import { type Approval, type DraftContent, isOpen } from "../review/draft.ts";
import { requirementOf } from "../review/requirement-of.ts";
import { isProvisional, refuseApproval, refuseReturn, refuseSubmission } from "../review/review-rules.ts";
import { standingOf } from "../review/standing.ts";
import { asJson } from "./as-json.ts";
import { attachedImpact, refuseStaleImpact } from "./attached-impact.ts";
import type { Caller } from "./caller.ts";
import { checkDraft, type DraftCheck, isSound } from "./check-draft.ts";
import { authorizeFor } from "./draft-access.ts";
import type { DraftGround } from "./draft-ground.ts";
import { DraftLog, type Found } from "./draft-log.ts";
import { draftView } from "./draft-view.ts";
import { throwIf } from "./draft-writing.ts";
import { reviewGroundOf } from "./judged-draft.ts";
import { Refusal } from "./refusal.ts";
import { refuseVersion } from "./refuse-version.ts";
import type { Present } from "./standing-versions.ts";

/** What a reviewer says when he approves. */
export interface GivenApproval {
  /** The hash he was shown. */
  readonly signed: string;
  /** The hash of the impact he was shown. */
  readonly impact?: string | undefined;
  readonly reason?: string | undefined;
  readonly acknowledgeProvisional?: boolean | undefined;
}

/** Drafts checked, submitted, approved and sent back. */
export class DraftReview {
  readonly #ground: DraftGround;
  readonly #log: DraftLog;

  constructor(ground: DraftGround) {
    this.#ground = ground;
    this.#log = new DraftLog(ground);
  }

  /** Everything that would keep a draft from being published, and what its test cases came to. */
  async check(caller: Caller, id: string): Promise<DraftCheck> {
    const { draft, present } = await this.#log.find(caller, id);
    return checkDraft(draft.content, present, this.#ground);
  }

  /**
   * Puts a draft up for review, with the impact of that id where one is named: what approves the draft signs it too.
   * Throws `Refusal` `invalid-content` with what is wrong with it, and `ReviewRefusal` `impact-stale`.
   */
  async submit(
    caller: Caller,
    id: string,
    revision: number,
    reason: string,
    impact?: string,
  ): Promise<JsonObject> {
    const { store } = this.#ground;
    await this.#log.find(caller, id); // to whom the draft is not shown, neither are its impacts
    const attached = impact === undefined ? undefined : await attachedImpact(impact, id, store);
    const found = await this.#log.actOn(caller, id, {
      action: "draft.submitted",
      body: asJson(attached ? { impact: attached } : {}),
      reason,
      revision,
      may: ({ draft, caller: submitter, governance }) =>
        authorizeFor(submitter, "submit", draft.content, governance),
      allow: async ({ draft, present }) => {
        throwIf(refuseSubmission(draft));
        throwIf(refuseVersion(draft.content, present));
        await throwUnlessSound(id, draft.content, present, this.#ground);
        const { signs } = reviewGroundOf(draft, present, this.#ground);
        if (attached) await refuseStaleImpact(attached.id, draft, signs, store);
      },
    });
    return this.#shown(found);
  }

  /** Approves what was shown. The same approval given twice is one. */
  async approve(
    caller: Caller,
    id: string,
    { signed, impact, reason, acknowledgeProvisional }: GivenApproval,
  ): Promise<JsonObject> {
    const found = await this.#log.act(
      caller,
      id,
      async ({ draft, caller: reviewer, governance, present }) => {
        authorizeFor(reviewer, "approve", draft.content, governance, draft.authors);
        const ground = reviewGroundOf(draft, present, this.#ground);
        const { valid } = standingOf(draft, ground);
        if (isOpen(draft) && valid.some((each) => each.by === reviewer.id && each.signed === signed))
          return undefined;
        const roles = reviewer.grants.map(({ role, jurisdiction }) => ({ role, jurisdiction }));
        const acknowledgesProvisional = acknowledgeProvisional === true;
        const by = reviewer.id;
        throwIf(refuseApproval(draft, ground, { by, roles, signed, impact, acknowledgesProvisional }));
        if (draft.impact) await refuseStaleImpact(draft.impact.id, draft, ground.signs, this.#ground.store);
        const acknowledged = isProvisional(draft, ground) ? { acknowledgedProvisional: true } : {};
        const body = asJson({ signed, signs: ground.signs, roles, ...acknowledged });
        return { action: "draft.approved", body, reason };
      },
    );
    return this.#shown(found);
  }

  /** Sends a draft back to its authors, with the reason. */
  async sendBack(caller: Caller, id: string, revision: number, reason: string): Promise<JsonObject> {
    const found = await this.#log.actOn(caller, id, {
      action: "draft.returned",
      body: {},
      reason,
      revision,
      may: ({ draft, caller: reviewer, governance }) =>
        authorizeFor(reviewer, "send-back", draft.content, governance),
      allow: async ({ draft }) => throwIf(refuseReturn(draft)),
    });
    return this.#shown(found);
  }

  #shown(found: Found): JsonObject {
    return draftView(found.draft, found, this.#ground);
  }
}

/** Throws `Refusal` `invalid-content` with every finding, where one of them is an error. A withdrawal is never at fault. */
export async function throwUnlessSound(
  subject: string,
  content: DraftContent,
  present: Present,
  ground: DraftGround,
): Promise<void> {
  if (content.type === "withdrawal") return;
  for (const { jurisdiction } of requirementOf(content.document)) {
    // Nobody could ever fill it, nor lower it afterwards.
    if (jurisdiction !== undefined && !ground.tree.has(jurisdiction))
      throw new Refusal("unknown-jurisdiction", jurisdiction);
  }
  const { findings } = await checkDraft(content, present, ground);
  if (!isSound(findings)) throw new Refusal("invalid-content", subject, findings);
}

/** The approvals of a draft as they enter a version. */
export function approvalsOf(
  valid: readonly Approval[],
): readonly { actor: string; at: string; signed: string }[] {
  return valid.map(({ by, at, signed }) => ({ actor: by, at, signed }));
}

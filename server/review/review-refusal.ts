import type { JsonObject } from "../domain/json.ts";

/** Why a draft cannot be dealt with as asked; the door has status and wording for each. */
export type ReviewCode =
  | "unknown-draft"
  | "unknown-revision"
  | "unknown-thread"
  | "draft-closed" // published or discarded
  | "not-to-submit" // it is in review already
  | "not-in-review"
  | "approved-fully" // no further approval is due
  | "signed-differs" // what was shown for approval is not what would be published
  | "impact-differs" // the impact that was shown is not the one that is attached
  | "impact-stale" // it is of another content, or of other rules in force, than would be submitted
  | "approved-already" // by the caller, and what he approved stands
  | "approval-not-due" // none of the approvals still due is the caller's to give
  | "provisional-unacknowledged"
  | "approvals-missing"
  | "approval-stale" // something that the approvals sign has changed
  | "revision-missing"
  | "revision-stale"
  | "another-subject" // an edit would make it a draft of something else
  | "no-subject" // it does not say what it is a draft of
  | "version-taken"
  | "not-in-the-future"
  | "withdrawn-already"
  | "not-scheduled" // nothing is left to cancel
  | "drafts-need-accounts";

type Params = Readonly<Record<string, string | number>>;

/** Thrown where the state of a draft does not allow what was asked. `params` and `details` are for the caller. */
export class ReviewRefusal extends Error {
  readonly code: ReviewCode;
  readonly params: Params;
  /** What the caller needs to go on, beside the words. */
  readonly details: JsonObject | undefined;

  constructor(code: ReviewCode, params: Params = {}, details?: JsonObject) {
    super(code);
    this.name = "ReviewRefusal";
    this.code = code;
    this.params = params;
    this.details = details;
  }
}

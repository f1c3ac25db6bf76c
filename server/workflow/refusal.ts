import type { Diagnostic } from "../domain/diagnostic.ts";

/** Why a request as a whole cannot be answered; each has its status and wording at the door. */
export type RefusalCode =
  | "unknown-policy"
  | "unknown-rule-set"
  | "unknown-version"
  | "no-version-in-force"
  | "incomparable" // two versions that share no shape, e.g. of different kinds
  | "invalid-content" // the request is well-formed but its content is not; the findings say where
  | "unknown-institution"
  | "not-a-claim"
  | "other-claim-id" // a claim sent under another id than its own
  | "unknown-claim"
  | "unknown-claim-set"
  | "not-gzip"
  | "unknown-run"
  | "run-period" // longer than a run of its kind may be
  | "bad-rows-left-out" // and whoever starts the run has not said that he knows
  | "run-ended"
  | "run-at-work"
  | "run-not-finished"
  | "run-not-settled"
  | "run-not-closed"
  | "other-period" // a supplementary run of another kind, policy or period
  | "period-closed"
  | "no-such-output"
  | "unknown-impact"
  | "impact-ended"
  | "impact-not-finished"
  | "not-in-impact" // a claim that the impact does not list
  | "empty-claim-set"
  | "claim-conflict" // another content has the revision, or a revision is missing before it
  | "claim-reversed"
  | "claim-erased"
  | "within-retention"
  | "unknown-user"
  | "unknown-grant"
  | "unknown-key"
  | "unknown-jurisdiction"
  | "exists-already"
  | "weak-password"
  | "role-not-for-keys"
  | "behind" // the log has not come as far as the request wants it
  | "log-unreadable" // for too long: what is in force cannot be told
  | "unknown-batch"
  | "not-in-batch"
  | "ledger-unavailable" // a decision that cannot be recorded is not given
  | "log-unavailable"
  | "not-ready"; // rules are not loaded

/**
 * Thrown by the workflow when a request names what does not exist or cannot be answered as it stands. A claim that
 * cannot be paid is no refusal: that is a decision.
 */
export class Refusal extends Error {
  readonly code: RefusalCode;
  /** What the request named, repeated to the caller and never logged. */
  readonly subject: string;
  readonly findings: readonly Diagnostic[];

  constructor(code: RefusalCode, subject: string, findings: readonly Diagnostic[] = [], cause?: unknown) {
    super(code, cause === undefined ? undefined : { cause });
    this.name = "Refusal";
    this.code = code;
    this.subject = subject;
    this.findings = findings;
  }
}

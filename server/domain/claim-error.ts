/** What a rule set may meet at run time that is the claim's (or the pool's) fault, not the rule's. */
export type ClaimErrorCode =
  | "missing-fact" // a fact the rule needs is absent and the rule states no default
  | "wrong-type" // a fact holds a value of another type than declared
  | "unmatched-row" // no row, tier or case applies and the rule set states no fallback
  | "ambiguous-row" // several rows apply and the declared tie-break cannot decide
  | "zero-denominator"
  | "out-of-range" // more digits than the declared precision, or a value outside its domain
  | "outside-every-period" // no version is in force on the claim's date
  | "no-policy" // the pooling area has no policy, or several and the request names none
  | "no-fixed-point" // amounts that depend on each other never come to what they assume
  | "not-accepted"; // a derived fact was given that the policy does not let a caller give

/**
 * Thrown inside compiled rules, caught once per entity by the engine, reported as a result that names the rule and the
 * fact. Never leaves the engine. It is an expected answer and no failure of the program, so it is no `Error` and has no stack,
 * which would cost more than the whole decision.
 */
export class ClaimError {
  readonly name = "ClaimError";
  readonly message: string;
  readonly code: ClaimErrorCode;
  /** The fact, row or formula at fault, in the rule's words. */
  readonly subject: string;
  /** JSON pointer into the rule set document, when known. */
  readonly pointer: string | undefined;
  readonly detail: string | undefined;

  constructor(code: ClaimErrorCode, subject: string, pointer?: string, detail?: string) {
    this.message = `${code}: ${subject}${detail ? ` (${detail})` : ""}`;
    this.code = code;
    this.subject = subject;
    this.pointer = pointer;
    this.detail = detail;
  }
}

/** What every contender must agree on, claim by claim; amounts as decimal text. */
export interface Outcome {
  readonly outcome: "paid" | "excluded" | "error";
  readonly exclusion: string;
  readonly flags: string;
  readonly group?: string;
  readonly points?: string;
  readonly payment?: string;
}

export function sameOutcome(a: Outcome, b: Outcome): boolean {
  return (
    a.outcome === b.outcome &&
    a.exclusion === b.exclusion &&
    a.flags === b.flags &&
    a.group === b.group &&
    a.points === b.points &&
    a.payment === b.payment
  );
}

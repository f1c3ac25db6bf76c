import type { CaseGroup } from "./case-group.ts";
import type { FoundFacts } from "./found-facts.ts";

export interface YearInstitution {
  readonly code: string;
  /** Level: 3, 2, 1, or 0 for unrated. */
  readonly level: "0" | "1" | "2" | "3";
  /** How many of its area's claims are its own, among the shares of all. */
  readonly share: number;
}

/** What a year of claims is made for. */
export interface YearSetting {
  readonly seed: number;
  readonly year: number;
  readonly count: number;
  /** Pooling area of the insured, six digits. */
  readonly area: string;
  readonly institutions: readonly YearInstitution[];
  readonly mix: readonly CaseGroup[];
  /** Weights of kinds of claim (claim-kind.ts), for those that do not come as often as usual; 0 for never. */
  readonly kinds?: Readonly<Record<string, number>>;
  /** Of a thousand persons, how many are in the employee pool; 400 unless stated. */
  readonly employees?: number;
  /** One in how many stays has something found by review (found-facts.ts); 25 unless stated, 0 for none. */
  readonly foundEvery?: number;
  /** What review finds, in turns; FOUND_FACTS unless stated. */
  readonly found?: readonly FoundFacts[];
  /** Cost ratios whose bounds shall be met: claims exactly at, one fen under and one fen over; per mille. */
  readonly ratioBounds?: readonly number[];
}

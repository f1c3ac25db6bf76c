import type { Json, JsonObject } from "../domain/json.ts";

/** What is governed: changed by reviewed versions only. */
export type GovernedType = "rule-set" | "institution";

/** A person's approval, and what it was given to. */
export interface Approval {
  readonly actor: string;
  readonly at: string;
  /** Hash of all that was shown for approval. */
  readonly signed: string;
}

/** Body of `version.imported` and `version.published`: a version comes into being. */
export interface VersionBody {
  readonly type: GovernedType;
  /** Rule set id, or the institution's code. */
  readonly id: string;
  /** Counts up within the id from 1. */
  readonly version: number;
  readonly jurisdiction: string;
  /** In canonical form. */
  readonly document: JsonObject;
  /** SHA-256 of the document. */
  readonly hash: string;
  /** Its test cases, which the approvals cover too. */
  readonly cases?: readonly Json[];
  /** UTC; known from then on rather than from the entry's own time. */
  readonly visibleFrom?: string;
  /** Of a first import: UTC, the day on which the document it rests on was issued, in Shanghai. */
  readonly issuedAt?: string;
  /** Of a first import: the file it came from. */
  readonly source?: string;
  readonly approvals?: readonly Approval[];
}

/** Body of `version.withdrawn`. */
export interface WithdrawalBody {
  /** Whether what the version covered is in force again, or nothing is. */
  readonly covered: "returns" | "gap";
  /** UTC; it is withdrawn from then on rather than from the entry's own time. */
  readonly visibleFrom?: string;
  readonly approvals?: readonly Approval[];
}

export function versionSubject(type: GovernedType, id: string, version: number): string {
  return `${type}:${id}@${version}`;
}

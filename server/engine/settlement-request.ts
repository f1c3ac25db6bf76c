import type { Claim } from "../../schemas/types.ts";
import type { Json } from "../domain/json.ts";

/** Facts that a request brings, by id: decimals as text or numbers of at most 15 digits. */
export type SuppliedFigures = Readonly<Record<string, Json>>;

/** What a settlement is made of but its claims; shape already checked. */
export interface SettlementTerms {
  /** Policy id; its version is the one in force on the period's last day. */
  readonly policy: string;
  /** Civil dates: `from` inclusive, `until` exclusive. */
  readonly period: { readonly from: string; readonly until: string };
  readonly pools?: Readonly<Record<string, { readonly facts: SuppliedFigures }>>;
  /** One entry a budget holder and pool, where the policy has holders. */
  readonly holders?: readonly HolderFigures[];
  /** One entry an institution and pool: employee and resident money never mix. */
  readonly institutions?: readonly InstitutionFigures[];
}

/** The same with its claims (schemas/settlement-request.schema.json). */
export interface SettlementRequest extends SettlementTerms {
  readonly claims: readonly Claim[];
  /** Claims of other periods, which only tell of the persons' other stays. */
  readonly history?: readonly Claim[];
}

export interface HolderFigures {
  readonly code: string;
  readonly pool: string;
  readonly facts: SuppliedFigures;
}

export interface InstitutionFigures {
  readonly code: string;
  readonly pool: string;
  readonly facts?: SuppliedFigures;
  readonly months?: readonly { readonly month: string; readonly facts: SuppliedFigures }[];
}

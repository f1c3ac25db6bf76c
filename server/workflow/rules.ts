import type { BytesRange } from "../domain/bytes-range.ts";
import type { DiagnosticTemplates } from "../domain/diagnostic.ts";
import type { Json } from "../domain/json.ts";
import type { Known } from "../registry/known-versions.ts";
import type { PolicyService } from "./policy-service.ts";
import { productDiagnostics } from "./product-diagnostics.ts";

/** What is to be known when a request is answered; what is not stated is what the service knows now. */
export interface KnownAsked {
  /** UTC: what was, or what by the present log will be, known then. */
  readonly knownAt?: string;
  /** Entries of the main chain after this one do not count. */
  readonly knownSeq?: number;
  /** Wait until this entry of the main chain is known here. */
  readonly minSeq?: number;
}

/** The rules as they were known at a point of time; asked there again, they give the same bytes. */
export interface RulesKnown {
  readonly service: PolicyService;
  /** Absent for rules that no log governs. */
  readonly known?: Known;
}

/** The rules over time, as the doors ask for them. */
export interface Rules {
  /** True once rules are loaded; until then only probes are answered. */
  readonly ready: boolean;
  /** Throws `Refusal` `behind` or `log-unreadable`. */
  at(asked?: KnownAsked): Promise<RulesKnown>;
  /** As `PolicyService.claimOfText`: which rules there are makes no difference to it. */
  claimOfText(text: string, written?: BytesRange): Json | undefined;
  /** Every room's diagnostics by code: the catalogue, and the wording of findings. */
  diagnostics(): DiagnosticTemplates;
}

/** Rules that do not change while they are used, as those of a folder. */
export function fixedRules(service: PolicyService): Rules {
  return {
    ready: true,
    at: async () => ({ service }),
    claimOfText: (text, written) => service.claimOfText(text, written),
    diagnostics: () => productDiagnostics,
  };
}

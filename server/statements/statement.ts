import type { SettlementLine, SettlementResult, Text } from "../../schemas/types.ts";

/** A settlement as one institution is told it. Nothing in it depends on a clock, or on which run it came of. */
export interface Statement {
  readonly policy: Text;
  readonly kind: string;
  readonly institution: { readonly code: string; readonly name?: string };
  /** Civil dates, `until` exclusive. */
  readonly period: { readonly from: string; readonly until: string };
  /** Only what is settled may be paid. */
  readonly state: SettlementResult["state"];
  readonly pools: readonly StatementPool[];
  /** The clauses that the amounts rest on. */
  readonly clauses: readonly StatementClause[];
  /** What the statement can be held against: hashes, and the head of the log that its rules were taken at. */
  readonly evidence: StatementEvidence;
}

export interface StatementPool {
  readonly title: Text;
  readonly lines: readonly SettlementLine[];
  /** Who holds the institution's budget, where that is listed. */
  readonly holder?: { readonly code: string; readonly lines: readonly SettlementLine[] };
  readonly months: readonly { readonly month: string; readonly lines: readonly SettlementLine[] }[];
}

export interface StatementClause {
  readonly ruleSet: Text;
  readonly document: string;
  readonly clause: string;
}

export interface StatementEvidence {
  readonly settlement: string;
  readonly claims: string;
  readonly plan: string;
  readonly head: { readonly seq: number; readonly hash: string };
}

/** An institution's pools in a settlement; none where it has no part in it. */
export function poolsOf({ pools }: SettlementResult, code: string): readonly StatementPool[] {
  return pools.flatMap(({ title, institutions, holders = [] }) => {
    const own = institutions.find((institution) => institution.code === code);
    if (!own) return [];
    const holder = holders.find(({ members, lines }) => members.includes(code) && lines.length > 0);
    const held = holder ? { holder: { code: holder.code, lines: holder.lines } } : {};
    // As the policy states it.
    return [{ title: title as Text, lines: own.lines, months: own.months, ...held }];
  });
}

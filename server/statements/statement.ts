import type { SettlementLine, SettlementResult, Text } from "../../schemas/types.ts";
import type { FactDictionary } from "../domain/fact.ts";
import { type StatementLine, statementLine } from "./statement-line.ts";

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
  readonly lines: readonly StatementLine[];
  /** Who holds the institution's budget, where that is listed. */
  readonly holder?: { readonly code: string; readonly lines: readonly StatementLine[] };
  readonly months: readonly { readonly month: string; readonly lines: readonly StatementLine[] }[];
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

/** An institution's pools in a settlement, as `facts` name their figures; none where it has no part in it. */
export function poolsOf(
  { pools }: SettlementResult,
  code: string,
  facts: FactDictionary,
): readonly StatementPool[] {
  const told = (lines: readonly SettlementLine[]) => lines.map((line) => statementLine(line, facts));
  return pools.flatMap(({ title, institutions, holders = [] }) => {
    const own = institutions.find((institution) => institution.code === code);
    if (!own) return [];
    const holder = holders.find(({ members, lines }) => members.includes(code) && lines.length > 0);
    const held = holder ? { holder: { code: holder.code, lines: told(holder.lines) } } : {};
    const months = own.months.map(({ month, lines }) => ({ month, lines: told(lines) }));
    // As the policy states it.
    return [{ title: title as Text, lines: told(own.lines), months, ...held }];
  });
}

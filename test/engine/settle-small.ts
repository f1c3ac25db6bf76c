import { exact, toText } from "../../server/domain/exact.ts";
import type { JsonObject } from "../../server/domain/json.ts";
import type { Explain } from "../../server/workflow/policy-service.ts";
import { type SmallDocument, smallRules, soundRules } from "../small-rules/small-rules.ts";

export interface Line {
  readonly fact: string;
  readonly amount: string | null;
}

/** The parts of a settlement that tests read; the settlement's schema says so. */
export interface Settled {
  readonly state: "settled" | "failed" | "unbalanced";
  readonly claims: string;
  readonly counts: {
    readonly claims: number;
    readonly settled: number;
    readonly unsettled: number;
    readonly outcomes: Readonly<Record<string, number>>;
  };
  readonly pools: readonly {
    readonly pool: string;
    readonly lines: readonly Line[];
    readonly institutions: readonly {
      readonly code: string;
      readonly lines: readonly Line[];
      readonly months: readonly { readonly month: string; readonly lines: readonly Line[] }[];
    }[];
  }[];
  readonly balances: readonly { readonly pool: string; readonly holds: boolean }[];
  readonly unsettled: readonly { readonly claim: string; readonly code: string; readonly subject?: string }[];
  readonly failures: readonly {
    readonly entity: string;
    readonly code: string;
    readonly subject: string;
    readonly step?: string;
    readonly ruleSet?: { readonly id: string };
  }[];
  readonly findings: readonly { readonly code: string; readonly params: JsonObject }[];
}

export const QUARTER = { from: "2023-01-01", until: "2023-04-01" };

/** The settlement of the first quarter of 2023 under documents among which `370300.test.policy` is. */
export function settleSmall(
  documents: readonly SmallDocument[],
  request: JsonObject,
  institutions: readonly JsonObject[] = [],
  explain: Explain = "none",
): Settled {
  const { service } = soundRules(documents, institutions);
  const body = { policy: "370300.test.policy", period: QUARTER, claims: [], ...request };
  // The settlement's schema says so.
  return service.settle(body, explain) as Settled;
}

/** Findings of documents that are not all sound, as `code pointer`. */
export function findingsOf(documents: readonly SmallDocument[]): string[] {
  return smallRules(documents).checked.findings.map(
    ({ diagnostic: { code, pointer } }) => `${code} ${pointer}`,
  );
}

/** Amounts by `entity fact`, e.g. `employee/H1/2023-01 month_cost`, as the shortest decimal. */
export function amountsOf({ pools }: Settled): Record<string, string | null> {
  const amounts: Record<string, string | null> = {};
  const note = (place: string, lines: readonly Line[]) => {
    for (const { fact, amount } of lines) amounts[`${place} ${fact}`] = amount && toText(exact(amount));
  };
  for (const { pool, lines, institutions } of pools) {
    note(pool, lines);
    for (const { code, lines: own, months } of institutions) {
      note(`${pool}/${code}`, own);
      for (const { month, lines: monthly } of months) note(`${pool}/${code}/${month}`, monthly);
    }
  }
  return amounts;
}

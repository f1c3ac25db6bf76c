import type {
  SettledInstitution,
  SettlementLine,
  SettlementResult,
  StatementLine,
} from "../../schemas/types.ts";
import { compare, type Exact, isZero } from "../domain/exact.ts";
import type { JsonObject } from "../domain/json.ts";
import { rational } from "../domain/rational.ts";
import { exactOr0, figureDifference } from "./figure-difference.ts";

/** An institution's settlement before and after. */
export interface InstitutionDifference {
  readonly told: JsonObject;
  readonly difference: Exact;
}

/**
 * Every institution in every pool with the line by which who gains and who loses is told, and with all other lines that
 * differ; the greatest gain first, the greatest loss last. `listed`: how many of its claims in the pool are decided otherwise.
 */
export function institutionDifferences(
  before: SettlementResult,
  after: SettlementResult,
  headline: string,
  listed: (pool: string, code: string) => number,
): readonly JsonObject[] {
  const [old, now] = [byPlace(before), byPlace(after)];
  const all = [...new Set([...old.keys(), ...now.keys()])].sort().map((key): InstitutionDifference => {
    const [pool = "", code = ""] = key.split("\t");
    const [from, to] = [linesOf(old.get(key)), linesOf(now.get(key))];
    const amountIn = (lines: readonly SettlementLine[], fact: string) =>
      exactOr0(lines.find((line) => line.fact === fact)?.amount);
    const [was, is] = [amountIn(from, headline), amountIn(to, headline)];
    const facts = [...new Set([...to, ...from].map(({ fact }) => fact))];
    const lines = facts.flatMap((fact) => {
      const [one, other] = [amountIn(from, fact), amountIn(to, fact)];
      if (isZero(rational.subtract(other, one))) return [];
      return [{ fact, ...figureDifference(one, other) }];
    });
    return {
      told: { pool, code, ...figureDifference(was, is), changed: listed(pool, code), lines },
      difference: rational.subtract(is, was),
    };
  });
  all.sort((a, b) => compare(b.difference, a.difference));
  return all.map(({ told }) => told);
}

/** The line of institutions that says what they are paid: the first part of a total, else the last amount in yuan. */
export function headlineOf(
  statement: readonly StatementLine[],
  isYuan: (fact: string) => boolean,
): string | undefined {
  const lines = statement.filter(({ per, fact }) => per === "institution" && isYuan(fact));
  return (lines.find(({ role }) => role === "part") ?? lines.at(-1))?.fact;
}

function byPlace({ pools }: SettlementResult): ReadonlyMap<string, SettledInstitution> {
  return new Map(
    pools.flatMap(({ pool, institutions }) =>
      institutions.map((institution) => [`${pool}\t${institution.code}`, institution] as const),
    ),
  );
}

function linesOf(institution: SettledInstitution | undefined): readonly SettlementLine[] {
  return institution?.lines ?? [];
}

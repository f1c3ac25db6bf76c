import type { OraclePool } from "./oracle.ts";
import { plain } from "./zibo-service.ts";

interface Listed {
  readonly lines: readonly { readonly fact: string; readonly amount: string }[];
}

/** A settlement as answered, as far as these tests read it. */
export interface SettledYear {
  readonly state: string;
  readonly counts: { readonly outcomes: Readonly<Record<string, number>> };
  readonly balances: readonly { readonly holds: boolean }[];
  readonly pools: readonly (Listed & {
    readonly pool: string;
    readonly institutions: readonly (Listed & {
      readonly code: string;
      readonly months: readonly (Listed & { readonly month: string })[];
    })[];
  })[];
}

type Figures = Record<string, string>;

const figuresOf = ({ lines }: Listed): Figures =>
  Object.fromEntries(lines.map(({ fact, amount }) => [fact, plain(amount)]));

/** An answer in the shape of the expectations: every line by pool, institution and month. */
export function figuresIn({ pools }: SettledYear): Record<string, OraclePool> {
  return Object.fromEntries(
    pools.map((pool) => [
      pool.pool,
      {
        facts: figuresOf(pool),
        institutions: Object.fromEntries(
          pool.institutions.map((institution) => [
            institution.code,
            {
              facts: figuresOf(institution),
              months: Object.fromEntries(institution.months.map((month) => [month.month, figuresOf(month)])),
            },
          ]),
        ),
      },
    ]),
  );
}

const plainFigures = (figures: Readonly<Figures>): Figures =>
  Object.fromEntries(Object.entries(figures).map(([fact, figure]) => [fact, plain(figure)]));

/** The expectations with every decimal in its shortest form. */
export function plainPools(pools: Readonly<Record<string, OraclePool>>): Record<string, OraclePool> {
  return Object.fromEntries(
    Object.entries(pools).map(([name, { facts, institutions }]) => [
      name,
      {
        facts: plainFigures(facts),
        institutions: Object.fromEntries(
          Object.entries(institutions).map(([code, institution]) => [
            code,
            {
              facts: plainFigures(institution.facts),
              months: Object.fromEntries(
                Object.entries(institution.months).map(([month, facts]) => [month, plainFigures(facts)]),
              ),
            },
          ]),
        ),
      },
    ]),
  );
}

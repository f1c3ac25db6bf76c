import { plain } from "../zibo/zibo-service.ts";

interface Listed {
  readonly lines: readonly { readonly fact: string; readonly amount: string | null }[];
}

type Coded = Listed & { readonly code: string };

/** A settlement as answered, as far as these tests read it. */
export interface SettledYear {
  readonly state: string;
  readonly counts: { readonly outcomes: Readonly<Record<string, number>> };
  readonly balances: readonly { readonly holds: boolean }[];
  readonly pools: readonly (Listed & {
    readonly pool: string;
    /** Absent where nobody holds a budget. */
    readonly holders?: readonly Coded[];
    readonly institutions: readonly Coded[];
  })[];
}

/** Every line that has an amount, in its shortest form. */
const figuresOf = ({ lines }: Listed): Record<string, string> =>
  Object.fromEntries(lines.flatMap(({ fact, amount }) => (amount === null ? [] : [[fact, plain(amount)]])));

const byCode = (each: readonly Coded[] = []) =>
  Object.fromEntries(each.map((one) => [one.code, figuresOf(one)]));

/** An answer by pool, holder and institution. */
export function figuresIn({ pools }: SettledYear) {
  return Object.fromEntries(
    pools.map((pool) => [
      pool.pool,
      { facts: figuresOf(pool), holders: byCode(pool.holders), institutions: byCode(pool.institutions) },
    ]),
  );
}

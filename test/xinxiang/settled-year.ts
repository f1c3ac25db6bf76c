import { plain, type ToldStep } from "../zibo/zibo-service.ts";

interface Lines {
  readonly lines: readonly { readonly fact: string; readonly amount: string }[];
}

/** A settlement with budget holders, as tests read it. */
export interface Settled {
  readonly state: string;
  readonly failures: readonly object[];
  readonly unsettled: readonly object[];
  readonly steps: readonly ToldStep[];
  readonly balances: readonly { readonly holds: boolean }[];
  readonly pools: readonly (Lines & {
    readonly pool: string;
    readonly holders?: readonly (Lines & { readonly code: string })[];
    readonly institutions: readonly (Lines & {
      readonly code: string;
      readonly months: readonly (Lines & { readonly month: string })[];
    })[];
  })[];
}

type Figures = Readonly<Record<string, string>>;

/** What is listed of an entity: decimals in their shortest form, words as they are. */
export function figures({ lines }: Lines): Figures {
  return Object.fromEntries(
    lines.map(({ fact, amount }) => [fact, /^-?\d/.test(amount) ? plain(amount) : amount]),
  );
}

/** What is listed of each entity, by pool, code and month; nothing of one that is not there. */
export function settledLines({ pools }: Settled) {
  const poolOf = (name: string) => pools.find(({ pool }) => pool === name);
  const listed = (found: Lines | undefined): Figures => (found ? figures(found) : {});
  const institutionOf = (pool: string, code: string) =>
    poolOf(pool)?.institutions.find((each) => each.code === code);
  return {
    pool: (pool: string) => listed(poolOf(pool)),
    holder: (pool: string, code: string) => listed(poolOf(pool)?.holders?.find((each) => each.code === code)),
    institution: (pool: string, code: string) => listed(institutionOf(pool, code)),
    month: (pool: string, code: string, month: string) =>
      listed(institutionOf(pool, code)?.months.find((each) => each.month === month)),
  };
}

import type { SettledPool, SettlementLine, SettlementResult, StatementLine } from "../../schemas/types.ts";
import { compare, type Exact, isZero, ZERO } from "../domain/exact.ts";
import type { JsonObject } from "../domain/json.ts";
import { rational } from "../domain/rational.ts";
import { exactOr0, figureDifference, shown } from "./figure-difference.ts";

/** A settled pool with the lines of the statement that its policy has. */
export interface StatedPool {
  readonly pool: SettledPool;
  readonly lines: readonly StatementLine[];
}

/** Both settlements with the statements of their policies. */
export interface TwoSettlements {
  readonly before: SettlementResult;
  readonly after: SettlementResult;
}
type TwoStatements = { readonly before: readonly StatementLine[]; readonly after: readonly StatementLine[] };

/**
 * For every total that parts and remainders make up, in every pool: what those who gain gain together, what those who lose
 * lose, and what remainders change. `holds`: that comes to what the total itself has changed by, to the fen; where the
 * total is `fixed`, to nothing.
 */
export function zeroSums(settled: TwoSettlements, statements: TwoStatements): readonly JsonObject[] {
  const totals = statements.after.filter(({ role }) => role === "total").map(({ fact }) => fact);
  return settled.after.pools.flatMap((pool) =>
    totals.map((total) => {
      const old = settled.before.pools.find((each) => each.pool === pool.pool);
      return zeroSum(total, old && { pool: old, lines: statements.before }, {
        pool,
        lines: statements.after,
      });
    }),
  );
}

function zeroSum(total: string, before: StatedPool | undefined, after: StatedPool): JsonObject {
  const amount = (stated: StatedPool | undefined) =>
    exactOr0(stated?.pool.lines.find(({ fact }) => fact === total)?.amount);
  const [from, to] = [amount(before), amount(after)];
  const [old, now] = [sharesOf(total, before), sharesOf(total, after)];
  let [gained, lost, remainders] = [ZERO, ZERO, ZERO];
  for (const place of new Set([...old.keys(), ...now.keys()])) {
    const difference = rational.subtract(now.get(place) ?? ZERO, old.get(place) ?? ZERO);
    if (place.startsWith("remainder")) remainders = rational.add(remainders, difference);
    else if (difference.num > 0n) gained = rational.add(gained, difference);
    else lost = rational.add(lost, difference);
  }
  const sum = [gained, lost, remainders].reduce((one, other) => rational.add(one, other));
  return {
    pool: after.pool.pool,
    total,
    title: { ...after.pool.lines.find(({ fact }) => fact === total)?.title },
    amount: figureDifference(from, to),
    gained: shown(gained),
    lost: shown(lost),
    remainders: shown(remainders),
    sum: shown(sum),
    fixed: isZero(rational.subtract(to, from)),
    holds: compare(sum, rational.subtract(to, from)) === 0,
  };
}

/** What each part or remainder of a total is, by role, place and fact. */
function sharesOf(total: string, stated: StatedPool | undefined): ReadonlyMap<string, Exact> {
  if (!stated) return new Map();
  const { pool, lines } = stated;
  const places: readonly (readonly [StatementLine["per"], string, readonly SettlementLine[]])[] = [
    ["pool", "", pool.lines],
    ...(pool.holders ?? []).map((each) => ["holder", each.code, each.lines] as const),
    ...pool.institutions.map((each) => ["institution", each.code, each.lines] as const),
    ...pool.institutions.flatMap(({ code, months }) =>
      months.map((each) => ["institution-month", `${code} ${each.month}`, each.lines] as const),
    ),
  ];
  const shares = lines.filter(({ of, role }) => of === total && role !== "total");
  return new Map(
    shares.flatMap(({ fact, per, role }) =>
      places
        .filter(([scope]) => scope === per)
        .map(([, place, own]) => {
          const amount = own.find((line) => line.fact === fact)?.amount;
          return [`${role} ${per} ${place} ${fact}`, exactOr0(amount)] as const;
        }),
    ),
  );
}

import type { ChargeItem, FundPayment } from "../../schemas/types.ts";
import { shareOf, yuan } from "./fen.ts";
import type { IntegerRandom } from "./integer-random.ts";

/** How the cost of a claim falls on categories, per mille; what is left over is Western drugs. */
const CATEGORIES: Readonly<
  Record<"medical" | "surgical" | "clinic", readonly (readonly [string, number])[]>
> = {
  medical: [
    ["01", 60],
    ["02", 20],
    ["03", 120],
    ["04", 130],
    ["05", 120],
    ["07", 40],
    ["08", 60],
    ["10", 40],
  ],
  surgical: [
    ["01", 40],
    ["02", 10],
    ["03", 90],
    ["04", 90],
    ["05", 50],
    ["06", 220],
    ["07", 30],
    ["08", 300],
  ],
  clinic: [
    ["03", 150],
    ["04", 150],
    ["12", 50],
  ],
};

/** What a claim's cost is made of, and who paid it; amounts sum to the cost to the fen. */
export interface Charges {
  readonly items: ChargeItem[];
  readonly payments: FundPayment[];
  /** Outside the catalogue, in the policy's scope, deductible, and paid by the person within the catalogue. */
  readonly ownPay: string;
  readonly inScope: string;
  readonly deductible: string;
  readonly selfPay: string;
  readonly cash: string;
}

/** Deductible of a stay by level, fen: what the list states as paid, whatever a policy would ask for. */
const DEDUCTIBLES: Readonly<Record<string, number>> = { 3: 90_000, 2: 60_000, 1: 30_000, 0: 30_000 };

/**
 * Divides a cost in fen. Two to seven in a hundred are outside the catalogue, one claim in twenty has more, up to a
 * quarter, and one in fifty exactly a tenth. The pooled fund pays a ratio of the scope above the deductible; of what is
 * left to the person above 10,000 yuan critical-illness cover pays six tenths.
 */
export function chargesOf(
  random: IntegerRandom,
  cost: number,
  pool: "employee" | "resident",
  level: string,
  kind: keyof typeof CATEGORIES,
): Charges {
  const sort = random.below(100);
  const ownPay =
    sort < 5
      ? shareOf(cost, random.between(110, 250))
      : sort < 7
        ? Math.floor(cost / 10)
        : shareOf(cost, random.between(20, 70));
  let [left, ownLeft] = [cost, ownPay];
  const items: ChargeItem[] = [];
  const add = (category: string, amount: number) => {
    if (amount === 0) return;
    const own = Math.min(ownLeft, amount);
    ownLeft -= own;
    left -= amount;
    items.push({
      med_chrgitm: category as ChargeItem["med_chrgitm"],
      amt: yuan(amount),
      fulamt_ownpay_amt: yuan(own),
    });
  };
  for (const [category, perMille] of CATEGORIES[kind]) add(category, shareOf(cost, perMille));
  add("09", left);
  const inScope = cost - ownPay;
  const deductible = Math.min(inScope, kind === "clinic" ? 0 : (DEDUCTIBLES[level] ?? 0));
  const pooled = shareOf(inScope - deductible, pool === "employee" ? 850 : 700);
  const burden = inScope - pooled;
  const critical = burden > 1_000_000 ? shareOf(burden - 1_000_000, 600) : 0;
  const [fund, cover] = pool === "employee" ? ["310100", "330100"] : ["390100", "390200"];
  const payments: FundPayment[] = [{ fund_pay_type: fund ?? "", fund_payamt: yuan(pooled) }];
  if (critical > 0) payments.push({ fund_pay_type: cover ?? "", fund_payamt: yuan(critical) });
  return {
    items,
    payments,
    ownPay: yuan(ownPay),
    inScope: yuan(inScope),
    deductible: yuan(deductible),
    selfPay: yuan(burden - critical),
    cash: yuan(burden - critical + ownPay),
  };
}

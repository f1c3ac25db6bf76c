import { shareOf } from "./fen.ts";
import type { IntegerRandom } from "./integer-random.ts";

/** Quantiles of a log-normal distribution with mean 1 and σ = 0.5 (coefficient of variation 0.533), per mille. */
const QUANTILES: readonly number[] = [
  278, 348, 392, 426, 457, 484, 509, 533, 555, 577, 599, 620, 640, 661, 681, 701, 722, 742, 763, 784, 805,
  827, 849, 871, 894, 918, 942, 967, 994, 1021, 1049, 1079, 1110, 1144, 1179, 1217, 1257, 1301, 1349, 1403,
  1462, 1530, 1610, 1706, 1826, 1989, 2240, 2802,
];
const SPREAD_OF_QUANTILES = 533;

/** Of a thousand cases: low, high, extreme cost, and as many as meet a bound of a cost ratio. */
const [LOW, HIGH, EXTREME, AT_BOUND] = [30, 30, 5, 20];

/** Cost ratios (cost ÷ the group's average) that some city draws a bound at, per mille. */
export const RATIO_BOUNDS: readonly number[] = [400, 500, 800, 2000, 3000, 5000];

/**
 * The cost of a case in whole fen, about its group's average: log-normal with the group's spread, and now and then low
 * (0.2–0.5), high (2–5), extreme (5–8), or exactly at a bound, a fen under it or a fen over it. At least one yuan.
 */
export function caseCost(
  random: IntegerRandom,
  average: number,
  spread: number,
  bounds: readonly number[],
): number {
  const sort = random.below(1000);
  const cost = (perMille: number) => Math.max(100, shareOf(average, perMille) + random.below(100));
  if (sort < LOW) return cost(random.between(200, 499));
  if (sort < LOW + HIGH) return cost(random.between(2001, 4999));
  if (sort < LOW + HIGH + EXTREME) return cost(random.between(5001, 8000));
  if (sort < LOW + HIGH + EXTREME + AT_BOUND && bounds.length > 0)
    return Math.max(100, shareOf(average, random.of(bounds)) + random.between(-1, 1));
  const quantile = random.of(QUANTILES) - 1000 + random.between(-8, 8);
  return cost(Math.max(100, 1000 + Math.trunc((quantile * Math.min(spread, 900)) / SPREAD_OF_QUANTILES)));
}

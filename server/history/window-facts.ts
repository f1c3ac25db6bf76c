import type { HistoryWindow } from "../../schemas/types.ts";
import type { NamedConditions } from "../conditions/condition.ts";
import { conditionFacts } from "../programs/case-test.ts";

/** Names of the facts that a window writes of a stay. */
export function factsWrittenBy({ count, days, takes = [], sums = [] }: HistoryWindow): readonly string[] {
  return [count, ...(days === undefined ? [] : [days]), ...[...takes, ...sums].map(({ writes }) => writes)];
}

/** Names of the facts that it reads of the other stays. */
export function factsReadBy(
  { where, same = [], takes = [], sums = [] }: HistoryWindow,
  named?: NamedConditions,
): readonly string[] {
  return [
    ...(where ? conditionFacts(where, named) : []),
    ...same,
    ...[...takes, ...sums].map(({ fact }) => fact),
  ];
}

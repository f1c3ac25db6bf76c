import type { Json } from "../domain/json.ts";
import type { Leaf } from "../ledger/leaf.ts";

/** Where decisions themselves are kept, apart from the log and erasable; what is put has survived once that is answered. */
export interface DecisionRecords {
  putRecord(collection: string, key: string, value: Json): Promise<void>;
  getRecord(collection: string, key: string): Promise<{ readonly value: Json } | undefined>;
}

/** Collection of the decisions that are kept whole. */
export const DECISIONS = "decisions";

/** Key of a kept decision; those of one claim stand together, so that they can be erased with it. */
export function decisionKey({ address }: Leaf, batch: string, tree: number, index: number): string {
  return `${address}:${batch}:${tree}:${index}`;
}

import { setImmediate as nextTurn } from "node:timers/promises";
import type { Claim } from "../../schemas/types.ts";
import type { ClaimSetReader } from "../claim-sets/claim-set-reader.ts";
import { inOrder } from "../history/by-person.ts";
import { stayOf } from "../history/stay.ts";

/**
 * All claims of a set whose person is that of one of them, in their order, itself included; a claim that is nobody's stands
 * alone. Reads the whole set, with a turn of the event loop for each block.
 */
export async function claimsBeside(claim: Claim, reader: ClaimSetReader): Promise<readonly Claim[]> {
  const { person } = stayOf(claim);
  if (person === undefined) return [claim];
  const own: Claim[] = [];
  for (const block of reader.index.blocks) {
    await nextTurn();
    for (const each of reader.claims(block)) if (stayOf(each).person === person) own.push(each);
  }
  return inOrder(own, stayOf);
}

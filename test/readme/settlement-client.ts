import { SettlementClient } from "../../schemas/client.ts";
import type { Claim } from "../../schemas/types.ts";

/** What a settlement system does with a claim: decide, keep the proof, ask again later, and decide many. */
export async function settleClaim(service: { address: string; key: string }, claim: Claim) {
  const client = new SettlementClient({ ...service, language: "en" });

  // One claim. `batch` names the batch of the ledger that holds the decision, `known` what it was decided by.
  const first = await client.evaluateClaims({ query: { explain: "none" }, body: { claim } });
  const { decision } = first.body;
  if (decision?.outcome !== "paid") throw new Error(`not paid: ${decision?.error?.message.en}`);

  // That it is in the ledger: to be kept with the payment, and checked without the service.
  const { proofs } = (
    await client.getDecisionProofs({ params: { id: first.batch ?? "" }, query: { claim: claim.id } })
  ).body;

  // Asked again by what was known then, it is the same, whatever was corrected since.
  const then = first.known ? { knownAt: first.known.at, knownSeq: first.known.seq } : {};
  const again = await client.evaluateClaims({ query: { explain: "none", ...then }, body: { claim } });

  // Many claims: they are sent as answers are read, and neither side holds more than a few.
  const payments: string[] = [];
  const many = await client.evaluateClaimStream([claim, { ...claim, id: "C000002" }]);
  for await (const { line, decision: one, error } of many.body) {
    payments[line - 1] = one?.amounts.payment ?? `${error?.code}: ${error?.detail}`;
  }
  return { decision, proofs, again: again.body.decision, payments };
}

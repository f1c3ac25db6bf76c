import type { FastifyReply } from "fastify";
import type { BatchOrigin, DecisionBatch } from "../workflow/decision-batch.ts";
import type { DecisionLedger } from "../workflow/decision-ledger.ts";

/** Header of an answer that names the batch of the ledger its decisions are in. */
export const BATCH_HEADER = "yice-batch";

/**
 * Waits until the decisions that `fill` adds are in the ledger, and names their batch in the answer. Throws `Refusal`
 * (`ledger-unavailable`): the answer is not to be given then. Does nothing without a ledger.
 */
export async function recorded(
  ledger: DecisionLedger | undefined,
  origin: BatchOrigin,
  reply: FastifyReply,
  fill: (batch: DecisionBatch) => void,
): Promise<void> {
  const batch = ledger?.begin(origin);
  if (!batch) return;
  fill(batch);
  if (batch.isEmpty) return;
  await batch.close();
  reply.header(BATCH_HEADER, batch.id);
}

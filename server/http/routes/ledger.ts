import type { FastifyInstance, FastifyRequest } from "fastify";
import type { AuditLog } from "../../workflow/audit-log.ts";
import type { DecisionLedger } from "../../workflow/decision-ledger.ts";
import { closed } from "../account-schemas.ts";
import { batchTree, inclusionProof } from "../ledger-schemas.ts";
import { batchId, claimId, decisionHash } from "../log-schemas.ts";
import { responses } from "../response-schemas.ts";

const params = closed({ id: batchId });

const one = {
  tags: ["audit"],
  operationId: "getDecisionBatch",
  summary: "裁定批次 · A batch of decisions",
  description: `The Merkle trees (RFC 6962) that its decisions hash into, one for each ten thousand, and the log entries that
commit their roots. For whoever asked for the decisions, and whoever may read those of every jurisdiction in it.
该批裁定的默克尔树及记入日志的条目。`,
  params,
  querystring: closed({}),
  response: responses(
    "Trees",
    {
      type: "object",
      required: ["batch", "trees"],
      properties: { batch: batchId, trees: { type: "array", items: batchTree } },
    },
    [400, 403, 404],
  ),
};

const proofs = {
  tags: ["audit"],
  operationId: "getDecisionProofs",
  summary: "裁定的存在证明 · Proofs that a decision is in the ledger",
  description: `Of what the batch decided about a claim, or of the decision with a hash: each from the leaf up to the log
entry and the signature of its place. \`yice ledger verify <proof> <decision>\` checks one without the service.
可离线核验。`,
  params,
  querystring: {
    ...closed({ claim: claimId, decision: decisionHash }, []),
    oneOf: [{ required: ["claim"] }, { required: ["decision"] }],
  },
  response: responses(
    "At most a hundred proofs",
    {
      type: "object",
      required: ["batch", "proofs"],
      properties: { batch: batchId, proofs: { type: "array", items: inclusionProof } },
    },
    [400, 403, 404],
  ),
};

type BatchRequest = FastifyRequest<{ Params: { id: string } }>;
type ProofsRequest = FastifyRequest<{
  Params: { id: string };
  Querystring: { claim: string } | { decision: string };
}>;

export function addLedger(app: FastifyInstance, audit: AuditLog, { reader }: DecisionLedger): void {
  const access = { action: "read-claims" } as const;
  app.get(
    "/ledger/batches/:id",
    { schema: one, config: { access } },
    async ({ params: { id }, caller }: BatchRequest) => {
      const trees = await reader.trees(caller, id);
      return {
        batch: id,
        trees: trees.map(({ tree, entry: { seq, at, actor, hash } }) => ({
          ...tree,
          entry: { seq, at, actor, hash },
        })),
      };
    },
  );
  app.get(
    "/ledger/batches/:id/proofs",
    { schema: proofs, config: { access } },
    async ({ params: { id }, query, caller }: ProofsRequest) => {
      const included = await reader.proofs(caller, id, query);
      return { batch: id, proofs: included.map((proof) => audit.signed(proof)) };
    },
  );
}

import type { FastifyInstance, FastifyRequest } from "fastify";
import type { AuditLog } from "../../workflow/audit-log.ts";
import type { RunProofs } from "../../workflow/run-proofs.ts";
import { closed } from "../account-schemas.ts";
import { runInclusionProof } from "../ledger-schemas.ts";
import { responses } from "../response-schemas.ts";
import { runId } from "../run-schemas.ts";

const schema = {
  tags: ["settlement", "audit"],
  operationId: "getRunClaimProof",
  summary: "结算批次裁定的存在证明 · Proof that a run decided a claim so",
  description: `From the line of the run's decisions about the claim up to the log entry that the run was finished with, the one that
closed it, and the signature of their places. \`yice run verify <proof>\` checks it without the service.
可离线核验：裁定行、默克尔路径、完成与封存的日志条目及签名。`,
  params: closed({ id: runId, claim: { type: "string", minLength: 1, maxLength: 200 } }),
  response: responses("The proof", runInclusionProof, [400, 401, 403, 404, 409]),
};

type ProofRequest = FastifyRequest<{ Params: { id: string; claim: string } }>;

export function addRunProofs(app: FastifyInstance, proofs: RunProofs, audit: AuditLog): void {
  app.get(
    "/runs/:id/claims/:claim/proof",
    { schema, config: { access: { action: "read-claims" } } },
    async ({ caller, params }: ProofRequest) => {
      const included = await proofs.of(caller, params.id, params.claim);
      const { entry, closing } = included;
      return { ...included, head: audit.places(closing ? [entry, closing] : [entry]) };
    },
  );
}

import type { FastifyInstance, FastifyRequest } from "fastify";
import type { Explain } from "../../workflow/policy-service.ts";
import type { RunClaims } from "../../workflow/run-claims.ts";
import { closed } from "../account-schemas.ts";
import { explain } from "../request-schemas.ts";
import { objectSchema, responses } from "../response-schemas.ts";
import { runId } from "../run-schemas.ts";

const schema = {
  tags: ["settlement"],
  operationId: "explainRunClaim",
  summary: "结算批次中一份清单的裁定说明 · Why a claim of a run was decided so",
  description: `The claim as a test case would have it, without whatever leads to a person, and its decision by the rules of the run,
explained. 去标识的清单，以及按该批次所依规则的裁定说明。`,
  params: closed({ id: runId, claim: { type: "string", minLength: 1, maxLength: 200 } }),
  querystring: closed({ explain }, []),
  response: responses(
    "The claim and its decision",
    {
      type: "object",
      required: ["claim", "decision"],
      properties: { claim: objectSchema, decision: objectSchema },
    },
    [400, 401, 403, 404, 410],
  ),
};

type ExplainRequest = FastifyRequest<{
  Params: { id: string; claim: string };
  Querystring: { explain?: Explain };
}>;

export function addRunClaims(app: FastifyInstance, claims: RunClaims): void {
  app.get(
    "/runs/:id/claims/:claim",
    { schema, config: { access: { action: "read-claims" } } },
    ({ caller, params, query }: ExplainRequest) =>
      claims.explained(caller, params.id, params.claim, query.explain ?? "hits"),
  );
}

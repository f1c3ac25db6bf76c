import type { FastifyInstance, FastifyRequest } from "fastify";
import type { Json } from "../../domain/json.ts";
import type { Explain, PolicyService } from "../../workflow/policy-service.ts";
import { evaluateOne } from "../evaluate-one.ts";
import { audienceOf } from "../plugins/request-context.ts";
import { Problem } from "../problem.ts";
import { civilDate, explain, MAX_CLAIMS, policyId } from "../request-schemas.ts";
import { objectListSchema, objectSchema, responses } from "../response-schemas.ts";

interface EvaluationsRequest {
  Querystring: { explain?: Explain };
  Body: { policy?: string; asOf?: string } & ({ claim: Json } | { claims: readonly Json[] });
}

const schema = {
  tags: ["evaluation"],
  summary: "评估结算清单 · Evaluate one claim or up to 1,000",
  description: `One claim answers \`{decision}\`; a list answers \`{results}\`, in order, each \`{decision}\` or \`{error}\`.
A claim that the rules cannot pay is a decision that says so. 单份清单返回裁定；多份按原顺序逐一返回。`,
  querystring: { type: "object", additionalProperties: false, properties: { explain } },
  body: {
    type: "object",
    additionalProperties: false,
    properties: {
      policy: policyId,
      asOf: civilDate,
      claim: { type: "object", description: "A claim, see /v1/schemas/claim.schema.json. 结算清单。" },
      claims: { type: "array", minItems: 1, maxItems: MAX_CLAIMS, description: "Claims. 多份结算清单。" },
    },
    oneOf: [{ required: ["claim"] }, { required: ["claims"] }],
  },
  response: responses(
    "Decision (see /v1/schemas/decision.schema.json), or results in the order of the claims",
    { type: "object", properties: { decision: objectSchema, results: objectListSchema } },
    [400, 404, 413, 415, 422],
  ),
};

export function addEvaluations(app: FastifyInstance, service: PolicyService): void {
  app.post("/evaluations", { schema }, (request: FastifyRequest<EvaluationsRequest>) => {
    const { body } = request;
    const options = {
      explain: request.query.explain ?? "hits",
      ...(body.policy === undefined ? {} : { policy: body.policy }),
      ...(body.asOf === undefined ? {} : { asOf: body.asOf }),
    };
    if ("claims" in body) {
      const audience = audienceOf(request, service.diagnostics());
      return { results: body.claims.map((claim) => evaluateOne(service, claim, options, audience)) };
    }
    const evaluation = service.evaluate(body.claim, options);
    if ("findings" in evaluation) throw new Problem("not-a-claim", {}, evaluation.findings);
    return evaluation;
  });
}

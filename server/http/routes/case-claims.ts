import type { FastifyInstance, FastifyRequest } from "fastify";
import type { Json } from "../../domain/json.ts";
import type { Rules } from "../../workflow/rules.ts";
import { closed } from "../account-schemas.ts";
import { Problem } from "../problem.ts";
import { objectSchema, responses } from "../response-schemas.ts";

type CaseClaimRequest = FastifyRequest<{ Body: { claim: Json } }>;

const schema = {
  tags: ["evaluation"],
  operationId: "prepareCaseClaim",
  summary: "清单去标识 · A claim as a test case may hold it",
  description: `Without its id and all that tells who somebody is; it is decided as before, and nothing of it is kept here.
去除标识和身份信息，裁定结果不变；服务不留存。`,
  body: closed({ claim: { type: "object", description: "A claim. 结算清单。" } }),
  response: responses(
    "The claim",
    { type: "object", properties: { claim: objectSchema } },
    [400, 401, 403, 413, 415, 422],
  ),
};

export function addCaseClaims(app: FastifyInstance, rules: Rules): void {
  app.post(
    "/case-claims",
    { schema, config: { access: { action: "evaluate" } } },
    async ({ body }: CaseClaimRequest) => {
      const { service } = await rules.at({});
      const found = service.caseClaim(body.claim);
      if ("findings" in found) throw new Problem("not-a-claim", {}, found.findings);
      return found;
    },
  );
}

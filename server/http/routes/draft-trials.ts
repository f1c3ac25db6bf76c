import type { FastifyInstance, FastifyRequest } from "fastify";
import type { Json } from "../../domain/json.ts";
import type { Drafting } from "../../workflow/drafting.ts";
import type { Explain } from "../../workflow/policy-service.ts";
import type { Rules } from "../../workflow/rules.ts";
import { closed } from "../account-schemas.ts";
import { draftId } from "../draft-schemas.ts";
import { decided } from "../evaluate-one.ts";
import { languageOf } from "../language.ts";
import { audienceOf } from "../plugins/request-context.ts";
import { civilDate, explain, policyId } from "../request-schemas.ts";
import { responses, warnings } from "../response-schemas.ts";
import { shaped } from "../shaped.ts";

const schema = {
  tags: ["drafts"],
  operationId: "tryDraft",
  summary: "按草稿试算 · Try a claim on a draft",
  description: `The decision on one claim as if the draft were published now; the ledger does not record it. The draft's own test cases need
not hold yet. For whoever writes or reviews the draft.
假定草稿即刻发布，裁定一份清单，不入账册；草稿的测试用例可以尚不相符。`,
  params: closed({ draft: draftId }),
  querystring: { type: "object", additionalProperties: false, properties: { explain } },
  body: closed({ policy: policyId, asOf: civilDate, claim: shaped("Claim", "A claim. 结算清单。") }, [
    "claim",
  ]),
  response: responses(
    "The decision",
    { type: "object", properties: { decision: shaped("Decision"), warnings } },
    [400, 401, 403, 404, 413, 415, 422],
  ),
};

type TrialRequest = FastifyRequest<{
  Params: { draft: string };
  Querystring: { explain?: Explain };
  Body: { claim: Json; policy?: string; asOf?: string };
}>;

export function addDraftTrials(app: FastifyInstance, { effects }: Drafting, rules: Rules): void {
  app.post(
    "/drafts/:draft/evaluations",
    { schema, config: { access: { action: "evaluate" } } },
    async (request: TrialRequest) => {
      const { caller, params, query, headers } = request;
      const { claim, ...asked } = request.body;
      const evaluation = await effects.trial(caller, params.draft, claim, {
        ...asked,
        explain: query.explain ?? "hits",
        language: languageOf(headers["accept-language"]),
      });
      return decided(caller, evaluation, audienceOf(request, rules.diagnostics()));
    },
  );
}

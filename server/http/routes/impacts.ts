import type { FastifyInstance, FastifyRequest } from "fastify";
import type { JsonObject } from "../../domain/json.ts";
import type { ImpactRequest } from "../../workflow/impact-request.ts";
import type { Impacts } from "../../workflow/impacts.ts";
import { ACCOUNT_BODY, closed, reason } from "../account-schemas.ts";
import { claimSetId } from "../claim-set-schemas.ts";
import { draftId } from "../draft-schemas.ts";
import { impact, impactId, versionNumber } from "../impact-schemas.ts";
import { ruleSetId } from "../request-schemas.ts";
import { objectSchema, responses } from "../response-schemas.ts";
import { runId, settlementTerms } from "../run-schemas.ts";

interface Id {
  Params: { id: string };
}
interface Start {
  // The schema has checked that it names a draft or versions.
  Body: ImpactRequest & { request?: JsonObject };
}
/** The schema has checked that it names one of them. */
type OfOne = { draft: string } | { ruleSet: string };

const tags = ["impact"];
const params = closed({ id: impactId });

const started = {
  tags,
  operationId: "startImpact",
  summary: "发起影响预览 · Start an impact",
  description: `What a draft would do to the claims of a set and to everybody's money, against what is in force; or one version of a
rule set against another, each as if it were in force throughout the period. Worked out in the background; only claims that the
change can reach are decided again. For whoever may evaluate there and read the claim set; of a draft, who also writes or reviews it.
草稿相对现行规则，或同一规则集的一个版本相对另一个版本，对清单集各清单和各方资金的影响，后台计算；只重新裁定改动可及的清单。`,
  body: {
    ...closed(
      {
        draft: draftId,
        versions: {
          ...closed({ ruleSet: ruleSetId, before: versionNumber, after: versionNumber }),
          description: "Two published versions of a rule set. 同一规则集的两个已发布版本。",
        },
        claimSet: {
          ...claimSetId,
          description: "Claims; those of the run where not stated. 清单集，可取自批次。",
        },
        run: {
          ...runId,
          description: "A run whose claims and figures are taken. 取其清单集和数据的结算批次。",
        },
        request: settlementTerms,
        throughout: {
          type: "boolean",
          description:
            "Whether a draft is held to be in force throughout the period; true unless stated. 是否假定草稿在整个期间施行，默认为是。",
        },
      },
      [],
    ),
    oneOf: [{ required: ["draft"] }, { required: ["versions"] }],
  },
  response: responses("The impact", impact, [400, 401, 403, 404, 409, 410, 413, 415, 422]),
};

const list = {
  tags,
  operationId: "listImpacts",
  summary: "影响预览列表 · Impacts of a draft, or of versions of a rule set",
  querystring: {
    ...closed({ draft: draftId, ruleSet: ruleSetId }, []),
    oneOf: [{ required: ["draft"] }, { required: ["ruleSet"] }],
  },
  response: responses(
    "The newest first",
    { type: "object", required: ["impacts"], properties: { impacts: { type: "array", items: impact } } },
    [400, 401, 403, 404],
  ),
};

const read = {
  tags,
  operationId: "getImpact",
  summary: "查阅影响预览 · Read an impact",
  params,
  response: responses("The impact", impact, [400, 401, 403, 404]),
};

const result = {
  tags,
  operationId: "getImpactResult",
  summary: "影响预览的结果 · Result of an impact",
  description: `RFC 8785 text, whose SHA-256 is the impact's hash: point values, money by institution, level, disease group and pool,
crossings of bands, changes of outcome, and whether what some gain others lose. 规范化文本，其散列值即影响预览的散列值。`,
  params,
  response: responses("The result", objectSchema, [400, 401, 403, 404, 409]),
};

const cancelled = {
  tags,
  operationId: "cancelImpact",
  summary: "取消影响预览 · Cancel an impact",
  params,
  body: closed({ reason }),
  response: responses("The impact", impact, [400, 401, 403, 404, 409, 413, 415]),
};

export function addImpacts(app: FastifyInstance, impacts: Impacts): void {
  app.post(
    "/impacts",
    { schema: started, config: { access: { action: "evaluate" } } },
    ({ caller, body }: FastifyRequest<Start>) => {
      const { request: terms, ...rest } = body;
      return impacts.start(caller, { ...rest, ...(terms ? { terms } : {}) });
    },
  );
  app.get(
    "/impacts",
    { schema: list, config: { access: { action: "read-runs" } } },
    async ({ caller, query }: FastifyRequest<{ Querystring: OfOne }>) => ({
      impacts: await impacts.list(caller, query),
    }),
  );
  app.get(
    "/impacts/:id",
    { schema: read, config: { access: { action: "read-runs" } } },
    ({ caller, params }: FastifyRequest<Id>) => impacts.read(caller, params.id),
  );
  app.get(
    "/impacts/:id/result",
    { schema: result, config: { access: { action: "read-runs" } } },
    async ({ caller, params }: FastifyRequest<Id>, reply) =>
      reply.type("application/json").send(await impacts.result(caller, params.id)),
  );
  app.post(
    "/impacts/:id/cancellation",
    { schema: cancelled, config: { access: { action: "evaluate" } }, bodyLimit: ACCOUNT_BODY },
    ({ caller, params, body }: FastifyRequest<Id & { Body: { reason: string } }>) =>
      impacts.cancel(caller, params.id, body.reason),
  );
}

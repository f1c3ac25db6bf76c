import type { FastifyInstance, FastifyRequest } from "fastify";
import type { Json } from "../../domain/json.ts";
import type { ImpactClaims } from "../../workflow/impact-claims.ts";
import type { Explain } from "../../workflow/policy-service.ts";
import { closed } from "../account-schemas.ts";
import { changedClaim, impactId } from "../impact-schemas.ts";
import { nextCursor, nextPage, type PageQuery, pageQuery, pageRequest } from "../page.ts";
import { explain } from "../request-schemas.ts";
import { objectSchema, responses } from "../response-schemas.ts";

const tags = ["impact"];
const institution = {
  type: "string",
  pattern: "^[A-Za-z0-9]{1,30}$",
  description: "Institution. 医疗机构代码。",
};
const step = { type: "string", pattern: "^[a-z0-9]+(-[a-z0-9]+)*$", maxLength: 64 };

const list = {
  tags,
  operationId: "listImpactClaims",
  summary: "裁定改变的清单 · Claims that are decided otherwise",
  description: `Claims that are decided otherwise or cross a band, in order of their ids, with both decisions and the difference of every
amount. 裁定改变或跨档的清单，按编号排列，附两种裁定及金额之差。`,
  params: closed({ id: impactId }),
  querystring: closed(
    {
      institution,
      pool: { ...step, description: "Pool. 基金池。" },
      crossed: { ...step, description: "Only where other bands of this step apply. 仅该步骤跨档的。" },
      ...pageQuery,
    },
    [],
  ),
  response: responses(
    "A page",
    {
      type: "object",
      required: ["claims"],
      properties: { claims: { type: "array", items: changedClaim }, next: nextCursor },
    },
    [400, 401, 403, 404, 409, 410],
  ),
};

const explained = {
  tags,
  operationId: "explainImpactClaim",
  summary: "逐份对照说明 · Both explanations of a claim",
  description: `The claim as a test case would have it, without whatever leads to a person and with what the rules told it of the
person's other stays (history), and both decisions explained. 去标识的清单（既往就诊事实已填入 history），以及现行规则和草稿两种裁定的说明。`,
  params: closed({ id: impactId, claim: { type: "string", minLength: 1, maxLength: 200 } }),
  querystring: closed({ explain }, []),
  response: responses(
    "The claim and both decisions",
    {
      type: "object",
      required: ["change", "claim", "before", "after"],
      properties: { change: changedClaim, claim: objectSchema, before: objectSchema, after: objectSchema },
    },
    [400, 401, 403, 404, 409, 410],
  ),
};

type ListRequest = FastifyRequest<{
  Params: { id: string };
  Querystring: PageQuery & { institution?: string; pool?: string; crossed?: string };
}>;
type ExplainRequest = FastifyRequest<{
  Params: { id: string; claim: string };
  Querystring: { explain?: Explain };
}>;

export function addImpactClaims(app: FastifyInstance, claims: ImpactClaims): void {
  app.get(
    "/impacts/:id/claims",
    { schema: list, config: { access: { action: "read-runs" } } },
    async ({ caller, params, query }: ListRequest) => {
      const { limit, after = 0 } = pageRequest(query, isByte);
      const { institution: of, pool, crossed } = query;
      const page = await claims.list(caller, params.id, after, limit, { institution: of, pool, crossed });
      return { claims: page.claims, ...nextPage(page.next) };
    },
  );
  app.get(
    "/impacts/:id/claims/:claim",
    { schema: explained, config: { access: { action: "evaluate" } } },
    ({ caller, params, query }: ExplainRequest) =>
      claims.explained(caller, params.id, params.claim, query.explain ?? "hits"),
  );
}

function isByte(value: Json): value is number {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
}

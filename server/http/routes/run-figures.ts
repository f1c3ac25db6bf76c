import type { FastifyInstance, FastifyRequest } from "fastify";
import type { RunFigures } from "../../workflow/run-figures.ts";
import { closed } from "../account-schemas.ts";
import { policyId } from "../request-schemas.ts";
import { objectListSchema, objectSchema, responses } from "../response-schemas.ts";
import { at } from "../route-access.ts";
import { JSON_TYPE } from "../route-config.ts";
import { runId } from "../run-schemas.ts";
import { readDate } from "../search.ts";
import { shaped } from "../shaped.ts";

interface Id {
  Params: { id: string };
}

const tags = ["settlement"];
const text = { type: "object", properties: { zh: { type: "string" }, en: { type: "string" } } } as const;

const asked = {
  tags,
  operationId: "listSettlementFigures",
  summary: "结算须提供的数据 · Figures that a settlement has to be told",
  description: `By pool, budget holder, institution and month, as the policy states them that is in force on the day; of a period, its
last. 按结算期最后一日施行的方案，逐项列出各基金池、预算主体、机构、机构月份须提供的数据。`,
  params: closed({ id: policyId }),
  querystring: closed({ asOf: readDate }),
  response: responses(
    "Pools and figures",
    {
      type: "object",
      required: ["policy", "pools", "figures"],
      properties: {
        policy: objectSchema,
        pools: {
          type: "array",
          items: { type: "object", properties: { name: { type: "string" }, title: text } },
        },
        figures: objectListSchema,
      },
    },
    [400, 401, 403, 404, 422],
  ),
};

const lines = {
  tags,
  operationId: "listRunLines",
  summary: "结算结果各项的含义与条款 · What a run's result lists, and the clauses behind it",
  description:
    "Each figure of the statement with the step and the rule set that work it out. 各项数据由哪一步、哪个规则集、依何条款得出。",
  params: closed({ id: runId }),
  response: responses(
    "Lines in the order of the statement",
    { type: "object", required: ["title", "lines"], properties: { title: text, lines: objectListSchema } },
    [400, 401, 403, 404],
  ),
};

const stated = {
  tags,
  operationId: "getRunRequest",
  summary: "发起结算批次时所提供的数据 · What a run was started with",
  description: "The request as it was sent, by whose hash the run is pinned. 所固定的结算请求。",
  params: closed({ id: runId }),
  response: responses("The request, without claims", shaped("SettlementRequest"), [400, 401, 403, 404, 409]),
};

export function addRunFigures(app: FastifyInstance, figures: RunFigures): void {
  const reading = { access: { action: "read-runs" } } as const;
  app.get(
    "/policies/:id/figures",
    { schema: asked, config: { access: { action: "read-rules", at: at("params", "id") } } },
    ({ caller, params, query }: FastifyRequest<Id & { Querystring: { asOf: string } }>) =>
      figures.asked(caller, params.id, query.asOf),
  );
  app.get("/runs/:id/lines", { schema: lines, config: reading }, ({ caller, params }: FastifyRequest<Id>) =>
    figures.lines(caller, params.id),
  );
  app.get(
    "/runs/:id/request",
    { schema: stated, config: reading },
    async ({ caller, params }: FastifyRequest<Id>, reply) =>
      reply.type(`${JSON_TYPE}; charset=utf-8`).send(await figures.stated(caller, params.id)),
  );
}

import { Readable } from "node:stream";
import type { FastifyInstance, FastifyRequest } from "fastify";
import type { ClaimSets } from "../../workflow/claim-sets.ts";
import { ACCOUNT_BODY, closed, reason } from "../account-schemas.ts";
import { claimArea } from "../claim-schemas.ts";
import { badRow, claimSet, claimSetId } from "../claim-set-schemas.ts";
import { responses } from "../response-schemas.ts";
import { at } from "../route-access.ts";
import { NDJSON_TYPE } from "../route-config.ts";
import { lines } from "../shaped.ts";

interface Id {
  Params: { id: string };
}

const tags = ["claims"];
const params = closed({ id: claimSetId });

const list = {
  tags,
  operationId: "listClaimSets",
  summary: "清单集一览 · List claim sets",
  querystring: closed({ jurisdiction: claimArea }),
  response: responses(
    "Sets of the pooling area, the newest first",
    {
      type: "object",
      required: ["claimSets"],
      properties: { claimSets: { type: "array", items: claimSet } },
    },
    [400, 401, 403],
  ),
};

const read = {
  tags,
  operationId: "getClaimSet",
  summary: "查阅清单集概况 · Read a claim set's summary",
  params,
  response: responses("The set", claimSet, [400, 401, 403, 404]),
};

const badRows = {
  tags,
  operationId: "getBadRows",
  summary: "清单集中未采用的行 · Rows of a set that were not taken",
  description:
    "Every one, as NDJSON; what stands in fields that tell who somebody is is not repeated. 逐行列出。",
  produces: [NDJSON_TYPE],
  params,
  response: responses("Findings, a line each", lines(badRow), [400, 401, 403, 404, 410]),
};

const erased = {
  tags,
  operationId: "eraseClaimSet",
  summary: "按期限删除清单集 · Erase a claim set after its term",
  "x-repeatable": true, // what is done twice is done once
  description: `Removes what the set holds; its entry in the log stays. Not before the term of retention
(YICE_CLAIM_RETENTION) of its last discharge is over. 删除清单集内容，日志条目保留；末次出院起的保存期限未满不得删除。`,
  params,
  body: closed({ reason }),
  response: responses("The set, erased", claimSet, [400, 401, 403, 404, 413, 415, 422]),
};

export function addClaimSets(app: FastifyInstance, sets: ClaimSets): void {
  app.get(
    "/claim-sets",
    { schema: list, config: { access: { action: "read-runs", at: at("query", "jurisdiction") } } },
    async ({ caller, query }: FastifyRequest<{ Querystring: { jurisdiction: string } }>) => ({
      claimSets: await sets.list(caller, query.jurisdiction),
    }),
  );
  app.get(
    "/claim-sets/:id",
    { schema: read, config: { access: { action: "read-runs" } } },
    ({ caller, params }: FastifyRequest<Id>) => sets.read(caller, params.id),
  );
  app.get(
    "/claim-sets/:id/bad-rows",
    { schema: badRows, config: { access: { action: "read-claims" }, produces: NDJSON_TYPE, endless: true } },
    async ({ caller, params }: FastifyRequest<Id>, reply) =>
      reply
        .type(NDJSON_TYPE)
        .send(Readable.from(await sets.badRows(caller, params.id), { objectMode: false })),
  );
  app.post(
    "/claim-sets/:id/erasure",
    { schema: erased, config: { access: { action: "erase-claims" } }, bodyLimit: ACCOUNT_BODY },
    ({ caller, params, body }: FastifyRequest<Id & { Body: { reason: string } }>) =>
      sets.erase(caller, params.id, body.reason),
  );
}

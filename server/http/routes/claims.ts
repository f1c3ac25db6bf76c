import type { FastifyInstance, FastifyRequest } from "fastify";
import type { Config } from "../../config.ts";
import type { Json } from "../../domain/json.ts";
import type { ClaimRecords } from "../../workflow/claim-records.ts";
import { ACCOUNT_BODY, closed, reason } from "../account-schemas.ts";
import {
  claimArea,
  claimHistory,
  claimId,
  claimOnRecord,
  claimRevisionText,
  listedClaim,
  recordedClaim,
} from "../claim-schemas.ts";
import { civilDate } from "../request-schemas.ts";
import { responses } from "../response-schemas.ts";
import { at } from "../route-access.ts";
import { shaped } from "../shaped.ts";

interface Id {
  Params: { id: string };
}
interface AreaQuery {
  jurisdiction: string;
}
interface ListQuery extends AreaQuery {
  from?: string;
  until?: string;
  limit?: string;
  cursor?: string;
}

const LIMIT = 100;
const tags = ["claims"];
const params = closed({ id: claimId });
const day = { ...civilDate, description: "Civil date of discharge in Asia/Shanghai. 出院日期。" };

const recorded = {
  tags,
  operationId: "recordClaim",
  summary: "报送一份结算清单 · Record a claim",
  description: `The same id and content again is answered as before (\`repeated\`). Another content is refused unless its
\`revision\` follows the last: then it supersedes. Person ids become keyed hashes; names, addresses, telephone and document
numbers are not kept. 内容相同的重复报送结果不变；内容不同的须使用下一个修订号。个人标识仅存散列值，姓名、住址、电话、证件号码不保存。`,
  params,
  body: shaped("Claim", "A claim. 结算清单。"),
  response: responses("What was recorded", recordedClaim, [400, 401, 403, 409, 410, 413, 415, 422]),
};

const read = {
  tags,
  operationId: "getClaim",
  summary: "查阅一份结算清单 · Read a claim",
  params,
  querystring: closed({ jurisdiction: claimArea, revision: claimRevisionText }, ["jurisdiction"]),
  response: responses("The claim as it was recorded", claimOnRecord, [400, 401, 403, 404, 410]),
};

const revisions = {
  tags,
  operationId: "listClaimRevisions",
  summary: "一份结算清单的历次修订 · Revisions of a claim",
  params,
  querystring: closed({ jurisdiction: claimArea }),
  response: responses(
    "Revisions from the first on, reversals included",
    {
      type: "object",
      required: ["revisions"],
      properties: { revisions: { type: "array", items: claimHistory } },
    },
    [400, 401, 403, 404],
  ),
};

const reversed = {
  tags,
  operationId: "reverseClaim",
  summary: "冲销一份结算清单 · Reverse a claim",
  "x-repeatable": true, // what is done twice is done once
  description: "Removes it by its id; what was recorded stays on record. 按标识冲销，原记录保留。",
  params,
  body: closed({ jurisdiction: claimArea, reason }),
  response: responses("The reversal", claimHistory, [400, 401, 403, 404, 409, 413, 415]),
};

const list = {
  tags,
  operationId: "listClaims",
  summary: "按出院日期列出结算清单 · List claims by day of discharge",
  description: "Claims as they stand; `from` inclusive, `until` exclusive. 现行清单，含起日、不含止日。",
  querystring: closed(
    {
      jurisdiction: claimArea,
      from: day,
      until: day,
      limit: {
        type: "string",
        pattern: "^([1-9]\\d?|[1-4]\\d\\d|500)$",
        description: `At most 500, ${LIMIT} by default. 每页份数。`,
      },
      cursor: {
        type: "string",
        pattern: "^\\d{4}-\\d{2}-\\d{2}/[0-9a-f]{64}/[0-9a-f]{64}$",
        description: "`next` of the page before. 上一页答复中的 next。",
      },
    },
    ["jurisdiction"],
  ),
  response: responses(
    "Claims in order of discharge; `next` where there are more",
    {
      type: "object",
      required: ["claims"],
      properties: { claims: { type: "array", items: listedClaim }, next: { type: "string" } },
    },
    [400, 401, 403],
  ),
};

export function addClaims(app: FastifyInstance, claims: ClaimRecords, config: Config): void {
  const reading = { access: { action: "read-claims", at: at("query", "jurisdiction") } } as const;
  app.put(
    "/claims/:id",
    { schema: recorded, config: { access: { action: "write-claims" } }, bodyLimit: config.LINE_LIMIT },
    ({ caller, params, body }: FastifyRequest<Id & { Body: Json }>) => claims.record(caller, body, params.id),
  );
  app.get(
    "/claims/:id",
    { schema: read, config: reading },
    ({ caller, params, query }: FastifyRequest<Id & { Querystring: AreaQuery & { revision?: string } }>) =>
      claims.read(
        caller,
        { id: params.id, jurisdiction: query.jurisdiction },
        query.revision === undefined ? undefined : Number(query.revision),
      ),
  );
  app.get(
    "/claims/:id/revisions",
    { schema: revisions, config: reading },
    async ({ caller, params, query }: FastifyRequest<Id & { Querystring: AreaQuery }>) => ({
      revisions: await claims.revisions(caller, { id: params.id, jurisdiction: query.jurisdiction }),
    }),
  );
  app.post(
    "/claims/:id/reversal",
    {
      schema: reversed,
      config: { access: { action: "write-claims", at: at("body", "jurisdiction") } },
      bodyLimit: ACCOUNT_BODY,
    },
    ({ caller, params, body }: FastifyRequest<Id & { Body: AreaQuery & { reason: string } }>) =>
      claims.reverse(caller, { id: params.id, jurisdiction: body.jurisdiction }, body.reason),
  );
  app.get(
    "/claims",
    { schema: list, config: reading },
    ({ caller, query }: FastifyRequest<{ Querystring: ListQuery }>) =>
      claims.list(caller, { ...query, limit: Number(query.limit ?? LIMIT) }),
  );
}

import { Readable } from "node:stream";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { isJsonObject, type Json } from "../../domain/json.ts";
import { NATION } from "../../domain/jurisdiction-tree.ts";
import type { AuditPosition } from "../../workflow/audit-entries.ts";
import type { AuditLog } from "../../workflow/audit-log.ts";
import { closed, jurisdiction } from "../account-schemas.ts";
import { action, actor, actorNames, chain, moment, subject } from "../log-schemas.ts";
import { nextCursor, nextPage, type PageQuery, pageQuery, pageRequest } from "../page.ts";
import { objectListSchema, responses } from "../response-schemas.ts";
import { at, authorizeAt } from "../route-access.ts";
import { NDJSON_TYPE } from "../route-config.ts";

const ORDERS = ["newest", "oldest"] as const;

interface AuditQuerystring extends PageQuery {
  chain?: string;
  subject?: string;
  actor?: string;
  action?: string;
  jurisdiction?: string;
  from?: string;
  until?: string;
  order?: (typeof ORDERS)[number];
}

const list = {
  tags: ["audit"],
  operationId: "listAuditEntries",
  summary: "审计日志 · The audit log",
  description: `Entries of all chains by known time, of jurisdictions whose log one may read; what names none takes a grant
for 000000. Hashes of passwords and keys are left out. A page may hold fewer entries than asked for, even none: go on
while there is a \`next\`. 按知悉时间列出有权查阅的日志条目；有 next 即有下一页，即使本页为空。`,
  querystring: closed(
    {
      chain,
      subject,
      actor,
      action,
      jurisdiction: { ...jurisdiction, description: "About it or what is below it. 所涉统筹区及其下级。" },
      from: { ...moment, description: "Known then or later. 起始时刻（含）。" },
      until: { ...moment, description: "Known before. 截止时刻（不含）。" },
      order: { type: "string", enum: ORDERS, description: "Newest first by default. 缺省为新者在前。" },
      ...pageQuery,
    },
    [],
  ),
  response: responses(
    "Entries",
    { type: "object", properties: { entries: objectListSchema, names: actorNames, next: nextCursor } },
    [400, 401, 403],
  ),
};

const exported = {
  tags: ["audit"],
  operationId: "exportAudit",
  summary: "导出全部审计日志 · Export the whole audit log",
  description: `NDJSON: a header, \`{entry, withheld}\` for each entry, and a last line with the chains' extents, their
signed heads and the SHA-256 of all lines before. \`withheld\` says that hashes of passwords or keys were left out: of
such an entry the place in its chain can be verified, of all others the content too. Takes a grant for 000000, since a
chain of which parts are missing proves nothing. 仅限全国审计员；已略去密码与密钥的散列值。`,
  querystring: closed({}),
  produces: [NDJSON_TYPE],
  response: responses("The log, a line each", { type: "string" }, [401, 403]),
};

type ListRequest = FastifyRequest<{ Querystring: AuditQuerystring }>;

export function addAudit(app: FastifyInstance, audit: AuditLog): void {
  const access = { action: "read-audit" } as const;
  app.get(
    "/audit",
    { schema: list, config: { access: { ...access, at: at("query", "jurisdiction") } } },
    async ({ query, caller }: ListRequest) => {
      const { limit: _limit, cursor: _cursor, from, until, order = "newest", ...named } = query;
      const { limit, after } = pageRequest(query, isPosition);
      const wanted = { ...named, order, from: instantOf(from), until: instantOf(until) };
      const { entries, names, next } = await audit.entries(caller, wanted, limit, after);
      return { entries, names, ...nextPage(next && { ...next }) };
    },
  );
  app.get(
    "/audit/export",
    { schema: exported, config: { access, produces: NDJSON_TYPE, endless: true } },
    async (request, reply) => {
      authorizeAt(request, access.action, NATION);
      return reply.type(NDJSON_TYPE).send(Readable.from(audit.export(), { objectMode: false }));
    },
  );
}

/** A moment as the log writes it; the schema has checked its form. */
function instantOf(text: string | undefined): string | undefined {
  return text === undefined ? undefined : new Date(text).toISOString();
}

function isPosition(value: Json): value is Record<string, number> & AuditPosition {
  return isJsonObject(value) && Object.values(value).every((number) => Number.isSafeInteger(number));
}

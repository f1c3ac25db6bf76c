import type { FastifyInstance, FastifyRequest } from "fastify";
import type { Shelf } from "../../sources/shelf.ts";
import { traceOf } from "../../sources/trace.ts";
import type { Rules } from "../../workflow/rules.ts";
import { type KnownQuery, knownQuery, rulesFor } from "../known-rules.ts";
import { objectListSchema, responses } from "../response-schemas.ts";
import { jurisdictionOf } from "../route-access.ts";

const schema = {
  tags: ["rules"],
  operationId: "getTrace",
  summary: "文件条款追溯 · What became of the clauses of the documents",
  description:
    "Document → clause → mechanism → rule sets → test cases → state, of the jurisdictions whose rules the caller may read; clauses that no rule set cites are under `unruled`. 文件、条款、机制、规则集、用例与实现状态。",
  querystring: { type: "object", additionalProperties: false, properties: knownQuery },
  response: responses(
    "The matrix",
    {
      type: "object",
      properties: {
        total: { type: "integer", description: "Mechanisms. 机制总数。" },
        working: { type: "integer", description: "Those that work. 已实现数。" },
        documents: objectListSchema,
        unknown: objectListSchema,
      },
    },
    [400],
  ),
};

type TraceRequest = FastifyRequest<{ Querystring: KnownQuery }>;

export function addTrace(app: FastifyInstance, shelf: Shelf, rules: Rules): void {
  app.get(
    "/trace",
    { schema, config: { access: { action: "read-rules" } } },
    async ({ caller, query }: TraceRequest, reply) => {
      const mayRead = (jurisdiction: string) => caller.permissions.may("read-rules", { jurisdiction });
      const versions = (await rulesFor(rules, query, reply))
        .traced()
        .filter(({ id }) => mayRead(jurisdictionOf(id)));
      return traceOf(shelf, versions, ({ jurisdiction }) => mayRead(jurisdiction));
    },
  );
}

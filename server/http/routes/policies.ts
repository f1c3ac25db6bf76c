import type { FastifyInstance, FastifyRequest } from "fastify";
import type { Rules } from "../../workflow/rules.ts";
import { type KnownQuery, knownQuery, rulesFor } from "../known-rules.ts";
import { nextCursor, type PageQuery, pageOf, pageQuery } from "../page.ts";
import { responses } from "../response-schemas.ts";
import { isFound, readDate, searched, standingDate } from "../search.ts";
import { listOf, shaped } from "../shaped.ts";
import { versionPlace } from "../version-ref.ts";

const access = { action: "read-rules" } as const;
const querystring = { type: "object", additionalProperties: false, properties: knownQuery };
const listed = {
  ...querystring,
  properties: { ...knownQuery, ...pageQuery, asOf: readDate, on: standingDate, q: searched },
};

type PoliciesRequest = FastifyRequest<{
  Querystring: KnownQuery & PageQuery & { asOf?: string; on?: string; q?: string };
}>;
type KnownRequest = FastifyRequest<{ Querystring: KnownQuery }>;

export function addPolicies(app: FastifyInstance, rules: Rules): void {
  const policies = {
    tags: ["rules"],
    operationId: "listPolicies",
    summary: "支付方案 · Policies",
    querystring: listed,
    response: responses(
      "Policies by id and version",
      {
        type: "object",
        required: ["policies"],
        properties: { policies: listOf("RuleSetSummary"), next: nextCursor },
      },
      [400],
    ),
  };
  app.get(
    "/policies",
    { schema: policies, config: { access } },
    async ({ caller, query }: PoliciesRequest, reply) => {
      const service = await rulesFor(rules, query, reply);
      const found = service
        .policies(query)
        .filter(({ jurisdiction }) => caller.permissions.may("read-rules", { jurisdiction }))
        .filter(({ id, title }) => isFound(query.q, [id, title.zh, title.en]))
        .sort((a, b) => (versionPlace(a) < versionPlace(b) ? -1 : 1));
      const { items, ...next } = pageOf(found, versionPlace, query);
      return { policies: items, ...next };
    },
  );

  const facts = {
    tags: ["rules"],
    operationId: "getFacts",
    summary: "事实字典 · Fact dictionary",
    querystring,
    description: "The facts rules may name, with type, unit, scale and origin. 规则可引用的事实。",
    response: responses("The dictionary", shaped("FactDictionary"), []),
  };
  app.get("/facts", { schema: facts, config: { access } }, async ({ query }: KnownRequest, reply) =>
    (await rulesFor(rules, query, reply)).facts(),
  );
}

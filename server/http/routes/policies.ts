import type { FastifyInstance, FastifyRequest } from "fastify";
import type { Rules } from "../../workflow/rules.ts";
import { type KnownQuery, knownQuery, rulesFor } from "../known-rules.ts";
import { objectListSchema, objectSchema, responses } from "../response-schemas.ts";
import { readDate } from "../search.ts";

const access = { action: "read-rules" } as const;
const querystring = { type: "object", additionalProperties: false, properties: knownQuery };
const inForce = { ...querystring, properties: { ...knownQuery, asOf: readDate } };

type PoliciesRequest = FastifyRequest<{ Querystring: KnownQuery & { asOf?: string } }>;
type KnownRequest = FastifyRequest<{ Querystring: KnownQuery }>;

export function addPolicies(app: FastifyInstance, rules: Rules): void {
  const policies = {
    tags: ["rules"],
    summary: "支付方案 · Policies",
    querystring: inForce,
    response: responses("Every policy", { type: "object", properties: { policies: objectListSchema } }, []),
  };
  app.get(
    "/policies",
    { schema: policies, config: { access } },
    async ({ caller, query }: PoliciesRequest, reply) => {
      const service = await rulesFor(rules, query, reply);
      return {
        policies: service
          .policies(query.asOf)
          .filter(({ jurisdiction }) => caller.permissions.may("read-rules", { jurisdiction })),
      };
    },
  );

  const facts = {
    tags: ["rules"],
    summary: "事实字典 · Fact dictionary",
    querystring,
    description: "The facts rules may name, with type, unit, scale and origin. 规则可引用的事实。",
    response: responses("The dictionary", objectSchema, []),
  };
  app.get("/facts", { schema: facts, config: { access } }, async ({ query }: KnownRequest, reply) =>
    (await rulesFor(rules, query, reply)).facts(),
  );
}

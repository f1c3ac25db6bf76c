import type { FastifyInstance, FastifyRequest } from "fastify";
import type { JurisdictionTree } from "../../domain/jurisdiction-tree.ts";
import type { Rules } from "../../workflow/rules.ts";
import { closed, jurisdiction } from "../account-schemas.ts";
import { type KnownQuery, knownQuery, rulesFor } from "../known-rules.ts";
import { Problem } from "../problem.ts";
import { objectListSchema, responses } from "../response-schemas.ts";
import { at } from "../route-access.ts";
import { readDate } from "../search.ts";

const schema = {
  tags: ["rules"],
  operationId: "getJurisdictionDrift",
  summary: "与上级规则的差异 · How a jurisdiction departs from those above it",
  description: `Each rule set in force on the date beside the one of the same name above: in what they differ, and since which day; how
it inherits, and whether it is \`behind\`: pinned to another version than the one in force above.
逐项列出当日施行的规则与上级同名规则的不同之处、起始日期、继承方式，以及是否落后于上级现行版本。`,
  params: closed({ code: jurisdiction }),
  querystring: closed({ ...knownQuery, asOf: readDate }, ["asOf"]),
  response: responses(
    "Rule sets, by id",
    { type: "object", properties: { ruleSets: objectListSchema } },
    [400, 401, 403, 422],
  ),
};

type DriftRequest = FastifyRequest<{ Params: { code: string }; Querystring: KnownQuery & { asOf: string } }>;

export function addJurisdictionDrift(app: FastifyInstance, rules: Rules, tree: JurisdictionTree): void {
  const access = { action: "read-rules", at: at("params", "code") } as const;
  app.get(
    "/jurisdictions/:code/drift",
    { schema, config: { access } },
    async ({ params: { code }, query }: DriftRequest, reply) => {
      if (!tree.has(code)) throw new Problem("unknown-jurisdiction", { subject: code });
      const service = await rulesFor(rules, query, reply);
      const ruleSets = service.drift(code, tree.ancestors(code), query.asOf);
      return { jurisdiction: code, asOf: query.asOf, ruleSets };
    },
  );
}

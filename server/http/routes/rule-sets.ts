import type { FastifyInstance, FastifyRequest } from "fastify";
import type { Rules } from "../../workflow/rules.ts";
import { type KnownQuery, knownQuery, rulesFor } from "../known-rules.ts";
import { nextCursor, type PageQuery, pageOf, pageQuery } from "../page.ts";
import { ruleSetId, versionText } from "../request-schemas.ts";
import { responses } from "../response-schemas.ts";
import { at } from "../route-access.ts";
import { isFound, readDate, searched, standingDate } from "../search.ts";
import { listOf, shaped } from "../shaped.ts";
import { versionPlace } from "../version-ref.ts";

const wholeQuery = {
  type: "string",
  enum: ["true"],
  description: "Whole, upon what it inherits, with the origin of every place. 完整文本及各处来源。",
} as const;

const list = {
  tags: ["rules"],
  operationId: "listRuleSets",
  summary: "规则集版本 · Rule set versions",
  description:
    "By id and version; with `asOf` only those in force on that date. 按标识和版本号排列；给出 asOf 则仅列当日施行的版本。",
  querystring: {
    type: "object",
    additionalProperties: false,
    properties: {
      ...knownQuery,
      ...pageQuery,
      asOf: readDate,
      on: standingDate,
      q: searched,
      jurisdiction: { type: "string", pattern: "^\\d{6}$", description: "GB/T 2260 code. 统筹区代码。" },
      kind: {
        type: "string",
        pattern: "^[a-z]+(-[a-z]+)*$",
        maxLength: 60,
        description: "Kind of rule set. 规则集种类。",
      },
    },
  },
  response: responses(
    "Headers, without bodies",
    {
      type: "object",
      required: ["ruleSets"],
      properties: { ruleSets: listOf("RuleSetSummary"), next: nextCursor },
    },
    [400],
  ),
};

const one = {
  tags: ["rules"],
  operationId: "getRuleSetVersion",
  summary: "规则集版本全文 · One version, whole",
  description: `As it was committed: of one that inherits, its differences. With \`provenance=true\` what they come to upon the newest of its
bases, with the origin of every place.
继承的版本给出其差异；provenance=true 时给出以上级最新版本为底的完整文本及各处来源。`,
  params: {
    type: "object",
    required: ["id", "version"],
    properties: { id: ruleSetId, version: versionText },
  },
  querystring: {
    type: "object",
    additionalProperties: false,
    properties: { ...knownQuery, provenance: wholeQuery },
  },
  response: responses("The document and its hash", shaped("RuleSetVersion"), [400, 404]),
};

const inForce = {
  tags: ["rules"],
  operationId: "getRuleSetInForce",
  summary: "某日施行的版本 · The version in force on a date",
  description: `As it was committed: of one that inherits, its differences. With \`provenance=true\` what they come to that day, the versions
along the inheritance path, and of each overridden place the version and clause that it comes from.
继承的版本给出其差异；provenance=true 时给出当日完整文本、继承路径，以及各处覆盖所出的版本和条款。`,
  params: { type: "object", required: ["id"], properties: { id: ruleSetId } },
  querystring: {
    type: "object",
    additionalProperties: false,
    required: ["asOf"],
    properties: {
      ...knownQuery,
      asOf: readDate,
      provenance: wholeQuery,
    },
  },
  response: responses("The document and its hash", shaped("RuleSetVersion"), [400, 404, 422]),
};

interface ListQuery extends KnownQuery, PageQuery {
  readonly jurisdiction?: string;
  readonly kind?: string;
  readonly asOf?: string;
  readonly on?: string;
  readonly q?: string;
}
type ListRequest = FastifyRequest<{ Querystring: ListQuery }>;
type OneRequest = FastifyRequest<{
  Params: { id: string; version: string };
  Querystring: KnownQuery & { provenance?: "true" };
}>;
type InForceRequest = FastifyRequest<{
  Params: { id: string };
  Querystring: KnownQuery & { asOf: string; provenance?: "true" };
}>;

const access = { action: "read-rules" } as const;
const ofOne = { ...access, at: at("params", "id") };

export function addRuleSets(app: FastifyInstance, rules: Rules): void {
  app.get(
    "/rule-sets",
    { schema: list, config: { access } },
    async ({ query, caller }: ListRequest, reply) => {
      const service = await rulesFor(rules, query, reply);
      const wanted = service
        .ruleSets(query)
        .filter(({ jurisdiction }) => caller.permissions.may("read-rules", { jurisdiction }))
        .filter(({ kind }) => query.kind === undefined || kind === query.kind)
        .filter(({ jurisdiction }) => query.jurisdiction === undefined || jurisdiction === query.jurisdiction)
        .filter(({ id, title }) => isFound(query.q, [id, title.zh, title.en]))
        .sort((a, b) => (versionPlace(a) < versionPlace(b) ? -1 : 1));
      const { items, ...next } = pageOf(wanted, versionPlace, query);
      return { ruleSets: items, ...next };
    },
  );
  app.get(
    "/rule-sets/:id/versions/:version",
    { schema: one, config: { access: ofOne } },
    async ({ params, query }: OneRequest, reply) => {
      const service = await rulesFor(rules, query, reply);
      const ref = { id: params.id, version: Number(params.version) };
      return query.provenance === undefined ? service.ruleSet(ref) : service.wholeVersion(ref);
    },
  );
  app.get(
    "/rule-sets/:id/in-force",
    { schema: inForce, config: { access: ofOne } },
    async ({ params: { id }, query }: InForceRequest, reply) => {
      const service = await rulesFor(rules, query, reply);
      return query.provenance === undefined
        ? service.ruleSet(service.inForce(id, query.asOf))
        : service.provenance(id, query.asOf);
    },
  );
}

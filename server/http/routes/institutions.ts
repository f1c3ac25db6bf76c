import type { FastifyInstance, FastifyRequest } from "fastify";
import type { VersionHistory } from "../../workflow/version-history.ts";
import { closed, jurisdiction } from "../account-schemas.ts";
import { askedOf, type KnownQuery, knownQuery } from "../known-rules.ts";
import { namingActorsList } from "../log-schemas.ts";
import { nextCursor, type PageQuery, pageOf, pageQuery } from "../page.ts";
import { responses } from "../response-schemas.ts";
import { isFound, searched } from "../search.ts";
import { listOf, shaped } from "../shaped.ts";

const code = {
  type: "string",
  pattern: "^[A-Za-z0-9]{1,30}$",
  description: "Code as claims give it. 定点医药机构编号。",
} as const;
const params = closed({ code });

const read = {
  type: "object",
  required: ["institution", "version", "hash"],
  properties: { institution: shaped("Institution"), version: { type: "integer" }, hash: shaped("Sha256") },
} as const;

const list = {
  tags: ["institutions"],
  operationId: "listInstitutions",
  summary: "定点医疗机构 · Institutions",
  querystring: closed({ ...knownQuery, ...pageQuery, jurisdiction, q: searched }, []),
  response: responses(
    "As they are known: code, name, jurisdiction, attributes by period",
    {
      type: "object",
      required: ["institutions"],
      properties: { institutions: listOf("Institution"), next: nextCursor },
    },
    [400, 401, 403],
  ),
};

const one = {
  tags: ["institutions"],
  operationId: "getInstitution",
  summary: "机构及其分时段属性 · An institution and its dated attributes",
  params,
  querystring: closed(knownQuery, []),
  response: responses("The record, its version and hash", read, [400, 401, 403, 404]),
};

const versions = {
  tags: ["institutions"],
  operationId: "listInstitutionVersions",
  summary: "机构记录的全部版本 · Every version of an institution's record",
  params,
  querystring: closed(knownQuery, []),
  response: responses(
    "Versions, oldest first",
    { type: "object", properties: { versions: namingActorsList } },
    [400, 401, 403, 404],
  ),
};

type ListRequest = FastifyRequest<{
  Querystring: KnownQuery & PageQuery & { jurisdiction?: string; q?: string };
}>;
type OneRequest = FastifyRequest<{ Params: { code: string }; Querystring: KnownQuery }>;

/** Attributes are records on two axes, as rules are: which period holds the date, by what was known. */
export function addInstitutions(app: FastifyInstance, history: VersionHistory): void {
  const config = { access: { action: "read-rules" } } as const;
  app.get("/institutions", { schema: list, config }, async ({ caller, query }: ListRequest) => {
    const known = await history.institutions(caller, askedOf(query));
    const wanted = known
      .filter((one) => query.jurisdiction === undefined || one.jurisdiction === query.jurisdiction)
      .filter(({ id, document }) => isFound(query.q, [id, String(document.name)]));
    const { items, ...next } = pageOf(wanted, ({ id }) => id, query);
    return { institutions: items.map(({ document }) => document), ...next };
  });
  app.get("/institutions/:code", { schema: one, config }, async ({ caller, params, query }: OneRequest) => {
    const { document, version, hash, published, knownFrom } = await history.institution(
      caller,
      params.code,
      askedOf(query),
    );
    return { institution: document, version, hash, published, knownFrom };
  });
  app.get(
    "/institutions/:code/versions",
    { schema: versions, config },
    async ({ caller, params, query }: OneRequest) => ({
      versions: await history.of(caller, "institution", params.code, askedOf(query)),
    }),
  );
}

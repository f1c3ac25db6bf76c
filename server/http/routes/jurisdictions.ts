import type { FastifyInstance, FastifyRequest } from "fastify";
import { type Jurisdiction, type JurisdictionTree, NATION } from "../../domain/jurisdiction-tree.ts";
import { closed, jurisdiction } from "../account-schemas.ts";
import { Problem } from "../problem.ts";
import { objectListSchema, objectSchema, responses } from "../response-schemas.ts";

type ListRequest = FastifyRequest<{ Querystring: { code?: string; search?: string } }>;

/** Places that one search tells at most. */
const MOST_FOUND = 50;

const search = {
  type: "string",
  minLength: 1,
  maxLength: 40,
  description: "Part of a name, or the beginning of a code: answers `found`, at most 50. 按名称或代码检索。",
} as const;

const schema = {
  tags: ["rules"],
  operationId: "getJurisdiction",
  summary: "统筹区及其上下级 · A jurisdiction, what it belongs to and what belongs to it",
  querystring: closed(
    { code: { ...jurisdiction, description: "The nation by default. 缺省为全国。" }, search },
    [],
  ),
  response: responses(
    "The jurisdiction, those above it (nearest first) and those directly below",
    {
      type: "object",
      properties: {
        jurisdiction: objectSchema,
        above: objectListSchema,
        below: objectListSchema,
        found: objectListSchema,
      },
    },
    [400, 401, 422],
  ),
};

/** The registry holds names of public authorities: whoever is signed in may read it. */
export function addJurisdictions(app: FastifyInstance, tree: JurisdictionTree): void {
  const told = (code: string): readonly Jurisdiction[] => {
    const found = tree.get(code);
    return found ? [found] : [];
  };
  app.get("/jurisdictions", { schema, config: { access: "signed-in" } }, ({ query }: ListRequest) => {
    const { code = NATION } = query;
    if (query.search !== undefined)
      return {
        found: tree
          .search(query.search, MOST_FOUND)
          .map((place) => ({ ...place, fullName: tree.fullName(place.code) })),
      };
    const found = tree.get(code);
    if (!found) throw new Problem("unknown-jurisdiction", { subject: code });
    return {
      jurisdiction: { ...found, fullName: tree.fullName(code) },
      above: tree.ancestors(code).flatMap(told),
      below: tree.children(code).flatMap(told),
    };
  });
}

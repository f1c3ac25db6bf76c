import type { FastifyInstance, FastifyRequest } from "fastify";
import { spelled } from "../../sources/clause-segments.ts";
import type { Shelf } from "../../sources/shelf.ts";
import { closed } from "../account-schemas.ts";
import { Problem } from "../problem.ts";
import { objectListSchema, objectSchema, responses } from "../response-schemas.ts";

const config = { access: { action: "read-rules" } } as const;

const name = {
  type: "string",
  minLength: 1,
  maxLength: 200,
  description: "Only the one that citations call so. 按引用名（文号）检索。",
} as const;

const list = {
  tags: ["rules"],
  operationId: "listDocuments",
  summary: "规则所引文件 · Documents that rules cite",
  querystring: closed({ name }, []),
  response: responses(
    "Documents, without text",
    { type: "object", properties: { documents: objectListSchema } },
    [400],
  ),
};

const one = {
  tags: ["rules"],
  operationId: "getDocument",
  summary: "文件原文及条款 · A document, or a clause of it, in its own words",
  description:
    "The whole text, or with `clause` that clause and its parts, each with its place; with `quote` also where these words stand, white space aside (null where they do not). 全文，或指定条款；给出引文则指出其所在位置。",
  params: {
    type: "object",
    required: ["id"],
    properties: { id: { type: "string", maxLength: 80, description: "E.g. 370300-2021-11. 文件标识。" } },
  },
  querystring: closed(
    {
      clause: { type: "string", minLength: 1, maxLength: 60, description: "E.g. 二(三)4(1). 条款号。" },
      quote: { type: "string", minLength: 1, maxLength: 2000, description: "Quoted words. 引文。" },
    },
    [],
  ),
  response: responses("The document", objectSchema, [400, 404]),
};

type ListRequest = FastifyRequest<{ Querystring: { name?: string } }>;
type OneRequest = FastifyRequest<{
  Params: { id: string };
  Querystring: { clause?: string; quote?: string };
}>;

/** Documents are official texts: whoever may read any rules may read them all. */
export function addDocuments(app: FastifyInstance, shelf: Shelf): void {
  app.get("/documents", { schema: list, config }, ({ query }: ListRequest) => ({
    documents: shelf.texts
      .map(({ document: { clauses: _clauses, ...header } }) => header)
      .filter((document) => query.name === undefined || document.name === query.name),
  }));
  app.get("/documents/:id", { schema: one, config }, ({ params, query: { clause, quote } }: OneRequest) => {
    const source = shelf.find(params.id);
    if (!source) throw new Problem("unknown-document", { subject: params.id });
    const { clauses, ...header } = source.document;
    const stands = quote === undefined ? {} : { quoted: source.place(quote, clause) ?? null };
    if (clause === undefined) return { ...header, clauses, text: source.text, ...stands };
    const excerpt = source.clause(clause);
    if (!excerpt) throw new Problem("unknown-clause", { subject: clause });
    return { ...header, clause: spelled(clause), ...excerpt, ...stands };
  });
}

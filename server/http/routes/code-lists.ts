import type { FastifyInstance, FastifyRequest } from "fastify";
import type { CodeLists } from "../../workflow/code-lists.ts";
import { closed } from "../account-schemas.ts";
import { nextCursor, type PageQuery, pageOf, pageQuery } from "../page.ts";
import { Problem } from "../problem.ts";
import { responses } from "../response-schemas.ts";
import { shaped } from "../shaped.ts";

const listId = {
  type: "string",
  pattern: "^[a-z0-9][a-z0-9-]{0,63}$",
  description: "Id of the list, e.g. icd-10. 编码库标识。",
} as const;

const searchText = {
  type: "string",
  minLength: 1,
  maxLength: 100,
  description: "Beginning of a code, or words of a name. 编码的前几位，或名称所含字词。",
} as const;

const exactCode = {
  type: "string",
  minLength: 1,
  maxLength: 64,
  description: "This code only, however it is written; none where the list does not have it. 仅此编码。",
} as const;

const text = { type: "string" } as const;

const every = {
  tags: ["rules"],
  operationId: "listCodeLists",
  summary: "编码库 · Code lists",
  response: responses(
    "Each list's id, title, edition, number of codes and hash",
    {
      type: "object",
      required: ["lists"],
      properties: {
        lists: {
          type: "array",
          items: {
            type: "object",
            required: ["id", "title", "edition", "codes", "hash"],
            properties: {
              id: text,
              title: shaped("Text"),
              edition: text,
              codes: { type: "integer", description: "How many there are. 编码数。" },
              hash: shaped("Sha256"),
            },
          },
        },
      },
    },
    [400, 401, 403],
  ),
};

const codes = {
  tags: ["rules"],
  operationId: "searchCodes",
  summary: "按编码或名称检索 · Codes of a list, by code or name",
  params: closed({ list: listId }),
  querystring: closed({ q: searchText, code: exactCode, ...pageQuery }, []),
  response: responses(
    "Codes with their names: what is exactly that, codes that begin so, names that begin so, the rest; each by code",
    {
      type: "object",
      required: ["codes"],
      properties: {
        codes: {
          type: "array",
          items: { type: "object", required: ["code", "name"], properties: { code: text, name: text } },
        },
        next: nextCursor,
      },
    },
    [400, 401, 403, 404],
  ),
};

type CodesRequest = FastifyRequest<{
  Params: { list: string };
  Querystring: PageQuery & { q?: string; code?: string };
}>;

/** Code lists are those of the nation: whoever may read rules anywhere may read them. */
export function addCodeLists(app: FastifyInstance, lists: CodeLists): void {
  const config = { access: { action: "read-rules" } } as const;
  app.get("/code-lists", { schema: every, config }, async () => ({
    lists: (await lists.every()).map(({ title, size, hash }) => ({ ...title, codes: size, hash })),
  }));
  app.get("/code-lists/:list/codes", { schema: codes, config }, async ({ params, query }: CodesRequest) => {
    const list = await lists.get(params.list);
    if (!list) throw new Problem("unknown-code-list", { subject: params.list });
    const wanted = query.code === undefined ? undefined : (list.find(query.code)?.code ?? "");
    const found = list
      .search(query.q ?? query.code ?? "")
      .filter(({ code }) => wanted === undefined || code === wanted);
    const { items, ...next } = pageOf(found, ({ place }) => place, query);
    return { codes: items.map(({ code, name }) => ({ code, name })), ...next };
  });
}

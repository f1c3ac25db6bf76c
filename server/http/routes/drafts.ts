import type { FastifyInstance, FastifyRequest } from "fastify";
import type { Json, JsonObject } from "../../domain/json.ts";
import type { WantedContent } from "../../workflow/draft-content.ts";
import type { DraftFilter } from "../../workflow/draft-reading.ts";
import type { Drafting } from "../../workflow/drafting.ts";
import { closed, reason } from "../account-schemas.ts";
import { draftFilter, draftId, newDraft, savedDraft } from "../draft-schemas.ts";
import { namingActors, namingActorsList } from "../log-schemas.ts";
import { nextCursor, nextPage, type PageQuery, pageQuery, pageRequest } from "../page.ts";
import { responses } from "../response-schemas.ts";
import { seenHeaders, seenRevision, withRevision } from "../revision.ts";
import { isFound, searched } from "../search.ts";
import { versionNameOf } from "../version-ref.ts";

/** A content as requests write it: versions are named `id@version`. */
interface ContentBody {
  document?: JsonObject;
  type?: "rule-set" | "institution";
  cases?: Json[];
  withdraws?: string;
  covered?: "returns" | "gap";
  visibleFrom?: string;
  from?: string;
}

type OneParams = { draft: string };
type BeginRequest = FastifyRequest<{ Body: ContentBody & { reason?: string; draft?: string } }>;
type ListRequest = FastifyRequest<{ Querystring: DraftFilter & PageQuery & { q?: string } }>;
type OneRequest = FastifyRequest<{ Params: OneParams }>;
type SaveRequest = FastifyRequest<{ Params: OneParams; Body: ContentBody & { reason?: string } }>;
type DiscardRequest = FastifyRequest<{ Params: OneParams; Querystring: { reason?: string } }>;

const params = closed({ draft: draftId });

const begun = {
  tags: ["drafts"],
  operationId: "createDraft",
  summary: "起草 · Begin a draft",
  description: `From a document, from a published version (\`from\`, under the next number), or to withdraw one (\`withdraws\`).
可从文档、已发布版本（自动编为下一版本号）起草，或起草撤回。`,
  body: newDraft,
  response: responses("The draft", namingActors, [400, 401, 403, 404, 409, 413, 415, 422]),
};

const list = {
  tags: ["drafts"],
  operationId: "listDrafts",
  summary: "可查阅的草稿 · Drafts one may read",
  description: "The newest first, without their contents. 按新旧排列，不含内容。",
  querystring: closed({ ...draftFilter, ...pageQuery, q: searched }, []),
  response: responses(
    "Drafts",
    { type: "object", properties: { drafts: namingActorsList, next: nextCursor } },
    [400, 401, 403],
  ),
};

const one = {
  tags: ["drafts"],
  operationId: "getDraft",
  summary: "草稿全文 · One draft, whole",
  description:
    "With its review and the hash that an approval signs; its ETag is the revision. 含审核情况和待签署的哈希。",
  params,
  response: responses("The draft", namingActors, [400, 401, 403, 404]),
};

const saved = {
  tags: ["drafts"],
  operationId: "saveDraft",
  summary: "保存草稿 · Save a draft",
  description: `Replaces the content and takes the draft out of review; approvals are void. If-Match names the revision seen; where
somebody was quicker, the answer tells who, and what differs. 替换全部内容并退出审核，已有批准作废；他人已改动时告知差异。`,
  params,
  headers: seenHeaders,
  body: savedDraft,
  response: responses("The draft", namingActors, [400, 401, 403, 404, 409, 412, 413, 415, 422, 428]),
};

const discarded = {
  tags: ["drafts"],
  operationId: "discardDraft",
  summary: "放弃草稿 · Give up a draft",
  params,
  headers: seenHeaders,
  querystring: closed({ reason }, []),
  response: responses("The draft", namingActors, [400, 401, 403, 404, 409, 412, 428]),
};

export function addDrafts(app: FastifyInstance, { reading, writing }: Drafting): void {
  const reads = { access: { action: "read-drafts" } } as const;
  const writes = { access: { action: "write-drafts" } } as const;
  app.post("/drafts", { schema: begun, config: writes }, async ({ caller, body }: BeginRequest, reply) => {
    const { reason: why, draft, ...content } = body;
    return withRevision(
      reply,
      await writing.begin(caller, { content: contentOf(content), reason: why, draft }),
    );
  });
  app.get("/drafts", { schema: list, config: reads }, async ({ caller, query }: ListRequest) => {
    const { limit: _limit, cursor: _cursor, q, ...filter } = query;
    const { limit, after } = pageRequest(query, isId);
    const drafts = (await reading.list(caller, filter)).filter((draft) => isFound(q, textsOf(draft)));
    const left = after === undefined ? drafts : drafts.filter(({ id }) => String(id) < after);
    const page = left.slice(0, limit);
    return { drafts: page, ...nextPage(left.length > limit ? page.at(-1)?.id : undefined) };
  });
  app.get(
    "/drafts/:draft",
    { schema: one, config: reads },
    async ({ caller, params: { draft } }: OneRequest, reply) =>
      withRevision(reply, await reading.get(caller, draft)),
  );
  app.put("/drafts/:draft", { schema: saved, config: writes }, async (request: SaveRequest, reply) => {
    const { caller, params: of, body } = request;
    const { reason: why, ...content } = body;
    const revision = seenRevision(request);
    return withRevision(reply, await writing.save(caller, of.draft, revision, contentOf(content), why));
  });
  app.delete(
    "/drafts/:draft",
    { schema: discarded, config: writes },
    async (request: DiscardRequest, reply) => {
      const { caller, params: of, query } = request;
      return withRevision(
        reply,
        await writing.discard(caller, of.draft, seenRevision(request), query.reason),
      );
    },
  );
}

/** The schema of the body has seen to it that it is one of the three. */
function contentOf({
  document,
  type,
  cases,
  withdraws,
  covered,
  visibleFrom,
  from,
}: ContentBody): WantedContent {
  if (from !== undefined) return { from: versionNameOf(from) };
  if (withdraws !== undefined && covered !== undefined) {
    const instant = visibleFrom === undefined ? {} : { visibleFrom };
    return { withdraws: versionNameOf(withdraws), covered, ...instant };
  }
  return { document: document ?? {}, ...(type ? { type } : {}), ...(cases ? { cases } : {}) };
}

function textsOf({ about, title }: JsonObject): string[] {
  return [about, ...Object.values(title ?? {})].map(String);
}

function isId(value: Json): value is string {
  return typeof value === "string";
}

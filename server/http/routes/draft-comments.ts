import type { FastifyInstance, FastifyRequest } from "fastify";
import type { NewComment } from "../../workflow/draft-comments.ts";
import type { Drafting } from "../../workflow/drafting.ts";
import { closed } from "../account-schemas.ts";
import { draftId, ownId, threadId } from "../draft-schemas.ts";
import { namingActors, namingActorsList } from "../log-schemas.ts";
import { responses } from "../response-schemas.ts";

type ListRequest = FastifyRequest<{ Params: { draft: string } }>;
type BeginRequest = FastifyRequest<{ Params: { draft: string }; Body: NewComment }>;
type AnswerRequest = FastifyRequest<{
  Params: { draft: string; thread: string };
  Body: { text: string; revision: number };
}>;
type ResolveRequest = FastifyRequest<{
  Params: { draft: string; thread: string };
  Body: { revision: number };
}>;

const text = {
  type: "string",
  minLength: 1,
  maxLength: 4000,
  description: "What is said. 批注内容。",
} as const;
const revision = {
  type: "integer",
  minimum: 1,
  maximum: 1_000_000,
  description: "Revision of the thread that was seen. 所见批注的修订号。",
} as const;
const ofDraft = closed({ draft: draftId });
const ofThread = closed({ draft: draftId, thread: threadId });
const problems = [400, 401, 403, 404, 409, 412, 413, 415];

const list = {
  tags: ["drafts"],
  operationId: "listDraftComments",
  summary: "草稿的批注 · What was said about a draft",
  params: ofDraft,
  response: responses(
    "Threads, oldest first",
    { type: "object", properties: { threads: namingActorsList } },
    [400, 401, 403, 404],
  ),
};

const begun = {
  tags: ["drafts"],
  operationId: "commentOnDraft",
  summary: "批注一处 · Comment on a place of a draft",
  description:
    "At a JSON pointer or a clause, or on the whole. It changes neither draft nor approvals. 不改动草稿和批准。",
  params: ofDraft,
  body: closed(
    {
      text,
      pointer: {
        type: "string",
        pattern: "^(/[^\\u0000-\\u001f]*)?$",
        maxLength: 500,
        description: "JSON pointer. 位置。",
      },
      clause: { type: "string", minLength: 1, maxLength: 100, description: "Clause. 条款。" },
      thread: ownId,
    },
    ["text"],
  ),
  response: responses("The thread", namingActors, problems),
};

const answered = {
  tags: ["drafts"],
  operationId: "answerDraftComment",
  summary: "回复批注 · Answer in a thread",
  description: "A settled thread is open again. 已了结的批注重新打开。",
  params: ofThread,
  body: closed({ text, revision }),
  response: responses("The thread", namingActors, problems),
};

const resolved = {
  tags: ["drafts"],
  operationId: "resolveDraftComment",
  summary: "了结批注 · Settle a thread",
  params: ofThread,
  body: closed({ revision }),
  response: responses("The thread", namingActors, problems),
};

/** What is said is little beside a document. */
const COMMENT_BODY = 32_768;

export function addDraftComments(app: FastifyInstance, { comments }: Drafting): void {
  const config = { access: { action: "comment" } } as const;
  const bodyLimit = COMMENT_BODY;
  app.get(
    "/drafts/:draft/comments",
    { schema: list, config: { access: { action: "read-drafts" } } },
    async ({ caller, params }: ListRequest) => ({ threads: await comments.list(caller, params.draft) }),
  );
  app.post(
    "/drafts/:draft/comments",
    { schema: begun, config, bodyLimit },
    ({ caller, params, body }: BeginRequest) => comments.begin(caller, params.draft, body),
  );
  app.post(
    "/drafts/:draft/comments/:thread/answers",
    { schema: answered, config, bodyLimit },
    ({ caller, params, body }: AnswerRequest) =>
      comments.answer(caller, params.draft, params.thread, body.revision, body.text),
  );
  app.post(
    "/drafts/:draft/comments/:thread/resolution",
    { schema: resolved, config, bodyLimit },
    ({ caller, params, body }: ResolveRequest) =>
      comments.resolve(caller, params.draft, params.thread, body.revision),
  );
}

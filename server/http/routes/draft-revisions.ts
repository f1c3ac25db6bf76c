import type { FastifyInstance, FastifyRequest } from "fastify";
import type { Drafting } from "../../workflow/drafting.ts";
import { closed } from "../account-schemas.ts";
import { draftId } from "../draft-schemas.ts";
import { actorNames, namingActors } from "../log-schemas.ts";
import { objectListSchema, objectSchema, responses } from "../response-schemas.ts";

type ListRequest = FastifyRequest<{ Params: { draft: string } }>;
type OneRequest = FastifyRequest<{ Params: { draft: string; revision: string } }>;

const list = {
  tags: ["drafts"],
  operationId: "listDraftRevisions",
  summary: "草稿的修订经过 · What was done to a draft",
  description: "Every save and every act of review: who, when, why. 每次保存和审核行为：何人、何时、何故。",
  params: closed({ draft: draftId }),
  response: responses(
    "Revisions",
    { type: "object", properties: { revisions: objectListSchema, names: actorNames } },
    [400, 401, 403, 404],
  ),
};

const one = {
  tags: ["drafts"],
  operationId: "getDraftRevision",
  summary: "某次修订的内容 · A draft as it was",
  params: closed({
    draft: draftId,
    revision: { type: "string", pattern: "^[1-9]\\d{0,8}$", description: "Revision, from 1. 修订号。" },
  }),
  response: responses("Its content after that revision", namingActors, [400, 401, 403, 404]),
};

const comparison = {
  tags: ["drafts"],
  operationId: "compareDraft",
  summary: "草稿与原版本的差异 · What a draft changes",
  description: `Against the version that it was made from, else the newest of its id: row by row, by key; and where they treat a claim
differently, each with a witness, or a proof that they do not. 与所依据版本（无则最新版本）逐行比较，并列出对清单处理不同的情形。`,
  params: closed({ draft: draftId }),
  response: responses("Differences", objectSchema, [400, 401, 403, 404]),
};

export function addDraftRevisions(app: FastifyInstance, { reading }: Drafting): void {
  const config = { access: { action: "read-drafts" } } as const;
  app.get("/drafts/:draft/revisions", { schema: list, config }, ({ caller, params }: ListRequest) =>
    reading.revisions(caller, params.draft),
  );
  app.get("/drafts/:draft/revisions/:revision", { schema: one, config }, ({ caller, params }: OneRequest) =>
    reading.revision(caller, params.draft, Number(params.revision)),
  );
  app.get(
    "/drafts/:draft/comparison",
    { schema: comparison, config },
    async ({ caller, params }: ListRequest) => reading.comparison(caller, params.draft),
  );
}

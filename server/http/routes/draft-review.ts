import type { FastifyInstance, FastifyRequest } from "fastify";
import type { Drafting } from "../../workflow/drafting.ts";
import type { Rules } from "../../workflow/rules.ts";
import { ACCOUNT_BODY, closed, reason } from "../account-schemas.ts";
import { draftId, instant } from "../draft-schemas.ts";
import { impactId } from "../impact-schemas.ts";
import { namingActors } from "../log-schemas.ts";
import { problemOf } from "../plugins/error-handler.ts";
import { audienceOf } from "../plugins/request-context.ts";
import { problemJson, told } from "../problem.ts";
import { objectSchema, responses } from "../response-schemas.ts";
import { seenHeaders, seenRevision, withRevision } from "../revision.ts";

type DraftParams = { draft: string };
type PlainRequest = FastifyRequest<{ Params: DraftParams }>;
type SubmissionRequest = FastifyRequest<{ Params: DraftParams; Body: { reason: string; impact?: string } }>;
type ReasonRequest = FastifyRequest<{ Params: DraftParams; Body: { reason: string } }>;
type ApprovalRequest = FastifyRequest<{
  Params: DraftParams;
  Body: { signed: string; impact?: string; reason?: string; acknowledgeProvisional?: boolean };
}>;
type PublicationRequest = FastifyRequest<{
  Params: DraftParams;
  Body: { visibleFrom?: string; reason?: string };
}>;

const params = closed({ draft: draftId });
const draft = (problems: readonly number[]) =>
  responses("The draft", namingActors, [400, 401, 403, 404, 409, 413, 415, ...problems]);

const checked = {
  tags: ["drafts"],
  operationId: "checkDraft",
  summary: "校验草稿 · Check a draft",
  description:
    "All that would keep it from being published, and its test cases. 列出妨碍发布的全部问题并运行测试用例。",
  params,
  response: responses("Findings", objectSchema, [400, 401, 403, 404]),
};

const submitted = {
  tags: ["drafts"],
  operationId: "submitDraft",
  summary: "提交审核 · Submit for review",
  description: `Refused with every finding where the draft is not sound. With an impact, whatever approves the draft signs its hash too.
有错误时逐项列出并拒绝提交；附影响预览的，批准时一并签署其散列值。`,
  params,
  headers: seenHeaders,
  body: closed(
    { reason, impact: { ...impactId, description: "An impact of this very content. 本内容的影响预览。" } },
    ["reason"],
  ),
  response: draft([412, 422, 428]),
};

const approved = {
  tags: ["drafts"],
  operationId: "approveDraft",
  summary: "批准 · Approve",
  description: `Signs exactly what would be published: content, test cases, what it inherits from and supersedes, facts and semantics.
Nobody approves what he wrote or edited. 签署拟发布的全部内容；不得批准本人起草或修改的内容。`,
  params,
  body: closed(
    {
      signed: {
        type: "string",
        pattern: "^[0-9a-f]{64}$",
        description: "`review.signed` of the draft as it was read. 所阅草稿的签署值。",
      },
      impact: {
        type: "string",
        pattern: "^[0-9a-f]{64}$",
        description: "Hash of the impact that was shown, where one is attached. 所阅影响预览的散列值。",
      },
      reason,
      acknowledgeProvisional: {
        type: "boolean",
        description: "That values are provisional is known. 知悉含有暂定值。",
      },
    },
    ["signed"],
  ),
  response: draft([422]),
};

const returned = {
  tags: ["drafts"],
  operationId: "returnDraft",
  summary: "退回修改 · Send back",
  params,
  headers: seenHeaders,
  body: closed({ reason }),
  response: draft([412, 428]),
};

const published = {
  tags: ["drafts"],
  operationId: "publishDraft",
  summary: "发布 · Publish",
  description: `Needs every approval that is due, all of exactly what is there now; checks it all again. \`visibleFrom\` schedules.
须批准齐备且均为当前内容，发布前再次校验；visibleFrom 预约发布。`,
  params,
  body: closed({ visibleFrom: instant, reason }, []),
  response: draft([422]),
};

const reviewing = {
  tags: ["drafts"],
  operationId: "listDraftReviewers",
  summary: "尚需谁批准 · Whose approval is due",
  description:
    "Approvals given and due, who could give them, and why the caller may not. 已有和尚缺的批准、可批准人及本人不能批准的原因。",
  params,
  response: responses("Approvals and reviewers", namingActors, [400, 401, 403, 404]),
};

export function addDraftReview(
  app: FastifyInstance,
  { reading, review, publication }: Drafting,
  rules: Rules,
): void {
  const may = (action: "read-drafts" | "submit" | "approve" | "send-back" | "publish") =>
    ({ access: { action } }) as const;
  const small = { bodyLimit: ACCOUNT_BODY };
  app.post(
    "/drafts/:draft/check",
    { schema: checked, config: may("read-drafts") },
    async (request: PlainRequest) => {
      const { findings, ...rest } = await review.check(request.caller, request.params.draft);
      const { language, templates } = audienceOf(request, rules.diagnostics());
      return { findings: told(findings, templates, language), ...rest };
    },
  );
  app.post(
    "/drafts/:draft/submission",
    { schema: submitted, config: may("submit"), ...small },
    async (request: SubmissionRequest, reply) => {
      const { caller, params: of, body } = request;
      const revision = seenRevision(request);
      return withRevision(reply, await review.submit(caller, of.draft, revision, body.reason, body.impact));
    },
  );
  app.post(
    "/drafts/:draft/approval",
    { schema: approved, config: may("approve"), ...small },
    async ({ caller, params: of, body }: ApprovalRequest, reply) =>
      withRevision(reply, await review.approve(caller, of.draft, body)),
  );
  app.post(
    "/drafts/:draft/return",
    { schema: returned, config: may("send-back"), ...small },
    async (request: ReasonRequest, reply) => {
      const { caller, params: of, body } = request;
      return withRevision(reply, await review.sendBack(caller, of.draft, seenRevision(request), body.reason));
    },
  );
  app.post(
    "/drafts/:draft/publication",
    { schema: published, config: may("publish"), ...small },
    async ({ caller, params: of, body }: PublicationRequest, reply) =>
      withRevision(reply, await publication.publish(caller, of.draft, body)),
  );
  app.get(
    "/drafts/:draft/reviewers",
    { schema: reviewing, config: may("read-drafts") },
    async (request: PlainRequest) => {
      const { answer, why } = await reading.reviewers(request.caller, request.params.draft);
      if (!why) return answer;
      return {
        ...answer,
        why: problemJson(problemOf(why, request), audienceOf(request, rules.diagnostics())),
      };
    },
  );
}

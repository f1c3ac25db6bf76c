import type { FastifyInstance, FastifyRequest } from "fastify";
import type { Json } from "../../domain/json.ts";
import type { Drafting } from "../../workflow/drafting.ts";
import type { Rules } from "../../workflow/rules.ts";
import { closed } from "../account-schemas.ts";
import { draftId } from "../draft-schemas.ts";
import { authorizeDecisions } from "../evaluate-one.ts";
import { audienceOf } from "../plugins/request-context.ts";
import { told } from "../problem.ts";
import { MAX_CLAIMS, policyId } from "../request-schemas.ts";
import { objectListSchema, responses } from "../response-schemas.ts";

const params = closed({ draft: draftId });

const heirs = {
  tags: ["drafts"],
  operationId: "listDraftEffects",
  summary: "下级受到的影响 · What a draft means for those that inherit",
  description: `Every version in force that inherits what the draft is of, directly or through others: how, what would be wrong with
it, and of each override whether it applies, says nothing new (\`redundant\`) or conflicts. A mandatory base takes effect
below at once, so an error there keeps the draft from being submitted and published; of a base taken by reference the
overrides are as a rebase would find them.
逐一列出继承本规则集的下级版本及其各项覆盖的去留；强制继承的，下级有错误即不得提交和发布；参照继承的，为重新固定后的情形。`,
  params,
  response: responses(
    "Versions below",
    { type: "object", properties: { heirs: objectListSchema } },
    [400, 401, 403, 404, 422],
  ),
};

const changes = {
  tags: ["drafts"],
  operationId: "compareDraftDecisions",
  summary: "草稿将改变的裁定 · Decisions that a draft would change",
  description: `Decides every claim by the rules now and by the rules as they would be if the draft were published now, and lists those that
come out differently, with the difference of every amount. For whoever writes or reviews the draft.
按现行规则和假定即刻发布后的规则分别裁定，列出结果不同的清单及各项金额之差。`,
  params,
  body: closed(
    {
      policy: policyId,
      claims: { type: "array", minItems: 1, maxItems: MAX_CLAIMS, description: "Claims. 结算清单。" },
    },
    ["claims"],
  ),
  response: responses(
    "Decisions that differ",
    { type: "object", properties: { evaluated: { type: "integer" }, changed: objectListSchema } },
    [400, 401, 403, 404, 413, 415, 422],
  ),
};

type HeirsRequest = FastifyRequest<{ Params: { draft: string } }>;
type ChangesRequest = FastifyRequest<{
  Params: { draft: string };
  Body: { policy?: string; claims: readonly Json[] };
}>;

export function addDraftEffects(app: FastifyInstance, { effects }: Drafting, rules: Rules): void {
  app.get(
    "/drafts/:draft/heirs",
    { schema: heirs, config: { access: { action: "read-drafts" } } },
    async (request: HeirsRequest) => {
      const { language, templates } = audienceOf(request, rules.diagnostics());
      const found = await effects.heirs(request.caller, request.params.draft);
      return {
        heirs: found.map((heir) => ({ ...heir, findings: told(heir.findings, templates, language) })),
      };
    },
  );
  app.post(
    "/drafts/:draft/changes",
    { schema: changes, config: { access: { action: "evaluate" } } },
    async ({ caller, params: { draft }, body: { claims, policy } }: ChangesRequest) => {
      const found = await effects.changes(caller, draft, claims, policy);
      authorizeDecisions(
        caller,
        found.changed.flatMap(({ before, after }) => [before, after]),
      );
      return found;
    },
  );
}

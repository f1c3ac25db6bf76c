import type { FastifyInstance, FastifyRequest } from "fastify";
import type { Drafting } from "../../workflow/drafting.ts";
import type { Reissue } from "../../workflow/version-acts.ts";
import { ACCOUNT_BODY, closed, reason } from "../account-schemas.ts";
import { governedRef, ofVersion, reissued } from "../draft-schemas.ts";
import { namingActors } from "../log-schemas.ts";
import { objectSchema, responses } from "../response-schemas.ts";
import { withRevision } from "../revision.ts";
import { at } from "../route-access.ts";
import { versionNameOf } from "../version-ref.ts";

type ReissueRequest = FastifyRequest<{ Params: { id: string; version: string }; Body: Reissue }>;
type CancelRequest = FastifyRequest<{ Params: { version: string }; Body: { reason: string } }>;

const reissue = {
  tags: ["drafts"],
  operationId: "reissueVersion",
  summary: "再次发布旧版本 · Publish a version again for a period",
  description: `A draft under the next number with the same body, submitted at once; it goes through review as any other.
以原内容和下一版本号起草并提交审核，审核照常进行。`,
  params: ofVersion,
  body: reissued,
  response: responses("The draft", namingActors, [400, 401, 403, 404, 409, 413, 415, 422]),
};

const cancelled = {
  tags: ["drafts"],
  operationId: "cancelPublication",
  summary: "取消预约发布 · Cancel a scheduled publication",
  description:
    "Until it is visible; what is published can only be withdrawn. 仅限尚未可见的版本，已发布的只能撤回。",
  params: closed({ version: governedRef }),
  body: closed({ reason }),
  response: responses("The version and its cancellation", objectSchema, [400, 401, 403, 404, 409, 413, 415]),
};

export function addVersionActs(app: FastifyInstance, { versions }: Drafting): void {
  app.post(
    "/rule-sets/:id/versions/:version/reissue",
    {
      schema: reissue,
      config: { access: { action: "write-drafts", at: at("params", "id") } },
      bodyLimit: ACCOUNT_BODY,
    },
    async ({ caller, params, body }: ReissueRequest, reply) => {
      const name = { id: params.id, version: Number(params.version) };
      return withRevision(reply, await versions.reissue(caller, name, body));
    },
  );
  app.post(
    "/publications/:version/cancellation",
    { schema: cancelled, config: { access: { action: "publish" } }, bodyLimit: ACCOUNT_BODY },
    ({ caller, params, body }: CancelRequest) => {
      const name = versionNameOf(params.version);
      const type = name.id.includes(".") ? "rule-set" : "institution";
      return versions.cancel(caller, type, name, body.reason);
    },
  );
}

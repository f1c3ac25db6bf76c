import type { FastifyInstance, FastifyRequest } from "fastify";
import type { VersionHistory } from "../../workflow/version-history.ts";
import { closed } from "../account-schemas.ts";
import { askedOf, type KnownQuery, knownQuery } from "../known-rules.ts";
import { namingActorsList } from "../log-schemas.ts";
import { ruleSetId } from "../request-schemas.ts";
import { responses } from "../response-schemas.ts";
import { at } from "../route-access.ts";

const schema = {
  tags: ["rules"],
  operationId: "listRuleSetVersions",
  summary: "规则集的全部版本 · Every version of a rule set, and what became of it",
  description: `Oldest first: standing (scheduled, published, superseded, withdrawn, cancelled), who published it from which draft,
when and why, from when on it is known, its approvals and, where it was withdrawn, whether what it covered returned.
按提交先后列出：状态、发布人、时间、理由、知悉时间、批准情况及撤回的后果。`,
  params: { type: "object", required: ["id"], properties: { id: ruleSetId } },
  querystring: closed(knownQuery, []),
  response: responses(
    "Versions",
    { type: "object", properties: { versions: namingActorsList } },
    [400, 401, 403, 404],
  ),
};

type HistoryRequest = FastifyRequest<{ Params: { id: string }; Querystring: KnownQuery }>;

export function addVersionHistory(app: FastifyInstance, history: VersionHistory): void {
  const access = { action: "read-rules", at: at("params", "id") } as const;
  app.get(
    "/rule-sets/:id/versions",
    { schema, config: { access } },
    async ({ caller, params, query }: HistoryRequest) => ({
      versions: await history.of(caller, "rule-set", params.id, askedOf(query)),
    }),
  );
}

import { Readable } from "node:stream";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { decisionsOf } from "../../statements/decisions-of.ts";
import { DIFFERENCE_FILE } from "../../workflow/run-outputs.ts";
import type { SettlementRuns } from "../../workflow/settlement-runs.ts";
import { closed } from "../account-schemas.ts";
import { objectSchema, responses } from "../response-schemas.ts";
import { JSON_TYPE, NDJSON_TYPE } from "../route-config.ts";
import { ofInstitution, runId } from "../run-schemas.ts";
import { lines, shaped } from "../shaped.ts";

interface Id {
  Params: { id: string };
}
interface OfInstitution extends Id {
  Querystring: { institution?: string };
}

const tags = ["settlement"];
const params = closed({ id: runId });
const problems = [400, 401, 403, 404, 409];

const settlement = {
  tags,
  operationId: "getRunSettlement",
  summary: "结算批次的结算结果 · The settlement that a run has come to",
  description:
    "As settlePool answers, claims aside: those are in the decisions. 与 settlePool 的答复相同，清单另见裁定。",
  params,
  response: responses("Settlement", shaped("SettlementResult"), problems),
};

const difference = {
  tags,
  operationId: "getRunDifference",
  summary: "补充批次的差额 · What a supplementary run pays",
  description:
    "Figures that differ from the run that it supplements, with the difference. 与所补充批次不同的各项及差额。",
  params,
  response: responses("Differences, by pool, institution and month", objectSchema, problems),
};

const decisions = {
  tags,
  operationId: "getRunDecisions",
  summary: "结算批次的逐份裁定 · Decisions of a run",
  description: `NDJSON, a claim a line, in order of ids: the decision with what it counts in, or why it takes no part.
逐行列出各份清单的裁定及所计入的机构月份，或未纳入结算的原因。`,
  produces: [NDJSON_TYPE],
  params,
  querystring: closed({ institution: ofInstitution }, []),
  response: responses("Decisions, a line each", lines(objectSchema), problems),
};

const claimAmounts = {
  tags,
  produces: [NDJSON_TYPE],
  params,
  operationId: "getRunClaimAmounts",
  summary: "结算批次的逐份金额 · Amounts of claims in a run",
  description: "NDJSON, where the policy lists figures of claims. 支付方案列示清单级数据的，逐行列出。",
  response: responses("Amounts, a line each", lines(objectSchema), problems),
};

export function addRunOutputs(app: FastifyInstance, runs: SettlementRuns): void {
  const whole = (name: string) => async (request: FastifyRequest<Id>, reply: FastifyReply) =>
    reply.type(`${JSON_TYPE}; charset=utf-8`).send(await runs.text(request.caller, request.params.id, name));
  const streamed = (name: string) => async (request: FastifyRequest<Id>, reply: FastifyReply) =>
    reply
      .type(NDJSON_TYPE)
      .send(
        Readable.from(await runs.claimBytes(request.caller, request.params.id, name), { objectMode: false }),
      );
  const reading = { access: { action: "read-runs" } } as const;
  const readingClaims = { access: { action: "read-claims" }, produces: NDJSON_TYPE, endless: true } as const;
  app.get("/runs/:id/settlement", { schema: settlement, config: reading }, whole("settlement.json"));
  app.get("/runs/:id/difference", { schema: difference, config: reading }, whole(DIFFERENCE_FILE));
  app.get(
    "/runs/:id/decisions",
    { schema: decisions, config: readingClaims },
    async ({ caller, params, query }: FastifyRequest<OfInstitution>, reply) => {
      const bytes = await runs.claimBytes(caller, params.id, "decisions.ndjson");
      return reply
        .type(NDJSON_TYPE)
        .send(Readable.from(decisionsOf(bytes, query.institution), { objectMode: false }));
    },
  );
  app.get(
    "/runs/:id/claim-amounts",
    { schema: claimAmounts, config: readingClaims },
    streamed("claim-amounts.ndjson"),
  );
}

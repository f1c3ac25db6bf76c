import type { FastifyInstance, FastifyRequest } from "fastify";
import type { JsonObject } from "../../domain/json.ts";
import type { DecisionLedger } from "../../workflow/decision-ledger.ts";
import type { Explain } from "../../workflow/policy-service.ts";
import type { Rules } from "../../workflow/rules.ts";
import { type KnownQuery, knownQuery, rulesKnown } from "../known-rules.ts";
import { languageOf } from "../language.ts";
import { recorded } from "../recorded.ts";
import { explain, policyId } from "../request-schemas.ts";
import { responses } from "../response-schemas.ts";
import { at } from "../route-access.ts";
import { shaped } from "../shaped.ts";

const schema = {
  tags: ["settlement"],
  "x-repeatable": true,
  operationId: "settlePool",
  summary: "基金池结算 · Settle a pool",
  description: `Budget split line by line, point value, each institution's monthly and annual amounts, clearing; the parts sum
to the pool to the fen. 预算切分、点值、各机构月预结算与年度结算、清算，各项之和与基金池分毫不差。`,
  querystring: {
    type: "object",
    additionalProperties: false,
    properties: {
      ...knownQuery,
      explain: {
        ...explain,
        description:
          "Steps of pools, institutions and months in the answer: none (default), hits or full. 说明详略，默认不列步骤。",
      },
    },
  },
  body: {
    ...shaped("SettlementRequest"),
    additionalProperties: true,
    required: ["policy"],
    properties: { policy: policyId },
    description: "Policy, period, pool inputs and claims. 支付方案、期间、基金池数据和结算清单。",
  },
  response: responses("Settlement", shaped("SettlementResult"), [400, 404, 413, 415, 422]),
};

type SettlementsRequest = FastifyRequest<{
  Querystring: KnownQuery & { explain?: Explain };
  Body: JsonObject;
}>;

const access = { action: "settle", at: at("body", "policy") } as const;

export function addSettlements(app: FastifyInstance, rules: Rules, ledger: DecisionLedger | undefined): void {
  app.post("/settlements", { schema, config: { access } }, async (request: SettlementsRequest, reply) => {
    const { body, query, caller, headers } = request;
    const { service, known } = await rulesKnown(rules, query, reply);
    const settlement = await service.settle(
      body,
      query.explain ?? "none",
      languageOf(headers["accept-language"]),
    );
    await recorded(ledger, { actor: caller.id, source: "settlement", known }, reply, (batch) =>
      batch.addSettlement(settlement),
    );
    return settlement;
  });
}

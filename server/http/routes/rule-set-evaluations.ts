import type { FastifyInstance, FastifyRequest } from "fastify";
import type { JsonObject } from "../../domain/json.ts";
import type { Explain } from "../../workflow/policy-service.ts";
import type { Rules } from "../../workflow/rules.ts";
import { type KnownQuery, knownQuery, rulesFor } from "../known-rules.ts";
import { languageOf } from "../language.ts";
import { civilDate, explain, ruleSetId } from "../request-schemas.ts";
import { objectSchema, responses } from "../response-schemas.ts";
import { at } from "../route-access.ts";

const schema = {
  tags: ["evaluation"],
  "x-repeatable": true,
  operationId: "evaluateRuleSet",
  summary: "单个规则集试算 · Run one rule set on given facts",
  description:
    "Without the policy around it; facts by id or Chinese alias. 仅运行该规则集，事实由调用方给出。",
  params: { type: "object", required: ["id"], properties: { id: ruleSetId } },
  querystring: { type: "object", additionalProperties: false, properties: { explain, ...knownQuery } },
  body: {
    type: "object",
    additionalProperties: false,
    required: ["facts"],
    properties: {
      facts: {
        type: "object",
        additionalProperties: true,
        description: "Values by fact id, see /v1/facts. 事实值。",
      },
      version: {
        type: "integer",
        minimum: 1,
        description: "Version; else the one in force on asOf, else the newest. 版本号。",
      },
      asOf: civilDate,
    },
  },
  response: responses("What the rule set gave, with its steps", objectSchema, [400, 404, 413, 415, 422]),
};

type RuleSetEvaluationRequest = FastifyRequest<{
  Params: { id: string };
  Querystring: KnownQuery & { explain?: Explain };
  Body: { facts: JsonObject; version?: number; asOf?: string };
}>;

const access = { action: "evaluate", at: at("params", "id") } as const;

export function addRuleSetEvaluations(app: FastifyInstance, rules: Rules): void {
  app.post(
    "/rule-sets/:id/evaluations",
    { schema, config: { access } },
    async ({ params, query, body, headers }: RuleSetEvaluationRequest, reply) =>
      (await rulesFor(rules, query, reply)).evaluateRuleSet(params.id, {
        ...body,
        explain: query.explain ?? "full",
        language: languageOf(headers["accept-language"]),
      }),
  );
}

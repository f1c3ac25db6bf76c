import { Readable } from "node:stream";
import type { FastifyInstance, FastifyRequest } from "fastify";
import type { Config } from "../../config.ts";
import type { Language } from "../../domain/diagnostic.ts";
import type { DecisionLedger } from "../../workflow/decision-ledger.ts";
import type { EvaluateOptions, Explain } from "../../workflow/policy-service.ts";
import type { Rules } from "../../workflow/rules.ts";
import { answerLines } from "../answer-lines.ts";
import { type KnownQuery, knownQuery, rulesKnown } from "../known-rules.ts";
import { audienceOf } from "../plugins/request-context.ts";
import { BATCH_HEADER } from "../recorded.ts";
import { civilDate, explain, policyId } from "../request-schemas.ts";
import { responses, warnings } from "../response-schemas.ts";
import { at } from "../route-access.ts";
import { NDJSON_TYPE } from "../route-config.ts";
import { lines, shaped } from "../shaped.ts";

interface StreamRequest {
  Querystring: KnownQuery & { explain?: Explain; policy?: string; asOf?: string };
  Body: Readable;
}

const schema = {
  tags: ["evaluation"],
  operationId: "evaluateClaimStream",
  summary: "流式评估 · Evaluate a stream of claims",
  description: `NDJSON in, one claim a line; NDJSON out, one answer a line and in order: \`{line, decision}\` or
\`{line, error}\`. Blank lines are counted and not answered. Neither side is buffered: read answers while you send.
The decisions are in the ledger, under the batch of the header yice-batch, once the answer has come to its end.
每行一份清单，逐行返回裁定或错误，出错的行不影响其余各行；请边发送边接收。`,
  consumes: [NDJSON_TYPE],
  produces: [NDJSON_TYPE],
  "x-request-line": shaped("Claim"),
  querystring: {
    type: "object",
    additionalProperties: false,
    properties: { policy: policyId, asOf: civilDate, explain, ...knownQuery },
  },
  response: responses(
    "Answers, a line each",
    lines({
      type: "object",
      required: ["line"],
      properties: {
        line: { type: "integer" },
        decision: shaped("Decision"),
        warnings,
        error: { $ref: "Problem#" },
      },
    }),
    [400, 415],
  ),
};

const access = { action: "evaluate", at: at("query", "policy") } as const;

/** Reads and writes at the pace of the slower side; holds a chunk and a line, however many claims pass. */
export function addEvaluationStream(
  app: FastifyInstance,
  rules: Rules,
  config: Config,
  ledger: DecisionLedger | undefined,
): void {
  app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser([NDJSON_TYPE, "application/ndjson"], (_request, payload, done) =>
      done(null, payload),
    );
    const routeConfig = { produces: NDJSON_TYPE, consumes: NDJSON_TYPE, endless: true, access };
    scope.post(
      "/evaluations/stream",
      { schema, config: routeConfig, compress: false },
      async (request: FastifyRequest<StreamRequest>, reply) => {
        const { query, raw } = request;
        const audience = audienceOf(request, rules.diagnostics());
        // One answer by one state of the rules, however long it takes.
        const { service, known } = await rulesKnown(rules, query, reply);
        raw.setTimeout(config.IDLE_TIMEOUT * 1000, () => raw.destroy());
        const batch = ledger?.begin({ actor: request.caller.id, source: "stream", known });
        if (batch) reply.header(BATCH_HEADER, batch.id);
        const answers = answerLines(request.body ?? Readable.from([]), {
          service,
          caller: request.caller,
          options: optionsOf(query, audience.language),
          audience,
          lineLimit: config.LINE_LIMIT,
          batch,
          stopping: app.stopping,
          log: request.log,
        });
        return reply.type(NDJSON_TYPE).send(Readable.from(answers, { objectMode: false }));
      },
    );
  });
}

function optionsOf(
  { policy, asOf, explain = "none" }: StreamRequest["Querystring"],
  language: Language,
): EvaluateOptions {
  return { explain, language, policy, asOf };
}

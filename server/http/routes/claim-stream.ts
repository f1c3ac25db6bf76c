import { Readable } from "node:stream";
import type { FastifyInstance, FastifyRequest } from "fastify";
import type { Config } from "../../config.ts";
import type { ClaimRecords } from "../../workflow/claim-records.ts";
import type { Rules } from "../../workflow/rules.ts";
import { recordedClaim } from "../claim-schemas.ts";
import { audienceOf } from "../plugins/request-context.ts";
import { recordLines } from "../record-lines.ts";
import { responses } from "../response-schemas.ts";
import { NDJSON_TYPE } from "../route-config.ts";
import { lines, shaped } from "../shaped.ts";

const schema = {
  tags: ["claims"],
  operationId: "recordClaimStream",
  summary: "流式报送结算清单 · Record a stream of claims",
  description: `NDJSON in, one claim a line; NDJSON out, one answer a line and in order: \`{line, recorded}\` once it is on
disk, or \`{line, error}\`. What was cut off is sent again: what had been recorded is answered as before.
每行一份清单，落盘后逐行应答；中断后重新报送即可，已报送的不会重复。`,
  consumes: [NDJSON_TYPE],
  produces: [NDJSON_TYPE],
  "x-request-line": shaped("Claim"),
  querystring: { type: "object", additionalProperties: false, properties: {} },
  response: responses(
    "Answers, a line each",
    lines({
      type: "object",
      required: ["line"],
      properties: { line: { type: "integer" }, recorded: recordedClaim, error: { $ref: "Problem#" } },
    }),
    [400, 401, 403, 415],
  ),
};

const access = { action: "write-claims" } as const;

/** Writes at the pace of the store; holds a chunk and a line, however many claims pass. */
export function addClaimStream(
  app: FastifyInstance,
  claims: ClaimRecords,
  rules: Rules,
  config: Config,
): void {
  app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser([NDJSON_TYPE, "application/ndjson"], (_request, payload, done) =>
      done(null, payload),
    );
    const routeConfig = { produces: NDJSON_TYPE, consumes: NDJSON_TYPE, endless: true, access };
    scope.post(
      "/claims",
      { schema, config: routeConfig, compress: false },
      async (request: FastifyRequest<{ Body: Readable }>, reply) => {
        const { raw } = request;
        raw.setTimeout(config.IDLE_TIMEOUT * 1000, () => raw.destroy());
        const answers = recordLines(request.body ?? Readable.from([]), {
          claims,
          request,
          audience: audienceOf(request, rules.diagnostics()),
          lineLimit: config.LINE_LIMIT,
          stopping: app.stopping,
        });
        return reply.type(NDJSON_TYPE).send(Readable.from(answers, { objectMode: false }));
      },
    );
  });
}

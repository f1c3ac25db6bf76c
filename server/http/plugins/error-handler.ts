import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { Refused } from "../../access/refused.ts";
import type { DiagnosticTemplates } from "../../domain/diagnostic.ts";
import { ReviewRefusal } from "../../review/review-refusal.ts";
import { Refusal } from "../../workflow/refusal.ts";
import { Problem, problemJson } from "../problem.ts";
import type { ProblemCode } from "../problem-kinds.ts";
import { JSON_TYPE } from "../route-config.ts";
import { audienceOf } from "./request-context.ts";

const FASTIFY_CODES: Readonly<Record<string, ProblemCode>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: "body-too-large",
  FST_ERR_CTP_INVALID_MEDIA_TYPE: "unsupported-media-type",
  FST_CP_ERR_INVALID_CONTENT: "wrong-encoding",
  FST_CP_ERR_INVALID_CONTENT_ENCODING: "wrong-encoding",
};

/** Every error leaves as problem+json; what is nobody's fault but ours is logged and told without its cause. */
export function addErrorHandler(app: FastifyInstance, templates: () => DiagnosticTemplates): void {
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const problem = problemOf(error, request);
    if (problem.code === "internal") request.log.error({ err: error }, "unexpected error");
    else
      request.log.info(
        { problem: problem.code, findings: problem.findings.map(({ code }) => code) },
        "refused",
      );
    return sendProblem(problem, request, reply, templates());
  });
}

export function sendProblem(
  problem: Problem,
  request: FastifyRequest,
  reply: FastifyReply,
  templates: DiagnosticTemplates,
): FastifyReply {
  const audience = audienceOf(request, templates);
  if (problem.status === 503 && !reply.hasHeader("retry-after")) reply.header("retry-after", 5);
  if (problem.status === 401) reply.header("www-authenticate", "Bearer");
  if (problem.code === "locked-out") reply.header("retry-after", problem.params.seconds ?? 0);
  return reply
    .code(problem.status)
    .header("content-language", audience.language)
    .header("vary", "accept-language")
    .type("application/problem+json; charset=utf-8")
    .send(JSON.stringify(problemJson(problem, audience)));
}

/** The problem an error stands for; `internal` where it is none that was foreseen. */
export function problemOf(error: unknown, request: FastifyRequest): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof Refused) return new Problem(error.code, error.params);
  if (error instanceof ReviewRefusal) return new Problem(error.code, error.params, [], error.details);
  if (error instanceof Refusal) return new Problem(error.code, { subject: error.subject }, error.findings);
  if (!(error instanceof Error)) return new Problem("internal");
  const { code, statusCode } = error as Partial<FastifyError>; // fastify's own errors carry both
  const { consumes = JSON_TYPE } = request.routeOptions.config ?? {};
  const known = FASTIFY_CODES[code ?? ""];
  if (known) return new Problem(known, { limit: request.routeOptions.bodyLimit ?? 0, consumes });
  const callersFault = statusCode !== undefined && statusCode >= 400 && statusCode < 500;
  return new Problem(callersFault ? "bad-request" : "internal");
}

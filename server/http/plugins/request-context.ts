import { randomUUID } from "node:crypto";
import type { IncomingMessage } from "node:http";
import type { FastifyInstance, FastifyRequest } from "fastify";
import type { DiagnosticTemplates } from "../../domain/diagnostic.ts";
import { languageOf } from "../language.ts";
import type { Audience } from "../problem.ts";

const SANE_ID = /^[A-Za-z0-9][A-Za-z0-9._-]{7,63}$/;
/** Identity card numbers, old and new, which a caller might use as a handle and which must not reach the log. */
const PERSON_NUMBER = /(?<![A-Za-z0-9])(\d{15}|\d{17}[\dXx])(?![A-Za-z0-9])/;

/** The caller's `x-request-id` where it is sane and no person's number, else one of ours. */
export function requestId({ headers }: Pick<IncomingMessage, "headers">): string {
  const given = headers["x-request-id"];
  return typeof given === "string" && SANE_ID.test(given) && !PERSON_NUMBER.test(given)
    ? given
    : randomUUID();
}

/** Answers carry the request's id, and each leaves one line in the log: route, status and time, nothing of its content. */
export function addRequestContext(app: FastifyInstance): void {
  app.addHook("onRequest", async (request, reply) => {
    reply.header("x-request-id", request.id);
  });
  app.addHook("onResponse", async (request, reply) => {
    if (request.routeOptions.config?.probe && reply.statusCode < 400) return;
    const line = { req: request, status: reply.statusCode, ms: Math.round(reply.elapsedTime) };
    request.log.info(line, "answered");
  });
  app.addHook("onRequestAbort", async (request) => request.log.info({ req: request }, "caller went away"));
}

/** Whom an answer to this request speaks to. */
export function audienceOf(request: FastifyRequest, templates: DiagnosticTemplates): Audience {
  return { language: languageOf(request.headers["accept-language"]), instance: request.id, templates };
}

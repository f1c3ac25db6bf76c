import type { FastifyInstance } from "fastify";
import { Problem } from "../problem.ts";

/**
 * Answers `timed-out` to a request that is not answered `seconds` after it began, whether its body is late or the work
 * takes long; the work itself is not undone. (Fastify's own `handlerTimeout` ends with the arrival of the body.)
 */
export function addTimeLimit(app: FastifyInstance, seconds: number): void {
  app.addHook("onRequest", async (request, reply) => {
    if (request.routeOptions.config.endless) return;
    const timer = setTimeout(() => {
      if (reply.sent) return;
      reply.header("connection", "close"); // the rest of the body, if any, is not waited for
      reply.send(new Problem("timed-out"));
    }, seconds * 1000);
    reply.raw.once("close", () => clearTimeout(timer));
  });
}

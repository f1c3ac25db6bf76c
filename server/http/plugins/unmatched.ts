import type { FastifyInstance, HTTPMethods } from "fastify";
import { Problem } from "../problem.ts";

const METHODS: readonly HTTPMethods[] = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];

/**
 * Call before the routes. What no route answers is a problem too: 404, or 405 with `Allow` where the address exists for
 * other methods. Returns what adds the latter, to be called after the routes.
 */
export function addUnmatched(app: FastifyInstance): () => void {
  const methodsByUrl = new Map<string, Set<string>>();
  app.addHook("onRoute", ({ url, method, schema }) => {
    if (schema?.hide) return;
    const known = methodsByUrl.get(url) ?? new Set();
    for (const name of [method].flat()) known.add(name);
    methodsByUrl.set(url, known);
  });
  app.setNotFoundHandler(
    { ...(app.hasDecorator("rateLimit") ? { preHandler: app.rateLimit() } : {}) },
    () => {
      throw new Problem("not-found");
    },
  );
  return () => {
    for (const [url, known] of [...methodsByUrl]) refuseOthers(app, url, known);
  };
}

function refuseOthers(app: FastifyInstance, url: string, known: ReadonlySet<string>): void {
  const method = METHODS.filter((name) => !known.has(name));
  const allowed = [...known].join(", ");
  if (method.length === 0) return;
  app.route({
    method,
    url,
    schema: { hide: true },
    // Before the body is read, so that its content type or size cannot answer first.
    onRequest: async (_request, reply) => {
      reply.header("allow", allowed);
      throw new Problem("method-not-allowed", { allowed });
    },
    handler: () => undefined,
  });
}

import type { FastifyInstance } from "fastify";
import { Problem } from "../problem.ts";

declare module "fastify" {
  interface FastifyInstance {
    /** Aborted when the service begins to stop. */
    readonly stopping: AbortSignal;
  }
}

/**
 * Lets `app.close()` end although callers keep connections alive: requests under way are answered with
 * `connection: close`, streams are told by `app.stopping`, and a connection that falls idle is closed.
 */
export function addGracefulStop(app: FastifyInstance): void {
  const stop = new AbortController();
  app.decorate("stopping", stop.signal);
  app.addHook("preClose", async () => stop.abort());
  app.addHook("onRequest", async () => {
    if (stop.signal.aborted) throw new Problem("stopping");
  });
  app.addHook("onSend", async (_request, reply) => {
    if (stop.signal.aborted) reply.header("connection", "close");
  });
  app.addHook("onResponse", async () => {
    // A stream's headers may have left before the stop; its connection is idle only after this event.
    if (stop.signal.aborted) setImmediate(() => app.server.closeIdleConnections());
  });
}

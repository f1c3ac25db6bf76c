import type { IncomingMessage } from "node:http";
import type { FastifyInstance } from "fastify";
import { Problem } from "../problem.ts";

/** Milliseconds a caller has to read to the end of his answer. */
const LINGER = 500;

declare module "fastify" {
  interface FastifyInstance {
    /** Aborted when the service begins to stop. */
    readonly stopping: AbortSignal;
  }
}

/**
 * Lets `app.close()` end although callers keep connections alive: requests under way are answered with
 * `connection: close`, streams are told by `app.stopping`, and a connection whose answer is out is closed: a stream's
 * headers may have left before the stop.
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
  app.addHook("onResponse", async ({ raw }) => {
    if (!stop.signal.aborted) return;
    if (raw.complete) setImmediate(() => app.server.closeIdleConnections());
    else lingerThenClose(raw);
  });
}

/** Closing at once while a caller still sends would reset the connection and might cost him the end of the answer. */
function lingerThenClose(request: IncomingMessage): void {
  request.resume();
  request.socket.end();
  setTimeout(() => request.socket.destroy(), LINGER).unref();
}

import type { FastifyInstance, FastifyRequest } from "fastify";
import { jsonOf } from "../json-text.ts";
import { JSON_TYPE } from "../route-config.ts";

/** Bodies are read by the strict parser, from their bytes; no other content type is taken unless a route adds it. */
export function addJsonBody(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser<Buffer>(
    JSON_TYPE,
    { parseAs: "buffer" },
    async (_request: FastifyRequest, body: Buffer) => jsonOf(body),
  );
}

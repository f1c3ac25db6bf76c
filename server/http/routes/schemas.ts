import type { FastifyInstance, FastifyRequest } from "fastify";
import type { JsonObject } from "../../domain/json.ts";
import { Problem } from "../problem.ts";
import { objectSchema, responses } from "../response-schemas.ts";

const list = {
  tags: ["rules"],
  operationId: "listSchemas",
  summary: "文档结构定义目录 · Schemas of all documents",
  response: responses(
    "Paths",
    { type: "object", properties: { schemas: { type: "array", items: { type: "string" } } } },
    [],
  ),
};

const one = {
  tags: ["rules"],
  operationId: "getSchema",
  summary: "文档结构定义 · One JSON Schema (draft-07)",
  params: {
    type: "object",
    required: ["*"],
    properties: {
      "*": { type: "string", maxLength: 200, description: "Path, e.g. kinds/exclusion.schema.json. 路径。" },
    },
  },
  response: responses("The schema", objectSchema, [404]),
};

const config = { access: "open" } as const;

/** Serves what was read at the start; no request reaches the disk. */
export function addSchemas(app: FastifyInstance, schemas: Readonly<Record<string, JsonObject>>): void {
  app.get("/schemas", { schema: list, config }, () => ({ schemas: Object.keys(schemas) }));
  app.get(
    "/schemas/*",
    { schema: one, config },
    (request: FastifyRequest<{ Params: { "*": string } }>, reply) => {
      const path = request.params["*"];
      if (!Object.hasOwn(schemas, path)) throw new Problem("unknown-schema");
      return reply
        .type("application/schema+json; charset=utf-8")
        .send(JSON.stringify(schemas[path], null, 2));
    },
  );
}

import type { FastifyInstance } from "fastify";
import { createSchemas } from "../../documents/schema-check.ts";
import type { Diagnostic } from "../../domain/diagnostic.ts";
import type { Json, JsonObject } from "../../domain/json.ts";
import { Problem } from "../problem.ts";

const SCHEMA_ID = "request.schema.json";

/** Parts of a request, as fastify names them. */
const PARTS = {
  body: { partZh: "请求正文", partEn: "body" },
  querystring: { partZh: "查询参数", partEn: "query" },
  params: { partZh: "路径", partEn: "path" },
  headers: { partZh: "请求头", partEn: "header" },
} as const;

/**
 * Requests are checked by the same schema check as documents, so that findings read alike; nothing is coerced, filled
 * in or removed. Answers are written as they are: a response schema documents and never drops a member.
 */
export function addRequestValidation(app: FastifyInstance): void {
  app.setValidatorCompiler(({ schema, httpPart }) => {
    // Route schemas are JSON literals in this room.
    const schemas = createSchemas({ [SCHEMA_ID]: { ...(schema as JsonObject), $id: SCHEMA_ID } });
    return (value: Json) => {
      const findings: Diagnostic[] = [];
      if (schemas.check(SCHEMA_ID, value ?? null, findings)) return true;
      return { error: new Problem("invalid-request", partWords(httpPart), findings) };
    };
  });
  app.setSerializerCompiler(() => (answer) => JSON.stringify(answer));
}

function partWords(part: string | undefined) {
  return Object.hasOwn(PARTS, part ?? "") ? PARTS[part as keyof typeof PARTS] : PARTS.body; // just looked up
}

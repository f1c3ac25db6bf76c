import type { FastifyInstance } from "fastify";
import { createSchemas } from "../../documents/schema-check.ts";
import type { Diagnostic } from "../../domain/diagnostic.ts";
import type { Json, JsonObject } from "../../domain/json.ts";
import { Problem } from "../problem.ts";

const SCHEMA_ID = "request.schema.json";

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
      return { error: new Problem("invalid-request", { part: httpPart ?? "" }, findings) };
    };
  });
  app.setSerializerCompiler(() => (answer) => JSON.stringify(answer));
}

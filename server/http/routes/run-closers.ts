import type { FastifyInstance, FastifyRequest } from "fastify";
import type { Rules } from "../../workflow/rules.ts";
import type { RunClosers } from "../../workflow/run-closers.ts";
import { closed } from "../account-schemas.ts";
import { problemOf } from "../plugins/error-handler.ts";
import { audienceOf } from "../plugins/request-context.ts";
import { problemJson } from "../problem.ts";
import { objectListSchema, objectSchema, responses } from "../response-schemas.ts";
import { runId } from "../run-schemas.ts";

const schema = {
  tags: ["settlement"],
  operationId: "listRunClosers",
  summary: "可封存批次的人员 · Who may close a run",
  description: "And why the caller may not, where he may not. 及本人不能封存的原因。",
  params: closed({ id: runId }),
  response: responses(
    "Who may",
    {
      type: "object",
      required: ["by", "mayClose"],
      properties: { by: objectListSchema, mayClose: { type: "boolean" }, why: objectSchema },
    },
    [400, 401, 403, 404],
  ),
};

export function addRunClosers(app: FastifyInstance, closers: RunClosers, rules: Rules): void {
  app.get(
    "/runs/:id/closers",
    { schema, config: { access: { action: "read-runs" } } },
    async (request: FastifyRequest<{ Params: { id: string } }>) => {
      const { by, why } = await closers.of(request.caller, request.params.id);
      if (!why) return { by, mayClose: true };
      const told = problemJson(problemOf(why, request), audienceOf(request, rules.diagnostics()));
      return { by, mayClose: false, why: told };
    },
  );
}

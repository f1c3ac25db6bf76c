import type { FastifyInstance } from "fastify";
import { CLAIM_REASONS } from "../../domain/claim-reason.ts";
import type { Rules } from "../../workflow/rules.ts";
import { problemKinds } from "../problem-kinds.ts";
import { objectSchema, responses } from "../response-schemas.ts";

const schema = {
  tags: ["rules"],
  operationId: "listDiagnostics",
  summary: "错误与诊断目录 · Catalogue of problems and diagnostics",
  description:
    "Every code an answer can carry, with its wording in Chinese and English. 全部代码及中英文说明。",
  response: responses(
    "By code",
    {
      type: "object",
      properties: { problems: objectSchema, diagnostics: objectSchema, reasons: objectSchema },
    },
    [],
  ),
};

export function addDiagnostics(app: FastifyInstance, rules: Rules): void {
  app.get("/diagnostics", { schema, config: { access: "open" } }, () => ({
    problems: problemKinds,
    diagnostics: rules.diagnostics(),
    reasons: CLAIM_REASONS,
  }));
}

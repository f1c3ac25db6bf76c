import type { FastifyInstance, FastifyRequest } from "fastify";
import { statementHtml } from "../../statements/statement-html.ts";
import { statementXlsx } from "../../statements/statement-xlsx.ts";
import type { RunStatements } from "../../workflow/run-statements.ts";
import { closed } from "../account-schemas.ts";
import { objectSchema, responses } from "../response-schemas.ts";
import { institutionCode, runId } from "../run-schemas.ts";
import { lines } from "../shaped.ts";

interface Asked {
  Params: { id: string; institution: string };
}

const HTML_TYPE = "text/html";
const XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
/** The page loads nothing and runs nothing; its own style stands in it. */
const PAGE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'";

const tags = ["settlement"];
const params = closed({
  id: runId,
  institution: institutionCode,
});
const problems = [400, 401, 403, 404, 409];

const statement = {
  tags,
  operationId: "getStatement",
  summary: "机构结算单 · An institution's settlement statement",
  description:
    "Amounts, months and clauses, with the hashes it can be held against. 各项数据、各月、依据条款和散列值。",
  params,
  response: responses("Statement", objectSchema, problems),
};
const page = {
  tags,
  operationId: "getStatementPage",
  summary: "机构结算单（打印） · The statement as a page to print",
  description: "With room for seals. 留有盖章位置。",
  produces: [HTML_TYPE],
  params,
  response: responses("Page", lines({ type: "string" }), problems),
};
const workbook = {
  tags,
  operationId: "getStatementWorkbook",
  summary: "机构结算单（工作簿） · The statement as a workbook",
  produces: [XLSX_TYPE],
  params,
  response: responses("XLSX", lines({ type: "string" }), problems),
};

export function addRunStatements(app: FastifyInstance, statements: RunStatements): void {
  const access = { action: "read-runs" } as const;
  const of = ({ caller, params }: FastifyRequest<Asked>) =>
    statements.of(caller, params.id, params.institution);
  app.get(
    "/runs/:id/statements/:institution",
    { schema: statement, config: { access } },
    (request: FastifyRequest<Asked>) => of(request),
  );
  app.get(
    "/runs/:id/statements/:institution/page",
    { schema: page, config: { access, produces: HTML_TYPE } },
    async (request: FastifyRequest<Asked>, reply) => {
      const html = statementHtml(await of(request));
      return reply
        .type(`${HTML_TYPE}; charset=utf-8`)
        .header("content-security-policy", PAGE_POLICY)
        .send(html);
    },
  );
  app.get(
    "/runs/:id/statements/:institution/workbook",
    { schema: workbook, config: { access, produces: XLSX_TYPE } },
    async (request: FastifyRequest<Asked>, reply) => {
      const { institution } = request.params;
      const bytes = await statementXlsx(await of(request));
      return reply
        .type(XLSX_TYPE)
        .header("content-disposition", `attachment; filename="${institution}.xlsx"`)
        .send(Buffer.from(bytes));
    },
  );
}

import { createInterface } from "node:readline";
import { Readable } from "node:stream";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { decisionsCsv } from "../../statements/decisions-csv.ts";
import { decisionsOf } from "../../statements/decisions-of.ts";
import type { RunStatements } from "../../workflow/run-statements.ts";
import type { SettlementRuns } from "../../workflow/settlement-runs.ts";
import { closed } from "../account-schemas.ts";
import { responses } from "../response-schemas.ts";
import { ofInstitution, runId } from "../run-schemas.ts";
import { lines } from "../shaped.ts";

interface Asked {
  Params: { id: string };
  Querystring: { institution?: string };
}

const CSV_TYPE = "text/csv";

const schema = {
  tags: ["settlement"],
  operationId: "getRunDecisionTable",
  summary: "结算批次的裁定表 · Decisions of a run as a table",
  description: "CSV, a claim a row, in order of ids. 每份清单一行的 CSV。",
  produces: [CSV_TYPE],
  params: closed({ id: runId }),
  querystring: closed({ institution: ofInstitution }, []),
  response: responses("Rows", lines({ type: "string" }), [400, 401, 403, 404, 409]),
};

export function addRunTable(app: FastifyInstance, runs: SettlementRuns, statements: RunStatements): void {
  app.get(
    "/runs/:id/decisions/table",
    { schema, config: { access: { action: "read-claims" }, produces: CSV_TYPE, endless: true } },
    async ({ caller, params, query }: FastifyRequest<Asked>, reply) => {
      const bytes = await runs.claimBytes(caller, params.id, "decisions.ndjson");
      const input = Readable.from(decisionsOf(bytes, query.institution));
      const decisions = createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY });
      const rows = decisionsCsv(decisions, await statements.amountsOf(caller, params.id));
      return reply.type(`${CSV_TYPE}; charset=utf-8`).send(Readable.from(rows, { objectMode: false }));
    },
  );
}

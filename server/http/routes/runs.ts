import type { FastifyInstance, FastifyRequest } from "fastify";
import type { JsonObject } from "../../domain/json.ts";
import type { RunKind } from "../../workflow/run-entries.ts";
import type { SettlementRuns } from "../../workflow/settlement-runs.ts";
import { ACCOUNT_BODY, closed, reason } from "../account-schemas.ts";
import { claimArea } from "../claim-schemas.ts";
import { claimSetId } from "../claim-set-schemas.ts";
import { responses } from "../response-schemas.ts";
import { at } from "../route-access.ts";
import { run, runId, runKind, settlementTerms } from "../run-schemas.ts";

interface Id {
  Params: { id: string };
}
interface Start {
  Body: { kind: RunKind; claimSet: string; badRows?: number; supplements?: string; request: JsonObject };
}

const tags = ["settlement"];
const params = closed({ id: runId });

const started = {
  tags,
  operationId: "startRun",
  summary: "发起结算批次 · Start a settlement run",
  description: `A settlement request over a claim set, of any size, worked out in the background. Pinned to the plan, the point of the
log, the claim set's hash and the request: done again it gives the same bytes. 对清单集发起结算，后台运行；规则、日志位置、清单集和请求均固定。`,
  body: closed(
    {
      kind: runKind,
      claimSet: claimSetId,
      badRows: {
        type: "integer",
        minimum: 0,
        description: "Rows of the set that were not taken, where there are any. 确认不计入的行数。",
      },
      supplements: {
        ...runId,
        description: "The closed run whose difference is to be paid. 所补充的已封存批次。",
      },
      request: settlementTerms,
    },
    ["kind", "claimSet", "request"],
  ),
  response: responses("The run", run, [400, 401, 403, 404, 409, 410, 413, 415, 422]),
};

const list = {
  tags,
  operationId: "listRuns",
  summary: "结算批次一览 · List settlement runs",
  querystring: closed({ jurisdiction: claimArea }),
  response: responses(
    "Runs of the jurisdiction's policies, the newest first",
    { type: "object", required: ["runs"], properties: { runs: { type: "array", items: run } } },
    [400, 401, 403],
  ),
};

const read = {
  tags,
  operationId: "getRun",
  summary: "查阅结算批次 · Read a settlement run",
  params,
  response: responses("The run", run, [400, 401, 403, 404]),
};

const acts = {
  cancellation: {
    tags,
    operationId: "cancelRun",
    summary: "取消结算批次 · Cancel a settlement run",
    params,
    body: closed({ reason }),
    response: responses("The run", run, [400, 401, 403, 404, 409, 413, 415]),
  },
  resumption: {
    tags,
    operationId: "resumeRun",
    summary: "继续中断的结算批次 · Go on with an interrupted run",
    description:
      "From the last checkpoint on; the bytes are those of a run that was never interrupted. 自检查点继续。",
    params,
    response: responses("The run", run, [400, 401, 403, 404, 409]),
  },
  closing: {
    tags,
    operationId: "closeRun",
    summary: "封存结算批次 · Close a settlement run",
    "x-repeatable": true, // what is done twice is done once
    description: `By somebody else than who started it. A closed period is never altered: a supplementary run pays what is different.
由发起人以外的人封存；封存后不再改动，差额由补充批次支付。`,
    params,
    response: responses("The run", run, [400, 401, 403, 404, 409]),
  },
} as const;

export function addRuns(app: FastifyInstance, runs: SettlementRuns): void {
  app.post(
    "/runs",
    { schema: started, config: { access: { action: "settle" } } },
    ({ caller, body }: FastifyRequest<Start>) => {
      const { request: terms, ...rest } = body;
      return runs.start(caller, { ...rest, terms });
    },
  );
  app.get(
    "/runs",
    { schema: list, config: { access: { action: "read-runs", at: at("query", "jurisdiction") } } },
    async ({ caller, query }: FastifyRequest<{ Querystring: { jurisdiction: string } }>) => ({
      runs: await runs.list(caller, query.jurisdiction),
    }),
  );
  app.get(
    "/runs/:id",
    { schema: read, config: { access: { action: "read-runs" } } },
    ({ caller, params }: FastifyRequest<Id>) => runs.read(caller, params.id),
  );
  app.post(
    "/runs/:id/cancellation",
    { schema: acts.cancellation, config: { access: { action: "settle" } }, bodyLimit: ACCOUNT_BODY },
    ({ caller, params, body }: FastifyRequest<Id & { Body: { reason: string } }>) =>
      runs.cancel(caller, params.id, body.reason),
  );
  app.post(
    "/runs/:id/resumption",
    { schema: acts.resumption, config: { access: { action: "settle" } } },
    ({ caller, params }: FastifyRequest<Id>) => runs.resume(caller, params.id),
  );
  app.post(
    "/runs/:id/closing",
    { schema: acts.closing, config: { access: { action: "close-runs" } } },
    ({ caller, params }: FastifyRequest<Id>) => runs.close(caller, params.id),
  );
}

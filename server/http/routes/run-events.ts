import { Readable } from "node:stream";
import { setTimeout as pause } from "node:timers/promises";
import type { FastifyInstance, FastifyRequest } from "fastify";
import type { Caller } from "../../workflow/caller.ts";
import type { SettlementRuns } from "../../workflow/settlement-runs.ts";
import { closed } from "../account-schemas.ts";
import { responses } from "../response-schemas.ts";
import { run, runId } from "../run-schemas.ts";
import { lines } from "../shaped.ts";

const EVENTS_TYPE = "text/event-stream";
/** Milliseconds between two looks at the run. */
const LOOK_AGAIN = 500;

const schema = {
  tags: ["settlement"],
  operationId: "followRun",
  summary: "跟踪结算批次进度 · Follow a settlement run",
  description: `Server-sent events, \`run\` each, with the run as data: when its progress or state changes, until it is no longer
running. 服务器推送事件，进度或状态变化时推送，直至不再运行。`,
  produces: [EVENTS_TYPE],
  params: closed({ id: runId }),
  response: responses("Events", lines(run), [400, 401, 403, 404]),
};

/** Tells of a run as long as somebody listens. */
export function addRunEvents(app: FastifyInstance, runs: SettlementRuns): void {
  app.get(
    "/runs/:id/events",
    {
      schema,
      config: { access: { action: "read-runs" }, produces: EVENTS_TYPE, endless: true },
      compress: false,
    },
    async ({ caller, params }: FastifyRequest<{ Params: { id: string } }>, reply) => {
      await runs.read(caller, params.id); // before the headers have left
      const events = eventsOf(runs, caller, params.id, app.stopping);
      return reply.type(EVENTS_TYPE).send(Readable.from(events, { objectMode: false }));
    },
  );
}

async function* eventsOf(
  runs: SettlementRuns,
  caller: Caller,
  id: string,
  stopping: AbortSignal,
): AsyncGenerator<string> {
  for (let told = ""; !stopping.aborted; ) {
    const seen = await runs.read(caller, id);
    const text = JSON.stringify(seen);
    if (text !== told) yield `event: run\ndata: ${text}\n\n`;
    told = text;
    if (seen.state !== "running") return;
    await pause(LOOK_AGAIN, undefined, { signal: stopping }).catch(() => {});
  }
}

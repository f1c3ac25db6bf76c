import type { FastifyInstance } from "fastify";
import metrics from "fastify-metrics";
import type { LiveCounts } from "../../workflow/live-opinions.ts";

/** Counters of judging live claims again, and what they count. */
const OPINIONS = {
  yice_second_opinions_total: ["judged", "Claims judged again by other evaluators"],
  yice_second_opinion_differences_total: ["differences", "Answers in which the evaluators differ"],
  yice_second_opinions_skipped_total: ["skipped", "Claims not judged again, as too many waited"],
  yice_second_opinion_failures_total: ["failures", "Claims that could not be judged again"],
} as const satisfies Readonly<Record<string, readonly [keyof LiveCounts, string]>>;

/** Response times by route pattern, method and status: as many series as there are routes, whatever callers send. */
export async function addMetrics(
  app: FastifyInstance,
  opinions: { readonly counts: LiveCounts } | undefined,
): Promise<void> {
  await app.register(metrics.default, {
    endpoint: null,
    clearRegisterOnInit: true,
    routeMetrics: { enabled: { histogram: true, summary: false }, registeredRoutesOnly: true },
  });
  const { Counter, register } = app.metrics.client;
  for (const [name, [counted, help]] of Object.entries(OPINIONS)) {
    new Counter({
      name,
      help,
      registers: [register],
      collect() {
        this.reset();
        this.inc(opinions?.counts[counted] ?? 0);
      },
    });
  }
  app.get(
    "/metrics",
    {
      config: { probe: true, produces: "text/plain" },
      schema: {
        tags: ["probes"],
        operationId: "getMetrics",
        summary: "Metrics · 运行指标",
        description: "Prometheus text format.",
        response: { 200: { type: "string" } },
      },
    },
    async (_request, reply) => {
      return reply.type(register.contentType).send(await register.metrics());
    },
  );
}

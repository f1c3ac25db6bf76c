import type { FastifyInstance } from "fastify";
import metrics from "fastify-metrics";

/** Response times by route pattern, method and status: as many series as there are routes, whatever callers send. */
export async function addMetrics(app: FastifyInstance): Promise<void> {
  await app.register(metrics.default, {
    endpoint: null,
    clearRegisterOnInit: true,
    routeMetrics: { enabled: { histogram: true, summary: false }, registeredRoutesOnly: true },
  });
  app.get(
    "/metrics",
    {
      config: { probe: true, produces: "text/plain" },
      schema: {
        tags: ["probes"],
        summary: "Metrics · 运行指标",
        description: "Prometheus text format.",
        response: { 200: { type: "string" } },
      },
    },
    async (_request, reply) => {
      const { register } = app.metrics.client;
      return reply.type(register.contentType).send(await register.metrics());
    },
  );
}

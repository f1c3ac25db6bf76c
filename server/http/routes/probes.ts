import type { FastifyInstance } from "fastify";
import type { Rules } from "../../workflow/rules.ts";
import { Problem } from "../problem.ts";
import { responses } from "../response-schemas.ts";

const answer = { type: "object", properties: { status: { type: "string" } } };

export function addProbes(app: FastifyInstance, rules: Rules): void {
  const config = { probe: true };
  const healthz = {
    tags: ["probes"],
    operationId: "getLiveness",
    summary: "存活检查 · Is it up",
    response: responses("Up", answer, []),
  };
  app.get("/healthz", { config, schema: healthz }, () => ({ status: "ok" }));

  const readyz = {
    tags: ["probes"],
    operationId: "getReadiness",
    summary: "就绪检查 · Are the rules loaded",
    response: responses("Ready", answer, []),
  };
  app.get("/readyz", { config, schema: readyz }, () => {
    if (!rules.ready) throw new Problem("not-ready");
    return { status: "ready" };
  });
}

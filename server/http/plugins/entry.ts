import type { FastifyInstance } from "fastify";
import type { Rules } from "../../workflow/rules.ts";
import { accepts } from "../accepts.ts";
import { Problem } from "../problem.ts";
import { JSON_TYPE } from "../route-config.ts";

/** Routes of a scope answer once the rules are loaded, and only in a format that the caller accepts. */
export function addEntry(app: FastifyInstance, rules: Pick<Rules, "ready">): void {
  app.addHook("onRequest", async (request) => {
    if (!rules.ready) throw new Problem("not-ready");
    const { produces = JSON_TYPE } = request.routeOptions.config;
    if (!accepts(request.headers.accept, produces)) throw new Problem("not-acceptable", { produces });
  });
}

import type { FastifyInstance } from "fastify";
import { pino } from "pino";
import { buildApp } from "../../server/app.ts";
import { readConfig } from "../../server/config.ts";
import { createSchemas } from "../../server/documents/schema-check.ts";
import type { Json, JsonObject } from "../../server/domain/json.ts";
import { openExamples } from "../../server/open-examples.ts";
import { openPolicyService } from "../../server/open-policy-service.ts";
import { documentsFolder, openShelf } from "../../server/open-shelf.ts";
import type { Shelf } from "../../server/sources/shelf.ts";
import { loadSchemas } from "../../server/store/load-schemas.ts";
import { fixedRules } from "../../server/workflow/rules.ts";

/** The documents that ship with the product. */
export function shippedShelf(): Shelf {
  return openShelf(documentsFolder(), createSchemas(loadSchemas(readConfig({}).YICE_SCHEMAS)));
}

/** The service as it ships, over `rules/` or what `settings` name; load is never a reason to refuse in tests. */
export async function shippedService(
  settings: Readonly<Record<string, string>> = {},
): Promise<FastifyInstance> {
  const config = readConfig({ MAX_DELAY: "0", RATE_LIMIT: "0", LOG_LEVEL: "silent", ...settings });
  return buildApp({
    config,
    rules: fixedRules(openPolicyService(config)),
    schemas: loadSchemas(config.YICE_SCHEMAS),
    log: pino({ level: "silent" }),
    shelf: shippedShelf(),
    version: "0.0.0",
    examples: () => openExamples(config),
  });
}

/** The JSON that the service answers to a POST; throws for anything but 200. */
export async function post<T>(app: FastifyInstance, url: string, payload: JsonObject): Promise<T> {
  const { statusCode, body } = await app.inject({ method: "POST", url, payload });
  if (statusCode !== 200) throw new Error(`${url} answers ${statusCode}: ${body.slice(0, 500)}`);
  return JSON.parse(body);
}

/** `items` in order, at most `size` at a time. */
export function batches(items: readonly Json[], size: number): Json[][] {
  const count = Math.ceil(items.length / size);
  return Array.from({ length: count }, (_, index) => items.slice(index * size, (index + 1) * size));
}

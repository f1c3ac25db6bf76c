import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pino } from "pino";
import { buildApp } from "./app.ts";
import { readConfig } from "./config.ts";
import type { JsonObject } from "./domain/json.ts";
import { openDoors } from "./open-doors.ts";
import { loadSchemas } from "./store/load-schemas.ts";

/** OpenAPI of a service that has everything, accounts among it, without examples: what the client is generated from. */
export async function wholeOpenApi(): Promise<JsonObject> {
  const folder = mkdtempSync(join(tmpdir(), "yice-openapi-"));
  const keys = {
    YICE_PERSON_KEY: join(folder, "person.key"),
    YICE_SIGNING_KEY: join(folder, "signing-key.pem"),
  };
  const config = readConfig({ YICE_ACCESS: "accounts", YICE_DATA: join(folder, "data"), ...keys });
  const log = pino({ level: "silent" });
  const doors = await openDoors(config, log);
  const { parts, editor } = doors;
  const schemas = loadSchemas(config.YICE_SCHEMAS);
  const app = await buildApp({ config, log, schemas, version: "0.0.0", ...parts, editor });
  const { body } = await app.inject("/openapi.json");
  await app.close();
  await doors.close();
  rmSync(folder, { recursive: true, force: true });
  return JSON.parse(body);
}

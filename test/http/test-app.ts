import { Writable } from "node:stream";
import type { FastifyInstance } from "fastify";
import { buildApp } from "../../server/app.ts";
import { type Config, readConfig } from "../../server/config.ts";
import type { EditorParts } from "../../server/http/editor-parts.ts";
import { createLog } from "../../server/http/log.ts";
import { loadSchemas } from "../../server/store/load-schemas.ts";
import { type FakeMembers, fakeRules } from "./fake-service.ts";

export interface TestApp {
  readonly app: FastifyInstance;
  /** Everything logged so far, at every level. */
  readonly logged: () => string;
}

/** The whole service over a stand-in product, with its log kept; load is never a reason to refuse in tests. */
export async function testApp(
  settings: Readonly<Record<string, string>> = {},
  service: FakeMembers = {},
  editor?: EditorParts,
): Promise<TestApp> {
  const config: Config = readConfig({ MAX_DELAY: "0", RATE_LIMIT: "0", ...settings });
  const lines: string[] = [];
  const sink = new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk));
      done();
    },
  });
  const app = await buildApp({
    config,
    rules: fakeRules(service),
    schemas: loadSchemas(config.YICE_SCHEMAS),
    log: createLog("trace", sink),
    version: "0.0.0",
    ...(editor ? { editor } : {}),
  });
  return { app, logged: () => lines.join("") };
}

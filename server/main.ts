import { readFileSync } from "node:fs";
import { join } from "node:path";
import closeWithGrace from "close-with-grace";
import { pino } from "pino";
import { buildApp } from "./app.ts";
import { ConfigError, readConfig } from "./config.ts";
import { createLog } from "./http/log.ts";
import { openAccess } from "./open-access.ts";
import { openPolicyService } from "./open-policy-service.ts";
import { projectRoot } from "./project-root.ts";
import { loadSchemas } from "./store/load-schemas.ts";
import { openStore } from "./store/open-store.ts";

/** Milliseconds between two removals of sessions and counters that have run out. */
const SWEEP_EVERY = 600_000;

/** Brings the service up: settings, rules, the HTTP door; stops in order on SIGTERM and SIGINT. */
async function main(): Promise<void> {
  const config = readConfig(process.env);
  // People read standard output; the log goes to standard error.
  const log = createLog(config.LOG_LEVEL, pino.destination(2));
  const { version } = JSON.parse(readFileSync(join(projectRoot(), "package.json"), "utf8"));
  const service = openPolicyService(config);
  const schemas = loadSchemas(config.YICE_SCHEMAS);
  const store = await openStore({ mongodbUri: config.MONGODB_URI, folder: config.YICE_DATA });
  const access = await openAccess(config, store);
  const app = await buildApp({ config, service, schemas, log, version, access: access.parts });

  const sweeping = setInterval(() => {
    store.sweepTransient(new Date().toISOString()).catch((err: unknown) => log.warn({ err }, "sweeping"));
  }, SWEEP_EVERY);
  closeWithGrace({ delay: config.STOP_TIMEOUT * 1000, logger: false }, async ({ err }) => {
    if (err) log.fatal({ err }, "stopping after an unexpected error");
    clearInterval(sweeping);
    await app.close();
    await store.close();
    log.info("stopped");
  });
  const address = await app.listen({ host: config.HOST, port: config.PORT });
  process.stdout.write(
    `Yice 医策 ${version}\n  接口文档 API docs  ${address}/docs\n  就绪检查 Readiness  ${address}/readyz\n${access.words}`,
  );
}

main().catch((error: unknown) => {
  process.stderr.write(
    error instanceof ConfigError ? `${error.message}\n` : `${error instanceof Error ? error.stack : error}\n`,
  );
  process.exit(1);
});

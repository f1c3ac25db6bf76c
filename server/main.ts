import { existsSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import closeWithGrace from "close-with-grace";
import { pino } from "pino";
import { buildApp } from "./app.ts";
import { sampleReport } from "./cli/sample-report.ts";
import { type Config, ConfigError, readConfig } from "./config.ts";
import { createSchemas } from "./documents/schema-check.ts";
import { createLog } from "./http/log.ts";
import { openDoors } from "./open-doors.ts";
import { openExamples } from "./open-examples.ts";
import { documentsFolder, openShelf } from "./open-shelf.ts";
import { projectRoot } from "./project-root.ts";
import { loadSchemas } from "./store/load-schemas.ts";
import { StoreError } from "./store/store-error.ts";

/** Brings the service up: settings, rules, the HTTP door; stops in order on SIGTERM and SIGINT. */
async function main(): Promise<void> {
  const config = readConfig(process.env);
  // People read standard output; the log goes to standard error.
  const log = createLog(config.LOG_LEVEL, pino.destination(2));
  const { version } = JSON.parse(readFileSync(join(projectRoot(), "package.json"), "utf8"));
  const schemas = loadSchemas(config.YICE_SCHEMAS);
  const doors = await openDoors(config, log);
  const app = await buildApp({
    config,
    schemas,
    log,
    version,
    ...doors.parts,
    shelf: openShelf(documentsFolder(), createSchemas(schemas)),
    editor: { ...doors.editor, ...builtEditor() },
    examples: () => openExamples(config),
  });

  closeWithGrace({ delay: config.STOP_TIMEOUT * 1000, logger: false }, async ({ err }) => {
    if (err) log.fatal({ err }, "stopping after an unexpected error");
    await app.close();
    await doors.close();
    log.info("stopped");
  });
  const address = await app.listen({ host: config.HOST, port: config.PORT });
  process.stdout.write(`Yice 医策 ${version}  ${address}\n${doors.words}\n`);
  try {
    const { service } = await doors.parts.rules.at();
    for await (const part of sampleReport({ service, book: service.book, rulesFolder: config.YICE_RULES }))
      process.stdout.write(`${part}\n`);
  } catch (error) {
    // The service serves without it.
    log.warn({ err: error }, "the sample report failed");
  }
  process.stdout.write(placesToOpen(address, config));
}

/** Where the built editor lies beside the compiled server; a server run from its sources has none. */
function builtEditor(): { readonly folder?: string } {
  const folder = join(projectRoot(), "dist", "editor");
  return existsSync(join(folder, "index.html")) ? { folder } : {};
}

/** The addresses to open, and a first question to ask. */
function placesToOpen(address: string, { YICE_RULES, YICE_ACCESS }: Config): string {
  const claims = relative(process.cwd(), join(YICE_RULES, "370300", "samples", "claims.ndjson"));
  const key = YICE_ACCESS === "open" ? "" : " -H 'authorization: Bearer <key>'";
  return `【打开 Open】
  编辑器 Editor       ${address}/
  接口文档 API docs   ${address}/docs
  就绪检查 Readiness  ${address}/readyz
  裁定一例 One claim  head -n 1 ${claims} | sed 's/.*/{"claim": &}/' |
                      curl -s '${address}/v1/evaluations?explain=hits' -H 'content-type: application/json'${key} -d @-
`;
}

main().catch((error: unknown) => {
  process.stderr.write(`${failureText(error)}\n`);
  process.exit(1);
});

function failureText(error: unknown): string {
  if (error instanceof StoreError) return `${error.words.zh}\n${error.words.en}`;
  if (error instanceof ConfigError) return error.message;
  return String(error instanceof Error ? error.stack : error);
}

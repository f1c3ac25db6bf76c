import type { FastifyInstance } from "fastify";
import { pino } from "pino";
import { buildApp } from "../../server/app.ts";
import { readConfig } from "../../server/config.ts";
import { contentHash } from "../../server/documents/hash.ts";
import type { JsonObject } from "../../server/domain/json.ts";
import { LogWriter } from "../../server/log/log-writer.ts";
import { loadSchemas } from "../../server/store/load-schemas.ts";
import { openInMemory } from "../../server/store/sqlite/open-sqlite.ts";
import type { Store } from "../../server/store/store.ts";
import { BundleExport } from "../../server/workflow/bundle-export.ts";
import { GovernedRules } from "../../server/workflow/governed-rules.ts";
import { MainChain } from "../../server/workflow/main-chain.ts";
import { VersionHistory } from "../../server/workflow/version-history.ts";
import { type SmallDocument, smallRules, soundRules } from "../small-rules/small-rules.ts";

/** A service over a log in memory, into which versions are written as publishing would. */
export interface GovernedLog {
  readonly app: FastifyInstance;
  readonly store: Store;
  readonly rules: GovernedRules;
  /** Moves the clock on. */
  pass(seconds: number): void;
  readonly now: () => string;
  publish(document: SmallDocument, more?: JsonObject): Promise<void>;
  institution(document: JsonObject, version: number): Promise<void>;
  withdraw(id: string, version: number, covered: "returns" | "gap"): Promise<void>;
}

export async function governedLog(): Promise<GovernedLog> {
  const store = await openInMemory();
  let moment = Date.parse("2026-01-01T00:00:00.000Z");
  const now = () => new Date(moment).toISOString();
  const log = new LogWriter(store);
  const main = new MainChain(store, now);
  const { book } = soundRules([]);
  const rules = new GovernedRules(main, book);
  const config = readConfig({ MAX_DELAY: "0", RATE_LIMIT: "0", LOG_LEVEL: "silent" });
  const app = await buildApp({
    config,
    rules,
    governance: { history: new VersionHistory(main), bundles: new BundleExport(main, book.schemas) },
    schemas: loadSchemas(config.YICE_SCHEMAS),
    log: pino({ level: "silent" }),
    version: "0.0.0",
  });
  let entries = 0;
  const commit = async (action: string, body: JsonObject) => {
    const deed = { chain: "main", subject: `draft:${++entries}`, actor: "test", action, body };
    await log.commit({ ...deed, expectedRevision: 0, now: now() });
  };
  return {
    app,
    store,
    rules,
    now,
    pass: (seconds) => {
      moment += seconds * 1000;
    },
    publish: async (small, more = {}) => {
      // The canonical document and its hash, as checking gives them.
      const [version] = smallRules([small]).book.library.versions;
      if (!version) throw new Error("the document does not fit its schema");
      const document = version.document as unknown as JsonObject;
      const { id, jurisdiction } = version.document;
      const body = { type: "rule-set", id, version: version.document.version, jurisdiction, document };
      await commit("version.published", { ...body, hash: version.hash, ...more });
    },
    institution: async (document, version) => {
      const { code: id = "", jurisdiction = "" } = document;
      const body = { type: "institution", id, version, jurisdiction, document, hash: contentHash(document) };
      await commit("version.published", body);
    },
    withdraw: (id, version, covered) =>
      commit("version.withdrawn", { target: `rule-set:${id}@${version}`, covered }),
  };
}

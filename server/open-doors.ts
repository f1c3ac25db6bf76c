import { join } from "node:path";
import type { FastifyBaseLogger } from "fastify";
import type { AppParts } from "./app.ts";
import type { Config } from "./config.ts";
import type { EditorParts } from "./http/editor-parts.ts";
import { openAccess } from "./open-access.ts";
import { openClaims } from "./open-claims.ts";
import { openCodeLists } from "./open-code-lists.ts";
import { openGovernance } from "./open-governance.ts";
import { openJurisdictions } from "./open-jurisdictions.ts";
import { openOpinions } from "./open-opinions.ts";
import { openRecords } from "./open-records.ts";
import { openRunParts } from "./open-run-parts.ts";
import { openSamples } from "./open-samples.ts";
import { projectRoot } from "./project-root.ts";
import { openStore } from "./store/open-store.ts";
import { Drafting } from "./workflow/drafting.ts";
import type { GovernedRules } from "./workflow/governed-rules.ts";

/** Rules, and who may come in; the store that both are kept in is open until `close`. */
export interface OpenedDoors {
  readonly parts: Pick<AppParts, "access" | "governance" | "claims" | "runs" | "records" | "opinions"> & {
    readonly rules: GovernedRules;
  };
  /** What the editor needs beside the rules. */
  readonly editor: EditorParts;
  /** What the console has to say about it. */
  readonly words: string;
  close(): Promise<void>;
}

/** Milliseconds between two removals of sessions and counters that have run out. */
const SWEEP_EVERY = 600_000;

/**
 * Opens the service to everybody on this machine (`YICE_ACCESS=open`; the settings see to it that it listens nowhere
 * else), or to the accounts of the store that the settings name.
 */
export async function openDoors(config: Config, log: FastifyBaseLogger): Promise<OpenedDoors> {
  const now = () => new Date().toISOString();
  const store = await openStore({ mongodbUri: config.MONGODB_URI, folder: config.YICE_DATA });
  const opinions = openOpinions(config, log);
  const { rules, main, imported, standards, parts } = await openGovernance(config, store, now, opinions);
  const access = config.YICE_ACCESS === "open" ? undefined : await openAccess(config, store, main);
  const claims = access && (await openClaims(config, store, rules, now));
  const trouble = (err: unknown) => log.error({ err }, "a settlement run or an impact was interrupted");
  const runs =
    access &&
    (await openRunParts(config, {
      store,
      main,
      rules,
      standards,
      tree: access.parts.service.tree,
      now,
      trouble,
    }));
  const sweep = async () => {
    await store.sweepTransient(now());
    await claims?.sweep();
    await runs?.claimSets.sweep();
    await runs?.impacts.sweep();
  };
  const records = await openRecords(config, store, main);
  const tree = access ? undefined : await openJurisdictions(join(projectRoot(), "rules", "jurisdictions"));
  const drafting = access && new Drafting(store, main, standards, access.parts.service.tree, now);
  await drafting?.rebases.openMissing();
  await runs?.runs.resumeAll();
  await runs?.impacts.resumeAll();
  const governance = { ...parts, ...(drafting ? { drafting } : {}) };
  const sweeping = setInterval(() => {
    sweep().catch((err: unknown) => log.warn({ err }, "sweeping"));
  }, SWEEP_EVERY);
  return {
    parts: {
      rules,
      governance,
      records,
      opinions,
      ...(access ? { access: access.parts } : {}),
      ...(claims ? { claims } : {}),
      ...(runs ? { runs } : {}),
    },
    editor: {
      samples: openSamples(config.YICE_RULES),
      codeLists: openCodeLists(join(projectRoot(), "rules", "codes")),
      ...(tree ? { tree } : {}),
    },
    words: `${importedWords(imported)}${access?.words ?? OPEN}`,
    close: async () => {
      clearInterval(sweeping);
      await store.close();
    },
  };
}

function importedWords(count: number): string {
  return count === 0 ? "" : `  已导入随附版本 Shipped versions imported  ${count}\n`;
}

const OPEN = `  本机开放，无须登录，只可查阅、评估和结算。Open to this machine without log-in, to read, evaluate and settle. (YICE_ACCESS=open)
`;

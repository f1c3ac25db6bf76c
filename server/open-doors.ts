import type { FastifyBaseLogger } from "fastify";
import type { AppParts } from "./app.ts";
import type { Config } from "./config.ts";
import { openAccess } from "./open-access.ts";
import { openStore } from "./store/open-store.ts";

/** Who may come in: with accounts, the store that they are kept in is open until `close`. */
export interface OpenedDoors {
  readonly parts: Pick<AppParts, "access">;
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
  if (config.YICE_ACCESS === "open") return { parts: {}, words: OPEN, close: async () => {} };
  const store = await openStore({ mongodbUri: config.MONGODB_URI, folder: config.YICE_DATA });
  const access = await openAccess(config, store);
  const sweeping = setInterval(() => {
    store.sweepTransient(new Date().toISOString()).catch((err: unknown) => log.warn({ err }, "sweeping"));
  }, SWEEP_EVERY);
  return {
    parts: { access: access.parts },
    words: access.words,
    close: async () => {
      clearInterval(sweeping);
      await store.close();
    },
  };
}

const OPEN = `  本机开放，无须登录。Open to this machine without log-in. (YICE_ACCESS=accounts 启用账户 turns accounts on)
`;

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pino } from "pino";
import { buildApp } from "../../server/app.ts";
import { readConfig } from "../../server/config.ts";
import { openDoors } from "../../server/open-doors.ts";
import { loadSchemas } from "../../server/store/load-schemas.ts";

export interface RealService {
  /** Where it listens: `http://127.0.0.1:…`. */
  readonly address: string;
  /** A settlement system's key for a jurisdiction. */
  readonly key: string;
  close(): Promise<void>;
}

/** The service with the shipped rules and accounts, on a port of its own, and a key got as an administrator gets one. */
export async function realService(jurisdiction: string): Promise<RealService> {
  const folder = mkdtempSync(join(tmpdir(), "yice-client-"));
  const config = readConfig({
    YICE_ACCESS: "accounts",
    YICE_DATA: join(folder, "data"),
    YICE_PERSON_KEY: join(folder, "keys", "person.key"),
    YICE_SIGNING_KEY: join(folder, "keys", "signing-key.pem"),
    RATE_LIMIT: "0",
    MAX_DELAY: "0",
  });
  const log = pino({ level: "silent" });
  const { parts, editor, words, close } = await openDoors(config, log);
  const schemas = loadSchemas(config.YICE_SCHEMAS);
  const app = await buildApp({ config, log, schemas, version: "0.0.0", ...parts, editor });
  const address = await app.listen({ host: "127.0.0.1", port: 0 });
  return {
    address,
    key: await keyFor(jurisdiction, address, /One-time password {2}(\S+)/.exec(words)?.[1] ?? ""),
    close: async () => {
      await app.close();
      await close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** As the README shows it: log in with the one-time password, give oneself another, make a key. */
async function keyFor(jurisdiction: string, address: string, oneTime: string): Promise<string> {
  let cookie = "";
  let token = "";
  const send = async (method: string, path: string, body: object) => {
    const headers = { "content-type": "application/json", cookie, "x-csrf-token": token };
    const answer = await fetch(`${address}/v1${path}`, { method, headers, body: JSON.stringify(body) });
    cookie = answer.headers.getSetCookie()[0]?.split(";")[0] ?? cookie;
    // What is read of it are texts.
    const said = (await answer.json()) as Record<string, string>;
    if (!answer.ok) throw new Error(`${path}: ${JSON.stringify(said)}`);
    return said;
  };
  token = (await send("POST", "/sessions", { user: "admin", password: oneTime })).csrfToken ?? "";
  const change = { old: oneTime, new: "a password of the example" };
  token = (await send("PUT", "/me/password", change)).csrfToken ?? "";
  const grants = [{ role: "settlement-client", jurisdiction }];
  return (await send("POST", "/keys", { name: "settlement system", days: 1, grants })).key ?? "";
}

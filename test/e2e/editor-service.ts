import { rmSync } from "node:fs";
import { join } from "node:path";
import { Writable } from "node:stream";
import { buildApp } from "../../server/app.ts";
import { readConfig } from "../../server/config.ts";
import { createLog } from "../../server/http/log.ts";
import { openDoors } from "../../server/open-doors.ts";
import { projectRoot } from "../../server/project-root.ts";
import { buildEditor } from "../../server/setup.mjs";
import { loadSchemas } from "../../server/store/load-schemas.ts";
import { filledFolder } from "./filled-folder.ts";

/** The service of every browser test. */
const SETTINGS = { YICE_ACCESS: "accounts", YICE_DEMO_USERS: "true", RATE_LIMIT: "0", MAX_DELAY: "0" };

export interface EditorService {
  /** Where it listens: `http://127.0.0.1:…`. */
  readonly address: string;
  /** What the console says about the first accounts. */
  readonly words: string;
  close(): Promise<void>;
}

/** The whole service with the shipped rules, demo users and the built editor; on a port of its own where none is named. */
export async function startEditorService(
  settings: Readonly<Record<string, string>> = {},
  port = 0,
): Promise<EditorService> {
  buildEditor();
  const log = createLog("fatal", new Writable({ write: (_chunk, _encoding, done) => done() }));
  const folder = await filledFolder(SETTINGS, log);
  const config = readConfig({ ...SETTINGS, YICE_DATA: folder, ...settings });
  const doors = await openDoors(config, log);
  const app = await buildApp({
    config,
    log,
    schemas: loadSchemas(config.YICE_SCHEMAS),
    version: "0.0.0",
    ...doors.parts,
    editor: { ...doors.editor, folder: join(projectRoot(), "dist", "editor") },
  });
  const address = await app.listen({ host: "127.0.0.1", port });
  return {
    address,
    words: doors.words,
    close: async () => {
      await app.close();
      await doors.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

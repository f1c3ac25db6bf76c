import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * The folder that holds `package.json`, `schemas/` and `rules/`, found upwards from this file, so that it is the same
 * for sources (`server/`) and for the build (`dist/server/`).
 */
export function projectRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, "package.json"))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error("no package.json above the server's files");
    folder = parent;
  }
  return folder;
}

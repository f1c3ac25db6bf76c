import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FastifyBaseLogger } from "fastify";
import { readConfig } from "../../server/config.ts";
import { openDoors } from "../../server/open-doors.ts";

let filling: Promise<string> | undefined;

/**
 * A data folder of its own in which a service has been once: it has imported the shipped rules and made the demo users.
 * That is done for the first who asks, and copied for all others of this process.
 */
export async function filledFolder(
  settings: Readonly<Record<string, string>>,
  log: FastifyBaseLogger,
): Promise<string> {
  filling ??= fill(settings, log);
  const folder = mkdtempSync(join(tmpdir(), "yice-editor-"));
  cpSync(await filling, folder, { recursive: true });
  return folder;
}

async function fill(settings: Readonly<Record<string, string>>, log: FastifyBaseLogger): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "yice-filled-"));
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  const doors = await openDoors(readConfig({ ...settings, YICE_DATA: folder }), log);
  await doors.close();
  return folder;
}

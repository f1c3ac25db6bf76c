import { existsSync, mkdtempSync, readdirSync, rmSync, statfsSync } from "node:fs";
import { join } from "node:path";
import { isAlive } from "../server/runs/is-alive.ts";

/** Where Linux keeps files in memory. */
const MEMORY = "/dev/shm";

/** Free bytes below which files stay on the disk. */
const ENOUGH = 4 * 2 ** 30;

/**
 * Temporary files of a run lie in memory where there is plenty of it: what is durable is written through to the disk, and
 * that was waited for longer than for anything else. Gone when the run ends. Some machines let nothing be executed there.
 */
export default function temporaryFolder(): (() => void) | undefined {
  if (!existsSync(MEMORY)) return undefined;
  const { bavail, bsize } = statfsSync(MEMORY);
  if (bavail * bsize < ENOUGH) return undefined;
  removeLeft();
  const folder = mkdtempSync(join(MEMORY, `yice-tests-${process.pid}-`));
  process.env.TMPDIR = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}

/** Removes what runs that were killed have left. */
function removeLeft(): void {
  for (const name of readdirSync(MEMORY)) {
    const [, pid] = /^yice-tests-(\d+)-/.exec(name) ?? [];
    if (pid !== undefined && !isAlive(Number(pid)))
      rmSync(join(MEMORY, name), { recursive: true, force: true });
  }
}

import { existsSync, mkdtempSync, rmSync, statfsSync } from "node:fs";
import { join } from "node:path";

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
  const folder = mkdtempSync(join(MEMORY, "yice-tests-"));
  process.env.TMPDIR = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}

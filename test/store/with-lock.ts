import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { isAlive } from "../../server/runs/is-alive.ts";

/** Does work while no other process holds the lock file; one left by a process that is gone is taken over. */
export async function withLock(file: string, work: () => Promise<void>): Promise<void> {
  while (!taken(file)) await pause(100);
  try {
    await work();
  } finally {
    rmSync(file, { force: true });
  }
}

function taken(file: string): boolean {
  try {
    writeFileSync(file, String(process.pid), { flag: "wx" });
    return true;
  } catch {
    if (!isHeld(file)) rmSync(file, { force: true });
    return false;
  }
}

function isHeld(file: string): boolean {
  try {
    return isAlive(Number(readFileSync(file, "utf8")));
  } catch {
    // Given back meanwhile.
    return false;
  }
}

import { setTimeout as pause } from "node:timers/promises";
import { StoreError } from "../store-error.ts";

/** SQLite's result codes; the lower byte of an extended one is its primary code. */
const BUSY = 5;
const CORRUPT = 11;
const CANNOT_OPEN = 14;
const NOT_A_DATABASE = 26;
const UNIQUE = 2067;

/** How long somebody else's writing is waited for, in seconds. */
const PATIENCE = 20;

export function isUniqueViolation(error: unknown): boolean {
  return resultCode(error) === UNIQUE;
}

/**
 * Does what needs the file, again and again while another process writes it. SQLite would wait by itself, but would
 * hold up the whole process meanwhile. Throws `StoreError`.
 */
export async function whenFree<T>(place: string, work: () => T): Promise<T> {
  const until = Date.now() + PATIENCE * 1000;
  for (let wait = 1; ; wait = Math.min(wait * 2, 50)) {
    try {
      return work();
    } catch (error) {
      if (primaryCode(error) !== BUSY) throw told(error, place);
      if (Date.now() > until) throw new StoreError("busy", { place, seconds: PATIENCE }, error);
    }
    await pause(wait * (0.5 + Math.random()));
  }
}

function told(error: unknown, place: string): unknown {
  if (!(error instanceof Error)) return error;
  const reason = error.message;
  const code = primaryCode(error);
  if (code === NOT_A_DATABASE) return new StoreError("no-database", { place }, error);
  if (code === CORRUPT) return new StoreError("damaged", { place, reason }, error);
  if (code === CANNOT_OPEN) return new StoreError("unreachable", { place, reason }, error);
  return error;
}

function primaryCode(error: unknown): number | undefined {
  const code = resultCode(error);
  return code === undefined ? undefined : code & 0xff;
}

function resultCode(error: unknown): number | undefined {
  return error instanceof Error && "errcode" in error ? Number(error.errcode) : undefined;
}

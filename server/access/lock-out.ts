/** Failed log-ins of one account, or from one address, in a row. */
export interface Failures {
  readonly count: number;
  /** Nothing is tried before; UTC. */
  readonly blockedUntil: string;
}

/** Failures that cost nothing yet. An address may stand for a whole office. */
export const FREE_FAILURES = { account: 5, address: 20 } as const;

const FIRST_DELAY = 30;
const LONGEST_DELAY = 900;
/** Seconds after which failures are forgotten. */
export const FAILURES_KEPT = 86_400;

/** Seconds to wait after so many failures in a row: none up to the free ones, then 30, doubling up to 15 minutes. */
export function delayAfter(count: number, free: number): number {
  if (count < free) return 0;
  return Math.min(FIRST_DELAY * 2 ** Math.min(count - free, 10), LONGEST_DELAY);
}

export function oneMore(failures: Failures | undefined, free: number, now: string): Failures {
  const count = (failures?.count ?? 0) + 1;
  return { count, blockedUntil: later(now, delayAfter(count, free)) };
}

/** Whole seconds still to wait, rounded up; 0 when there is nothing to wait for. */
export function secondsToWait(failures: Failures | undefined, now: string): number {
  if (failures === undefined) return 0;
  return Math.max(0, Math.ceil((Date.parse(failures.blockedUntil) - Date.parse(now)) / 1000));
}

/** A moment so many seconds after another; both UTC with milliseconds. */
export function later(at: string, seconds: number): string {
  return new Date(Date.parse(at) + seconds * 1000).toISOString();
}

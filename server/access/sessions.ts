import { digestOf, newSecret, type RandomBytes } from "./digest.ts";
import { later } from "./lock-out.ts";

/**
 * A log-in as it is kept, never rewritten: the id is known to the browser only, the record lies under its digest until
 * the session's longest time is over. That it is in use is noted beside it, so that no late note revives a session
 * that was ended.
 */
export interface Session {
  readonly user: string;
  readonly startedAt: string;
  /** Revision of the account's credentials that opened it: a new password ends every session before it. */
  readonly credentials: number;
}

/** Seconds: unused for so long, and in all. */
export interface SessionTimes {
  readonly idle: number;
  readonly absolute: number;
}

const NOTE_EVERY = 60;
const FORM = /^[A-Za-z0-9_-]{43}$/;

export function newSessionId(random: RandomBytes): string {
  return newSecret(random);
}

/** Where the record of a session lies; `undefined` for a text that no session can have. */
export function sessionKey(id: string): string | undefined {
  return FORM.test(id) ? digestOf(id) : undefined;
}

/**
 * The token that a page sends along with its cookie. It follows from the session's id, so that it needs no place of
 * its own, and does not lead back to it.
 */
export function csrfTokenOf(sessionId: string): string {
  return digestOf(`csrf ${sessionId}`);
}

/** Whether it is time to note again that a session is in use. */
export function isToBeNoted(seenAt: string, { idle }: SessionTimes, now: string): boolean {
  return now >= later(seenAt, Math.min(NOTE_EVERY, idle / 2));
}

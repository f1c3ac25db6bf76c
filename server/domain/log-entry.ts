import type { Json } from "./json.ts";

/**
 * One entry of an append-only chain: the only way anything is ever changed. `seq` counts up within a chain from 1;
 * `revision` counts up within a subject (a rule set version, a draft, a user …) from 1, over all chains.
 */
export interface LogEntry {
  readonly chain: string;
  readonly seq: number;
  readonly subject: string;
  readonly revision: number;
  /** Known time, assigned by the server: UTC, milliseconds, strictly increasing along a chain. */
  readonly at: string;
  /** Who: a user's, an API key's or the system's id. */
  readonly actor: string;
  /** What was done, e.g. `rule-set.published`. */
  readonly action: string;
  readonly reason?: string;
  /** The change itself; decimals as text. */
  readonly body: Json;
  /** Hash of the entry before in the chain; 64 zeros for the first. */
  readonly previous: string;
  /** SHA-256 of the canonical form of all the other members. */
  readonly hash: string;
}

/** Hash that the first entry of a chain names as the one before. */
export const GENESIS = "0".repeat(64);

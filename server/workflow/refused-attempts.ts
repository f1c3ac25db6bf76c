import { digestOf, type RandomBytes } from "../access/digest.ts";
import { later } from "../access/lock-out.ts";
import type { LogWriter } from "../log/log-writer.ts";

/** What happened at the door: who, what, and circumstances; never a secret, nor a name that no account has. */
export interface Event {
  readonly actor: string;
  readonly action: string;
  readonly body: Readonly<Record<string, string | number>>;
}

const CHAIN = "access";
/** Seconds in which the same refusal again is only counted. */
const COUNTED = 60;
const MOST_KEPT = 10_000;

interface Counted {
  readonly since: string;
  again: number;
}

/**
 * The `access` chain: log-ins, log-outs and refused attempts. A refusal that repeats within a minute is counted, and
 * its number stands in the next entry, so that a flood of refusals does not become a flood of entries.
 */
export class RefusedAttempts {
  readonly #log: LogWriter;
  readonly #now: () => string;
  readonly #random: RandomBytes;
  readonly #counted = new Map<string, Counted>();

  constructor(log: LogWriter, now: () => string, random: RandomBytes) {
    this.#log = log;
    this.#now = now;
    this.#random = random;
  }

  async record({ actor, action, body }: Event): Promise<void> {
    const subject = `access:${Buffer.from(this.#random(16)).toString("hex")}`;
    const deed = { chain: CHAIN, subject, actor, action, body };
    await this.#log.commit({ ...deed, expectedRevision: 0, now: this.#now() });
  }

  async recordRefusal(event: Event): Promise<void> {
    const same = digestOf(JSON.stringify(event));
    const now = this.#now();
    const before = this.#counted.get(same);
    if (before && now < later(before.since, COUNTED)) {
      before.again += 1;
      return;
    }
    if (this.#counted.size >= MOST_KEPT) this.#counted.clear();
    this.#counted.set(same, { since: now, again: 0 });
    const again = before && before.again > 0 ? { repeatedBefore: before.again } : {};
    await this.record({ ...event, body: { ...event.body, ...again } });
  }
}

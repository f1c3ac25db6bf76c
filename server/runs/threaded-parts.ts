import { setImmediate as nextTurn } from "node:timers/promises";
import type { PartSource } from "./pass-claims.ts";
import type { PassPart } from "./pass-part.ts";

/** A thread that takes parts; as many as it is asked for, in the order in which it is asked. */
export interface PartThread {
  /** Once it is, or has failed and says so of whatever it is asked for. */
  readonly isReady: boolean;
  take(block: number): Promise<PassPart>;
}

/** Blocks that a thread is given beside the one that it works on: whoever gives them is busy for one at a time. */
const AHEAD = 3;
/** Parts for each thread, counting whoever asks, that may wait to be handed on. */
const WAITING = 6;

interface AskedPart {
  readonly part: Promise<PassPart>;
  isDone: boolean;
}

/**
 * Parts that several threads take at once, whoever asks being one of them: it takes parts itself while it waits, so that
 * no thread is there only to put together what the others bring. Parts are handed on in order, so how many threads there
 * are changes nothing but the time; a few finished parts wait at most.
 */
export class ThreadedParts implements PartSource {
  readonly blocks: number;
  readonly #own: PartSource;
  readonly #threads: readonly { readonly thread: PartThread; asked: number }[];
  readonly #asked = new Map<number, AskedPart>();
  #next = 0;

  constructor(own: PartSource, threads: readonly PartThread[]) {
    this.blocks = own.blocks;
    this.#own = own;
    this.#threads = threads.map((thread) => ({ thread, asked: 0 }));
  }

  async take(block: number): Promise<PassPart> {
    this.#next = Math.max(this.#next, block);
    const until = Math.min(this.blocks, block + WAITING * (this.#threads.length + 1));
    for (;;) {
      this.#askThreads(until);
      const asked = this.#asked.get(block);
      if (!asked && this.#next > block) throw new RangeError(`block ${block} was taken before`);
      if (asked && (asked.isDone || this.#next >= until)) {
        this.#asked.delete(block);
        return asked.part;
      }
      const part = this.#own.take(this.#next);
      this.#note(part);
      await part.catch(() => {});
      await nextTurn(); // what threads have said is heard
    }
  }

  #askThreads(until: number): void {
    for (const each of this.#threads)
      for (; each.thread.isReady && each.asked <= AHEAD && this.#next < until; each.asked++) {
        const part = each.thread.take(this.#next);
        const done = () => {
          each.asked--;
        };
        part.then(done, done);
        this.#note(part);
      }
  }

  /** Notes what becomes of the next block. */
  #note(part: Promise<PassPart>): void {
    const asked: AskedPart = { part, isDone: false };
    const done = () => {
      asked.isDone = true;
    };
    // Who asks for it meets the error; until then nobody listens.
    part.then(done, done);
    this.#asked.set(this.#next++, asked);
  }
}

import type { PassPart } from "./pass-part.ts";
import type { PartSource } from "./settle-run.ts";

/** A thread that takes parts; one at a time, or as many as it is asked for, in the order in which it is asked. */
export interface PartThread {
  take(block: number): Promise<PassPart>;
  stop(): Promise<void>;
}

/** Blocks that a thread is given beside the one that it works on, so that it never waits. */
const AHEAD = 2;

/**
 * Parts that several threads take at once. They are handed on in order, so how many threads there are changes nothing but
 * the time; a few finished parts wait at most.
 */
export class ThreadedParts implements PartSource {
  readonly blocks: number;
  readonly #threads: readonly PartThread[];
  readonly #asked = new Map<number, Promise<PassPart>>();
  #next: number | undefined;

  constructor(blocks: number, threads: readonly PartThread[]) {
    this.blocks = blocks;
    this.#threads = threads;
  }

  take(block: number): Promise<PassPart> {
    this.#next ??= block;
    const until = Math.min(this.blocks, block + this.#threads.length * AHEAD);
    for (; this.#next < until; this.#next++) {
      const thread = this.#threads[this.#next % this.#threads.length];
      if (!thread) throw new RangeError("no thread takes parts");
      const part = thread.take(this.#next);
      // Who asks for it meets the error; until then nobody listens.
      part.catch(() => {});
      this.#asked.set(this.#next, part);
    }
    const part = this.#asked.get(block);
    this.#asked.delete(block);
    return part ?? Promise.reject(new RangeError(`block ${block} was taken before`));
  }

  async stop(): Promise<void> {
    await Promise.all(this.#threads.map((thread) => thread.stop()));
  }
}

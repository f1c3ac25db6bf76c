import type { LogEntry } from "../domain/log-entry.ts";
import type { LogTrack } from "./log-track.ts";

const PAGE = 32;

/** Reads a track from a number up (1) or down (-1) to an end, inclusive, a page at a time. */
export class TrackReader {
  readonly #track: LogTrack;
  readonly #end: number;
  readonly #step: 1 | -1;
  /** In the order of reading. */
  #page: readonly LogEntry[] = [];
  #taken = 0;
  /** Of the entry that comes next, whether or not it was read. */
  number: number;

  constructor(track: LogTrack, start: number, end: number, step: 1 | -1) {
    this.#track = track;
    this.number = start;
    this.#end = end;
    this.#step = step;
  }

  get name(): string {
    return this.#track.name;
  }

  /** The entry that comes next; `undefined` after the last. */
  async peek(): Promise<LogEntry | undefined> {
    const left = (this.#end - this.number) * this.#step + 1;
    if (left <= 0) return undefined;
    if (this.#taken === this.#page.length) await this.#turnPage(Math.min(left, PAGE));
    return this.#page[this.#taken];
  }

  take(): void {
    this.#taken++;
    this.number += this.#step;
  }

  async #turnPage(count: number): Promise<void> {
    const isUp = this.#step === 1;
    const page = await this.#track.read(isUp ? this.number - 1 : this.number - count, count);
    this.#page = isUp ? page : page.toReversed();
    this.#taken = 0;
  }
}

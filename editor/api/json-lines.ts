/** Lines of NDJSON, read from chunks of text as far as they are wanted: of a million, the first fifty cost what fifty cost. */
export class JsonLines<T> {
  readonly #chunks: AsyncIterator<string>;
  readonly #ready: string[] = [];
  #rest = "";
  #isEnded = false;

  constructor(chunks: AsyncIterable<string>) {
    this.#chunks = chunks[Symbol.asyncIterator]();
  }

  /** The next lines, at most `count`; fewer only at the end. Throws what reading throws. */
  async next(count: number): Promise<{ readonly items: readonly T[]; readonly isDone: boolean }> {
    // One more than is wanted tells whether there are more.
    while (!this.#isEnded && this.#ready.length <= count) await this.#read();
    const items = this.#ready.splice(0, count).map((line) => JSON.parse(line));
    return { items, isDone: this.#isEnded && this.#ready.length === 0 };
  }

  async #read(): Promise<void> {
    const { done = false, value = "" } = await this.#chunks.next();
    const lines = (this.#rest + (done ? "" : value)).split("\n");
    // The last one is whole only at the end.
    this.#rest = done ? "" : (lines.pop() ?? "");
    this.#ready.push(...lines.filter((line) => line !== ""));
    this.#isEnded = done;
  }
}

import { opened } from "./request.ts";

/** Lines of an answer in NDJSON, read as far as they are wanted: of a million, the first fifty cost what fifty cost. */
export class JsonLines<T> {
  readonly #path: string;
  readonly #query: Readonly<Record<string, string | undefined>>;
  readonly #stop = new AbortController();
  #reader: ReadableStreamDefaultReader<string> | undefined;
  readonly #ready: string[] = [];
  #rest = "";
  #isEnded = false;

  constructor(path: string, query: Readonly<Record<string, string | undefined>> = {}) {
    this.#path = path;
    this.#query = query;
  }

  /** The next lines, at most `count`; fewer only at the end. Throws as `ask`. */
  async next(count: number): Promise<{ readonly items: readonly T[]; readonly isDone: boolean }> {
    // One more than is wanted tells whether there are more.
    while (!this.#isEnded && this.#ready.length <= count) await this.#read();
    const items = this.#ready.splice(0, count).map((line) => JSON.parse(line));
    return { items, isDone: this.#isEnded && this.#ready.length === 0 };
  }

  /** Reads no further. */
  close(): void {
    this.#stop.abort();
  }

  async #read(): Promise<void> {
    this.#reader ??= await this.#open();
    const { done, value = "" } = await this.#reader.read();
    const lines = (this.#rest + value).split("\n");
    // The last one is whole only at the end.
    this.#rest = done ? "" : (lines.pop() ?? "");
    this.#ready.push(...lines.filter((line) => line !== ""));
    this.#isEnded = done;
  }

  async #open(): Promise<ReadableStreamDefaultReader<string>> {
    const { body } = await opened(this.#path, {
      query: this.#query,
      accept: "application/x-ndjson",
      signal: this.#stop.signal,
    });
    return (body ?? new Blob([]).stream()).pipeThrough(new TextDecoderStream()).getReader();
  }
}

import type { CodeList } from "../claims/code-list.ts";

/** The code lists that come with the product: opened when somebody first asks, and kept. They never change while it runs. */
export class CodeLists {
  readonly #open: () => Promise<readonly CodeList[]>;
  #opened: Promise<readonly CodeList[]> | undefined;

  constructor(open: () => Promise<readonly CodeList[]>) {
    this.#open = open;
  }

  /** All of them. Rejects where they cannot be read; the next call tries again. */
  every(): Promise<readonly CodeList[]> {
    this.#opened ??= this.#open().catch((error: unknown) => {
      this.#opened = undefined;
      throw error;
    });
    return this.#opened;
  }

  async get(id: string): Promise<CodeList | undefined> {
    return (await this.every()).find(({ title }) => title.id === id);
  }
}

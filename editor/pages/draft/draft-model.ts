import { useSyncExternalStore } from "react";
import type { JsonObject } from "../../api/answers.ts";
import {
  edited,
  type History,
  historyOf,
  redone,
  undone,
  type Written,
} from "../../parts/editing/written.ts";

/** What is written, for every view of it, with one history. */
export class DraftModel {
  #history: History;
  readonly #listeners = new Set<() => void>();

  constructor(document: JsonObject) {
    this.#history = historyOf(document);
  }

  get history(): History {
    return this.#history;
  }

  get written(): Written {
    return this.#history.present;
  }

  readonly listen = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Writes; edits of one burst that follow closely are undone together. */
  write(next: Written, burst?: string): void {
    this.#turn(edited(this.#history, next, burst, Date.now()));
  }

  undo(): void {
    this.#turn(undone(this.#history));
  }

  redo(): void {
    this.#turn(redone(this.#history));
  }

  #turn(next: History | undefined): void {
    if (!next) return;
    this.#history = next;
    for (const listener of this.#listeners) listener();
  }
}

export function useHistory(model: DraftModel): History {
  return useSyncExternalStore(model.listen, () => model.history);
}

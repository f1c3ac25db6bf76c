import { forgetEdit, type KeptEdit, keepEdit } from "./kept-edits.ts";

/**
 * Keeps what is typed in this browser, one act at a time: of edits that follow one another faster than they are kept the
 * last one counts, and what is forgotten is not kept again by an act that came before.
 */
export class EditKeeper {
  #next: (() => Promise<void>) | undefined;
  #isBusy = false;

  keep(edit: KeptEdit): void {
    this.#do(() => keepEdit(edit));
  }

  forget(draft: string): void {
    this.#do(() => forgetEdit(draft));
  }

  #do(act: () => Promise<void>): void {
    this.#next = act;
    if (!this.#isBusy) this.#work();
  }

  async #work(): Promise<void> {
    this.#isBusy = true;
    while (this.#next) {
      const act = this.#next;
      this.#next = undefined;
      // Without room in the browser the page itself still holds it.
      await act().catch(() => undefined);
    }
    this.#isBusy = false;
  }
}

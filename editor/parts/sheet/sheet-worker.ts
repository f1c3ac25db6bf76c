import SheetScript from "./sheet.worker.ts?worker";
import type { Progress, SheetDesk } from "./sheet-desk.ts";

type Name = "open" | "read" | "merge" | "page" | "take" | "write";
type Input<N extends Name> = Parameters<SheetDesk[N]>[0];
type Answer<N extends Name> = Awaited<ReturnType<SheetDesk[N]>>;

/** A question on its way to the desk. */
export interface SheetAsked {
  readonly id: number;
  readonly name: Name;
  readonly input: unknown;
}

/** What comes back: how far it is, the answer, or why there is none. */
export type SheetTold = { readonly id: number } & (
  | { readonly done: number; readonly of: number }
  | { readonly answer: unknown }
  | { readonly fault: string }
);

interface Waiting {
  readonly resolve: (answer: never) => void;
  readonly reject: (error: Error) => void;
  readonly progress: Progress | undefined;
}

/** The desk for sheets in a thread of its own, begun when it is first asked something. */
export class SheetWorker {
  #script: Worker | undefined;
  #next = 0;
  readonly #waiting = new Map<number, Waiting>();

  ask<N extends Name>(name: N, input: Input<N>, progress?: Progress): Promise<Answer<N>> {
    const id = this.#next++;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject, progress });
      this.#begun().postMessage({ id, name, input } satisfies SheetAsked);
    });
  }

  /** Stops whatever it is at, and forgets the file; what is asked next begins anew. */
  close(): void {
    this.#script?.terminate();
    this.#script = undefined;
    for (const { reject } of this.#waiting.values()) reject(new Error("cancelled"));
    this.#waiting.clear();
  }

  #begun(): Worker {
    if (this.#script) return this.#script;
    const script = new SheetScript();
    script.onmessage = ({ data }: MessageEvent<SheetTold>) => this.#told(data);
    // Of one that was stopped before, nothing counts any more.
    script.onerror = () => {
      if (this.#script === script) this.close();
    };
    this.#script = script;
    return script;
  }

  #told(told: SheetTold): void {
    const waiting = this.#waiting.get(told.id);
    if ("done" in told) {
      waiting?.progress?.(told.done, told.of);
      return;
    }
    this.#waiting.delete(told.id);
    if ("fault" in told) waiting?.reject(new Error(told.fault));
    // The desk answers by its own types.
    else waiting?.resolve(told.answer as never);
  }
}

import type { Writable } from "node:stream";
import type { Language } from "../domain/diagnostic.ts";
import type { Store } from "../store/store.ts";

/** What a command that works on the store needs of its call. */
export interface StoreSession {
  readonly language: Language;
  readonly terminal: { readonly output: Writable };
  readonly product: {
    /** The data folder that the settings name, where claim sets and runs lie. */
    readonly folder: string;
    /** Opens the store that the settings name. */
    openStore(): Promise<Store>;
    /** The same, also where a restore into it was interrupted. */
    openForRestore(): Promise<Store>;
  };
  /** The absolute path of one that a command names. */
  pathOf(path: string): string;
}

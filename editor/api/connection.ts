import { useSyncExternalStore } from "react";

/** What the whole page has to know about its requests. */
export interface Connection {
  /** The last request got no answer. */
  readonly lost: boolean;
  /** The service no longer knows who this is. */
  readonly signedOut: boolean;
}

let state: Connection = { lost: false, signedOut: false };
const listeners = new Set<() => void>();

/** Tells the page; it stays as it is, so that nothing typed is lost. */
export function tellConnection(change: Partial<Connection>): void {
  const next = { ...state, ...change };
  if (next.lost === state.lost && next.signedOut === state.signedOut) return;
  state = next;
  for (const listener of listeners) listener();
}

export function useConnection(): Connection {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => state,
  );
}

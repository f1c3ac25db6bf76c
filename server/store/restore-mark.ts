import type { Store } from "./store.ts";

const COLLECTION = "restore";
const KEY = "source";
/** Later than any clock of ours: the mark goes when the restore is done, not by time. */
const NEVER = "9999-12-31T23:59:59.999Z";

/** The hash of the back-up that is being restored into a store, from the first entry until the last is in. */
export async function restoreMark(store: Store): Promise<string | undefined> {
  const record = await store.getTransient(COLLECTION, KEY, new Date(0).toISOString());
  return typeof record?.value === "string" ? record.value : undefined;
}

export async function isBeingRestored(store: Store): Promise<boolean> {
  return (await restoreMark(store)) !== undefined;
}

export function setRestoreMark(store: Store, hash: string): Promise<void> {
  return store.putTransient(COLLECTION, { key: KEY, value: hash, expiresAt: NEVER });
}

export function clearRestoreMark(store: Store): Promise<void> {
  return store.deleteTransient(COLLECTION, KEY);
}

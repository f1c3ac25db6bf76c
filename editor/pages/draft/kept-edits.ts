import type { JsonObject } from "../../api/answers.ts";
import { jsonBlob } from "../../api/json-blob.ts";

/** What was typed and has not reached the service. */
export interface KeptEdit {
  readonly draft: string;
  /** Who typed it: nobody else who uses this browser is given it. */
  readonly by: string;
  /** The revision that it was typed over. */
  readonly revision: number;
  readonly document: JsonObject;
  /** The text that was no document yet, and why. */
  readonly text?: string | undefined;
  readonly broken?: string | undefined;
  /** When, RFC 3339. */
  readonly at: string;
}

const STORE = "unsaved";
const NAME = "yice.edits";

/** As the browser stores it: the document as JSON, which takes the page no time to hand over; it once was the value itself. */
type StoredEdit = Omit<KeptEdit, "document"> & { readonly document: Blob | JsonObject };

/** Keeps an edit in this browser, until it is saved. */
export async function keepEdit(edit: KeptEdit): Promise<void> {
  const stored: StoredEdit = { ...edit, document: await jsonBlob(edit.document) };
  await done((store) => store.put(stored), "readwrite");
}

export async function keptEdit(draft: string): Promise<KeptEdit | undefined> {
  // What `keepEdit` put there, and nothing else.
  const stored = (await done((store) => store.get(draft), "readonly")) as StoredEdit | undefined;
  if (!stored) return undefined;
  const { document } = stored;
  return { ...stored, document: document instanceof Blob ? JSON.parse(await document.text()) : document };
}

export async function forgetEdit(draft: string): Promise<void> {
  await done((store) => store.delete(draft), "readwrite");
}

async function done(act: (store: IDBObjectStore) => IDBRequest, mode: IDBTransactionMode): Promise<unknown> {
  const database = await opened();
  try {
    const transaction = database.transaction(STORE, mode);
    const request = act(transaction.objectStore(STORE));
    await new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error);
    });
    return request.result;
  } finally {
    database.close();
  }
}

function opened(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: "draft" });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

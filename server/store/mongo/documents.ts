import type { Collection, Db } from "mongodb";

/**
 * An entry as a document: what it is found by, and its canonical text. As text, order of members, `$` and dots in
 * names, digits and nesting are no concern of the server's.
 */
export interface EntryDocument {
  readonly chain: string;
  readonly seq: number;
  readonly subject: string;
  readonly revision: number;
  readonly entry: string;
}

export interface TransientDocument {
  readonly _id: string;
  readonly value: string;
  readonly expiresAt: string;
}

/** A record as a document; the value is its canonical text. */
export interface RecordDocument {
  readonly collection: string;
  readonly key: string;
  readonly value: string;
  readonly erasableFrom: string | null;
}

/** Says whose database this is, and by which schema version it is laid out; `0` while that is being done. */
export interface SchemaDocument {
  readonly _id: "schema";
  readonly product: "yice";
  readonly version: number;
}

export const logOf = (database: Db): Collection<EntryDocument> => database.collection("log");
export const transientOf = (database: Db): Collection<TransientDocument> => database.collection("transient");
export const recordsOf = (database: Db): Collection<RecordDocument> => database.collection("record");
export const schemaOf = (database: Db): Collection<SchemaDocument> => database.collection("yice");

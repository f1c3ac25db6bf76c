import { MongoError, MongoServerError } from "mongodb";
import { StoreError } from "../store-error.ts";

const DUPLICATE_KEY = 11000;

export function isDuplicateKey(error: unknown): boolean {
  return error instanceof MongoServerError && error.code === DUPLICATE_KEY;
}

/** What the driver throws, told as ours; `place` names server and database without user or password. */
export async function asked<T>(place: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof MongoError)) throw error;
    throw new StoreError("unreachable", { place, reason: error.message }, error);
  }
}

import { StoreError } from "../store/store-error.ts";
import { Refusal, type RefusalCode } from "./refusal.ts";

/** Waits for work on the store; where the store fails, the request is refused by this code instead. */
export async function orRefuse<T>(work: Promise<T>, code: RefusalCode): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof StoreError) throw new Refusal(code, error.fault, [], error);
    throw error;
  }
}

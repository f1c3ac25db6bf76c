import type { Json, JsonObject } from "./answers.ts";

/** An institution's record: attributes by period, by fact id. */
export interface Institution {
  readonly code: string;
  readonly name: string;
  readonly jurisdiction: string;
  readonly attributes: readonly JsonObject[];
  readonly [member: string]: Json;
}

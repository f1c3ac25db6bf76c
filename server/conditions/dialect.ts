import type { Compiled } from "../domain/frame.ts";
import type { Value } from "../domain/value.ts";
import type { Operation } from "./operation.ts";
import type { Truth } from "./truth.ts";

/** What differs between Yice's reading of a condition and json-rules-engine's own. */
export interface Dialect {
  /** The operation of a decorated operator's name. */
  operation(name: string): Operation;
  /** Reads a path inside a fact. */
  reader(path: string): (value: Value) => Value;
  all(parts: readonly Compiled<Truth>[]): Compiled<Truth>;
  any(parts: readonly Compiled<Truth>[]): Compiled<Truth>;
  not(part: Compiled<Truth>): Compiled<Truth>;
  /** What a reference to a condition that does not exist, or that leads back to itself, stands for. */
  unresolved(name: string): Compiled<Truth>;
}

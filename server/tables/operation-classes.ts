import type { OperationClass } from "../../schemas/types.ts";
import { foldCode } from "./code-matching.ts";

/**
 * Which classes the operations of a case belong to, as bits: class `i` of the table's list is `1 << i` (at most 32
 * classes). A class without prefixes holds the cases none of whose operations belongs to a class.
 */
export class OperationClasses {
  readonly #byPrefix = new Map<string, number>();
  readonly #lengths: readonly number[];
  readonly #unclassed: number = 0;
  readonly #prefixes: readonly (readonly string[])[];

  constructor(classes: readonly OperationClass[], ignoreCase: boolean) {
    this.#prefixes = classes.map(({ prefixes = [] }) =>
      prefixes.map((prefix) => foldCode(prefix, ignoreCase)),
    );
    for (const [index, prefixes] of this.#prefixes.entries()) {
      if (prefixes.length === 0) this.#unclassed |= 1 << index;
      for (const prefix of prefixes) this.#byPrefix.set(prefix, index);
    }
    const lengths = new Set([...this.#byPrefix.keys()].map((prefix) => prefix.length));
    this.#lengths = [...lengths].sort((a, b) => b - a);
  }

  /** Index of the class with the longest prefix of the (folded) code; -1 when there is none. */
  classOf(operation: string): number {
    for (const length of this.#lengths) {
      if (length > operation.length) continue;
      const index = this.#byPrefix.get(operation.slice(0, length));
      if (index !== undefined) return index;
    }
    return -1;
  }

  /** Bits of all classes that a case with these (folded) operations belongs to. */
  bitsOf(operations: readonly string[]): number {
    let bits = 0;
    for (const operation of operations) {
      const index = this.classOf(operation);
      if (index >= 0) bits |= 1 << index;
    }
    return bits === 0 ? this.#unclassed : bits;
  }

  /** Folded prefixes of all classes. */
  get prefixes(): readonly string[] {
    return this.#prefixes.flat();
  }

  /** Folded prefixes of a class; empty for a class that takes what belongs to no other. */
  prefixesOf(index: number): readonly string[] {
    return this.#prefixes[index] ?? [];
  }
}

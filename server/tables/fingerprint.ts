import { isBare } from "./code-matching.ts";

const [FIRST_SEED, SECOND_SEED] = [0x811c9dc5 | 0, 0x9747b28c | 0];
const [FIRST_PRIME, SECOND_PRIME] = [0x01000193, 0x85ebca6b | 0];
const [UPPER_A, LOWER_A, LOWER_Z, BEYOND_ASCII] = [0x41, 0x61, 0x7a, 0x80];

/**
 * Two whole numbers of 32 bits of what it has been given, equal for equal codes (folded as `foldCode` does) in equal order.
 * Others have equal numbers so seldom that looking closer costs nothing.
 */
export class Fingerprint {
  first = FIRST_SEED;
  second = SECOND_SEED;
  readonly #ignoreCase: boolean;

  constructor(ignoreCase: boolean) {
    this.#ignoreCase = ignoreCase;
  }

  begin(): void {
    this.first = FIRST_SEED;
    this.second = SECOND_SEED;
  }

  number(unit: number): void {
    this.first = Math.imul(this.first ^ unit, FIRST_PRIME);
    const second = Math.imul(this.second ^ unit, SECOND_PRIME);
    this.second = second ^ (second >>> 13);
  }

  code(code: string): void {
    this.#units(isBare(code) ? code : code.trim(), this.#ignoreCase);
  }

  /** A text as it stands. */
  exactly(text: string): void {
    this.#units(text, false);
  }

  #units(text: string, folds: boolean): void {
    let { first, second } = this;
    for (let at = 0; at < text.length; at++) {
      let unit = text.charCodeAt(at);
      if (folds && unit >= BEYOND_ASCII) {
        this.#units(text.toUpperCase(), false);
        return;
      }
      if (folds && unit >= LOWER_A && unit <= LOWER_Z) unit -= LOWER_A - UPPER_A;
      first = Math.imul(first ^ unit, FIRST_PRIME);
      second = Math.imul(second ^ unit, SECOND_PRIME);
      second ^= second >>> 13;
    }
    this.first = first;
    this.second = second;
  }
}

/** Fingerprints that were seen, in one block of memory. */
export class Fingerprints {
  readonly #held: Int32Array;
  readonly #mask: number;
  #left: number;

  private constructor(held: Int32Array, left: number) {
    this.#held = held;
    this.#mask = held.length / 2 - 1;
    this.#left = left;
  }

  /** Room for so many. */
  static for(count: number): Fingerprints {
    return new Fingerprints(new Int32Array(2 * 2 ** Math.ceil(Math.log2(count * 1.5 + 1))), count);
  }

  /** The same, to add to; `undefined` where there is no room for so many more. */
  copy(more: number): Fingerprints | undefined {
    return more > this.#left ? undefined : new Fingerprints(this.#held.slice(), this.#left);
  }

  /** Whether the fingerprint was not there before; it is from now on. */
  add({ first, second }: Fingerprint): boolean {
    const held = this.#held;
    // Two noughts mark what is empty.
    const other = second === 0 && first === 0 ? 1 : second;
    for (let slot = (first ^ (first >>> 15)) & this.#mask; ; slot = (slot + 1) & this.#mask) {
      const [at, next] = [2 * slot, 2 * slot + 1];
      if (held[at] === 0 && held[next] === 0) {
        held[at] = first;
        held[next] = other;
        this.#left--;
        return true;
      }
      if (held[at] === first && held[next] === other) return false;
    }
  }
}

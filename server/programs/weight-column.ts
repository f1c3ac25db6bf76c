import { type Exact, isZero } from "../domain/exact.ts";
import { Scaled, TENS } from "../domain/scaled.ts";

/** Numbers that it begins with room for. */
const ROOM = 1024;

/**
 * Exact numbers one after another, eight bytes each while all of them are whole numbers of one decimal unit that doubles
 * hold exactly, as amounts and points are; otherwise as objects.
 */
export class WeightColumn {
  #units = new Float64Array(ROOM);
  #scale = 0;
  #count = 0;
  #held: Exact[] | undefined;

  get count(): number {
    return this.#count;
  }

  add(value: Exact): void {
    if (!this.#held && !this.#addUnits(value)) this.#held = [...this.values()];
    this.#held?.push(value);
    this.#count++;
  }

  /** All of them as whole numbers of one unit, the column's own memory; `undefined` where they are not so held. */
  get units(): Float64Array | undefined {
    return this.#held ? undefined : this.#units.subarray(0, this.#count);
  }

  /** Each as it was added, but for the scale that it is written in. */
  *values(): Generator<Exact> {
    if (this.#held) yield* this.#held;
    else for (const units of this.#units.subarray(0, this.#count)) yield new Scaled(units, this.#scale);
  }

  #addUnits(value: Exact): boolean {
    const scaled = value instanceof Scaled ? value : isZero(value) ? new Scaled(0, 0) : undefined;
    if (!scaled || (scaled.scale > this.#scale && !this.#rescale(scaled.scale))) return false;
    const units = scaled.units * (TENS[this.#scale - scaled.scale] ?? Number.NaN);
    if (!Number.isSafeInteger(units)) return false;
    if (this.#count === this.#units.length) {
      const grown = new Float64Array(this.#count * 2);
      grown.set(this.#units);
      this.#units = grown;
    }
    this.#units[this.#count] = units;
    return true;
  }

  /** Writes all of them in a finer unit, where doubles hold that. */
  #rescale(scale: number): boolean {
    const by = TENS[scale - this.#scale] ?? Number.NaN;
    const units = this.#units.subarray(0, this.#count);
    if (!units.every((each) => Number.isSafeInteger(each * by))) return false;
    for (const [index, each] of units.entries()) units[index] = each * by;
    this.#scale = scale;
    return true;
  }
}

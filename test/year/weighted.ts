import type { IntegerRandom } from "./integer-random.ts";

/** Draws items as often as their weights say; a draw takes logarithmic time. Weights are whole and not negative. */
export class Weighted<T> {
  readonly #items: readonly T[];
  readonly #upTo: readonly number[];
  readonly #total: number;

  constructor(items: readonly T[], weightOf: (item: T) => number) {
    this.#items = items.filter((item) => weightOf(item) > 0);
    let sum = 0;
    this.#upTo = this.#items.map((item) => {
      sum += weightOf(item);
      return sum;
    });
    this.#total = sum;
  }

  /** The items that can be drawn. */
  get items(): readonly T[] {
    return this.#items;
  }

  draw(random: IntegerRandom): T {
    const at = random.below(this.#total);
    let [low, high] = [0, this.#items.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (at < (this.#upTo[middle] ?? 0)) high = middle;
      else low = middle + 1;
    }
    const item = this.#items[low];
    if (item === undefined) throw new RangeError("nothing to draw");
    return item;
  }
}

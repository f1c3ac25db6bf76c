/** An exact fraction for the oracle of the golden year; it shares no code with the product. */
export class Fraction {
  readonly over: bigint;
  readonly under: bigint;

  constructor(over: bigint, under: bigint) {
    const [a, b] = under < 0n ? [-over, -under] : [over, under];
    let [x, y] = [a < 0n ? -a : a, b];
    while (y > 0n) [x, y] = [y, x % y];
    this.over = a / (x || 1n);
    this.under = b / (x || 1n);
  }

  static of(text: string): Fraction {
    const [whole = "0", places = ""] = text.split(".");
    return new Fraction(BigInt(whole + places), 10n ** BigInt(places.length));
  }

  plus = ({ over, under }: Fraction) =>
    new Fraction(this.over * under + over * this.under, this.under * under);
  minus = ({ over, under }: Fraction) =>
    new Fraction(this.over * under - over * this.under, this.under * under);
  times = ({ over, under }: Fraction) => new Fraction(this.over * over, this.under * under);
  by = ({ over, under }: Fraction) => new Fraction(this.over * under, this.under * over);
  below = (other: Fraction) => this.minus(other).over < 0n;
  least = (other: Fraction) => (other.below(this) ? other : this);
  most = (other: Fraction) => (this.below(other) ? other : this);
  /** Cut towards minus infinity at that many places. */
  cut(places: number): Fraction {
    const scaled = this.over * 10n ** BigInt(places);
    const rest = ((scaled % this.under) + this.under) % this.under;
    return new Fraction((scaled - rest) / this.under, 10n ** BigInt(places));
  }
  /** Half up at that many places, of a number that is not negative. */
  rounded = (places: number) => this.plus(new Fraction(1n, 2n * 10n ** BigInt(places))).cut(places);

  toString(): string {
    let places = 0;
    while (10n ** BigInt(places) % this.under !== 0n) places++;
    const digits = String((this.over * 10n ** BigInt(places)) / this.under)
      .replace("-", "")
      .padStart(places + 1, "0");
    const sign = this.over < 0n ? "-" : "";
    return sign + (places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`);
  }
}

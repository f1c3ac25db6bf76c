/**
 * An exact rational number: `num / den`, `den > 0`, not necessarily in lowest terms.
 * Formulas compute in these; a decimal appears only where a rule states scale and rounding (design: nothing is
 * multiplied from an intermediate that no rule told to round). Pure functions, no precision limit of their own.
 */
export interface Exact {
  readonly num: bigint;
  readonly den: bigint;
}

/** How a rounding treats what lies between two representable values. `half-up` is away from zero at the midpoint. */
export type RoundingMode = "half-up" | "half-even" | "half-down" | "up" | "down" | "ceiling" | "floor";

/** A stated rounding: `scale` decimal places (0…18) by `mode`. */
export interface Rounding {
  readonly scale: number;
  readonly mode: RoundingMode;
}

export const ZERO: Exact = { num: 0n, den: 1n };
export const ONE: Exact = { num: 1n, den: 1n };

const DECIMAL = /^([+-]?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d{1,4}))?$/;

const POWERS: bigint[] = [1n];
/** 10^n as a bigint, `n >= 0`. */
export function powerOfTen(n: number): bigint {
  for (let k = POWERS.length; k <= n; k++) POWERS.push((POWERS[k - 1] ?? 1n) * 10n);
  return POWERS[n] ?? 1n;
}

/** The exact value of a decimal text (`"-12.50"`, `"1e3"`), or `undefined` when it is not one. */
export function parseExact(text: string): Exact | undefined {
  const match = DECIMAL.exec(text);
  if (!match) return undefined;
  const [, sign, whole = "", fraction = "", exponent] = match;
  const digits = BigInt(whole + fraction);
  const scale = fraction.length - Number(exponent ?? 0);
  const num = sign === "-" ? -digits : digits;
  return scale <= 0 ? { num: num * powerOfTen(-scale), den: 1n } : { num, den: powerOfTen(scale) };
}

/**
 * The exact value of a decimal text or of a JSON number. A double stands for the shortest decimal that reads back
 * as itself, which is what its sender wrote as long as it had at most 15 significant digits (checked at the door).
 * Throws `RangeError` when the text is no decimal or the number is not finite.
 */
export function exact(value: string | number | bigint): Exact {
  if (typeof value === "bigint") return { num: value, den: 1n };
  if (typeof value === "number" && Number.isSafeInteger(value)) return { num: BigInt(value), den: 1n };
  const parsed = parseExact(String(value));
  if (!parsed) throw new RangeError(`not a decimal number: ${value}`);
  return parsed;
}

export function add(a: Exact, b: Exact): Exact {
  if (a.den === b.den) return { num: a.num + b.num, den: a.den };
  const { left, right, den } = aligned(a, b);
  return { num: left + right, den };
}

/**
 * Numerators over one denominator: the larger where it is a multiple of the other, as with decimals of any two scales,
 * so that a long sum's denominator does not grow; else their product.
 */
function aligned(a: Exact, b: Exact): { left: bigint; right: bigint; den: bigint } {
  if (a.den > b.den && a.den % b.den === 0n)
    return { left: a.num, right: b.num * (a.den / b.den), den: a.den };
  if (b.den > a.den && b.den % a.den === 0n)
    return { left: a.num * (b.den / a.den), right: b.num, den: b.den };
  return { left: a.num * b.den, right: b.num * a.den, den: a.den * b.den };
}

export function negate(a: Exact): Exact {
  return { num: -a.num, den: a.den };
}

export function subtract(a: Exact, b: Exact): Exact {
  if (a.den === b.den) return { num: a.num - b.num, den: a.den };
  const { left, right, den } = aligned(a, b);
  return { num: left - right, den };
}

export function multiply(a: Exact, b: Exact): Exact {
  return { num: a.num * b.num, den: a.den * b.den };
}

/** `a / b`; the caller has made sure that `b` is not zero (`RangeError` otherwise). */
export function divide(a: Exact, b: Exact): Exact {
  if (b.num === 0n) throw new RangeError("division by zero");
  return b.num < 0n
    ? { num: -a.num * b.den, den: a.den * -b.num }
    : { num: a.num * b.den, den: a.den * b.num };
}

/** -1, 0 or 1 as `a` is below, equal to or above `b`. */
export function compare(a: Exact, b: Exact): -1 | 0 | 1 {
  const same = a.den === b.den;
  const left = same ? a.num : a.num * b.den;
  const right = same ? b.num : b.num * a.den;
  return left < right ? -1 : left > right ? 1 : 0;
}

export function isZero(a: Exact): boolean {
  return a.num === 0n;
}

/** Whole part of `num / den` rounded by `mode`; `den > 0`. */
export function roundQuotient(num: bigint, den: bigint, mode: RoundingMode): bigint {
  const quotient = num / den;
  const rest = num % den;
  if (rest === 0n) return quotient;
  const away = num < 0n ? -1n : 1n;
  const twice = (rest < 0n ? -rest : rest) * 2n;
  const up =
    mode === "up" ||
    (mode === "ceiling" && away > 0n) ||
    (mode === "floor" && away < 0n) ||
    (mode === "half-up" && twice >= den) ||
    (mode === "half-down" && twice > den) ||
    (mode === "half-even" && (twice > den || (twice === den && quotient % 2n !== 0n)));
  return up ? quotient + away : quotient;
}

/** `a` rounded to a stated scale and mode; the result's denominator is 10^scale. */
export function round(a: Exact, { scale, mode }: Rounding): Exact {
  const den = powerOfTen(scale);
  return { num: a.den === den ? a.num : roundQuotient(a.num * den, a.den, mode), den };
}

/**
 * Decimal text of `a` with exactly `scale` places. Throws `RangeError` if `a` has more: writing must never round.
 */
export function toFixedText(a: Exact, scale: number): string {
  const shifted = a.num * powerOfTen(scale);
  if (shifted % a.den !== 0n) throw new RangeError(`more than ${scale} decimal places`);
  const units = shifted / a.den;
  const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, "0");
  const body = scale === 0 ? digits : `${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
  return units < 0n ? `-${body}` : body;
}

/** Shortest decimal text of `a`, or `num/den` in lowest terms when it does not terminate. */
export function toText(a: Exact): string {
  const divisor = gcd(a.num < 0n ? -a.num : a.num, a.den);
  const num = a.num / divisor;
  const den = a.den / divisor;
  const scale = terminatingScale(den);
  return scale === undefined ? `${num}/${den}` : toFixedText({ num, den }, scale);
}

/** Decimal places that 1/den needs when den (in lowest terms) has no prime factor but 2 and 5. */
function terminatingScale(den: bigint): number | undefined {
  let rest = den;
  let twos = 0;
  let fives = 0;
  for (; rest % 2n === 0n; rest /= 2n) twos++;
  for (; rest % 5n === 0n; rest /= 5n) fives++;
  return rest === 1n ? Math.max(twos, fives) : undefined;
}

/** Greatest common divisor of two numbers that are not negative. */
export function gcd(a: bigint, b: bigint): bigint {
  while (b !== 0n) [a, b] = [b, a % b];
  return a;
}

import { describe, expect, test } from "vitest";
import { decimalOperations } from "../../server/arithmetic/decimal.ts";
import {
  add,
  compare,
  divide,
  type Exact,
  exact,
  isZero,
  multiply,
  powerOfTen,
  type RoundingMode,
  round,
  roundQuotient,
  subtract,
  toFixedText,
} from "../../server/domain/exact.ts";
import { type DecimalCase, decimalCases, floatTraps } from "./conformance/cases.ts";

// The suite's results also carry a cohort (trailing zeros, signed zero), which money has no use for: results are
// compared as numbers, quantize's also in their places, and `inexact` where the exact room can tell it.
const cases = decimalCases();

/** Decimal places of the second operand of quantize: `1e-2` has 2, `1E+3` has -3. */
function placesOf(text: string): number {
  const [mantissa = "", exponent = "0"] = text.toLowerCase().split("e");
  return (mantissa.split(".")[1]?.length ?? 0) - Number(exponent);
}

/** `value` in whole units of 10^-places. */
function atPlaces(value: Exact, places: number, mode: RoundingMode): Exact {
  if (places >= 0) return round(value, { scale: places, mode });
  const unit = powerOfTen(-places);
  return { num: roundQuotient(value.num, value.den * unit, mode) * unit, den: 1n };
}

/** `value` at so many significant digits: the suite's working precision, which formulas do not have. */
function atPrecision(value: Exact, precision: number, mode: RoundingMode): Exact {
  if (isZero(value)) return value;
  const size: Exact = { num: value.num < 0n ? -value.num : value.num, den: value.den };
  let places = precision + 1 + (size.den.toString().length - size.num.toString().length);
  while (
    compare(atPlaces(size, places, "down"), atPlaces(exact(`1e${precision - places}`), places, "down")) >= 0
  )
    places--;
  return atPlaces(value, places, mode);
}

/** The suite also writes `.5` and `5.`, which no document of ours may. */
function spelled(text: string): Exact {
  return exact(text.replace(/^([+-]?)\./, "$10.").replace(/\.(?=e|$)/i, ""));
}

const EXACTLY = { add, subtract, multiply, divide };

function byExact({ op, args, precision, rounding }: DecimalCase): { value: Exact; inexact: boolean } {
  const [a, b] = [spelled(args[0]), spelled(args[1])];
  if (op === "compare") return { value: exact(compare(a, b)), inexact: false };
  const whole = op === "quantize" ? a : EXACTLY[op](a, b);
  const value =
    op === "quantize" ? atPlaces(a, placesOf(args[1]), rounding) : atPrecision(whole, precision, rounding);
  return { value, inexact: compare(whole, value) !== 0 };
}

function byDecimal({ op, args, precision, rounding }: DecimalCase): string {
  const operations = decimalOperations({ precision, rounding });
  const [a, b] = [operations.of(args[0]), operations.of(args[1])];
  if (op === "compare") return String(operations.compare(a, b));
  if (op === "quantize") return operations.quantize(a, placesOf(args[1])).toString();
  return operations[op](a, b).toString();
}

describe("the General Decimal Arithmetic suite", () => {
  test("has its 5,294 cases", () => {
    expect(cases).toHaveLength(5294);
  });

  test("passes through the door to decimal.js: 5,218 results and 76 refusals", () => {
    const wrong: string[] = [];
    let [results, refusals] = [0, 0];
    for (const each of cases) {
      if (each.result === undefined) {
        refusals++;
        expect(() => byDecimal(each), each.id).toThrow(RangeError);
        continue;
      }
      results++;
      const got = byDecimal(each);
      if (compare(exact(got), exact(each.result)) !== 0) wrong.push(`${each.id}: ${got}, not ${each.result}`);
    }
    expect(wrong).toEqual([]);
    expect({ results, refusals }).toEqual({ results: 5218, refusals: 76 });
  });

  test("passes through exact rationals: 5,218 results with their inexact flags, and 48 zero divisors", () => {
    const wrong: string[] = [];
    let [results, zeroDivisors] = [0, 0];
    for (const each of cases) {
      if (each.result === undefined) {
        // A rational has no precision for quantize to exceed: those 28 cases are decimal.js's alone.
        if (each.op !== "divide") continue;
        zeroDivisors++;
        expect(() => byExact(each), each.id).toThrow(RangeError);
        continue;
      }
      results++;
      const { value, inexact } = byExact(each);
      const right = compare(value, exact(each.result)) === 0 && inexact === (each.inexact ?? false);
      if (!right) wrong.push(`${each.id}: ${value.num}/${value.den} ${inexact}, not ${each.result}`);
    }
    expect(wrong).toEqual([]);
    expect({ results, zeroDivisors }).toEqual({ results: 5218, zeroDivisors: 48 });
  });

  test("quantize writes the places it was asked for, trailing zeros included", () => {
    let written = 0;
    for (const { op, args, rounding, result } of cases) {
      const places = placesOf(args[1]);
      if (op !== "quantize" || result === undefined || places < 0 || /e/i.test(result)) continue;
      written++;
      expect(toFixedText(round(spelled(args[0]), { scale: places, mode: rounding }), places)).toBe(
        result.replace(/^-(0(\.0*)?)$/, "$1"),
      );
    }
    expect(written).toBeGreaterThan(200);
  });
});

describe("the traps of binary floating point", () => {
  const traps = floatTraps();

  test.each(traps)("$op of $args is $exact", ({ op, args, exact: expected }) => {
    const numbers = args.map((text) => exact(text));
    const total = numbers.reduce(op === "product" ? multiply : add, exact(op === "product" ? 1 : 0));
    const value = op === "round_half_up_2dp" ? round(total, { scale: 2, mode: "half-up" }) : total;
    expect(compare(value, exact(expected))).toBe(0);

    const { of, ...operations } = decimalOperations({ precision: 34, rounding: "half-up" });
    const [first = of("0"), ...more] = args.map((text) => of(text));
    const result =
      op === "round_half_up_2dp"
        ? operations.quantize(first, 2)
        : more.reduce(op === "product" ? operations.multiply : operations.add, first);
    expect(operations.compare(result, of(expected))).toBe(0);
  });

  test("number facts are read as the decimals that were written, not as the doubles that carry them", () => {
    for (const { args } of traps) {
      for (const text of args) expect(compare(exact(Number(text)), exact(text))).toBe(0);
    }
  });
});

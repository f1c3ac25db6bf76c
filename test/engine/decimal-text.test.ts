import { Decimal } from "decimal.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Scaled } from "../../server/domain/scaled.ts";
import { decimalText } from "../../server/engine/decimal-text.ts";

/** decimal.js writes the oracle's text; it may not cut digits off nor use exponents. */
const Long = Decimal.clone({ precision: 60 });
const expected = (units: number, scale: number) =>
  new Long(units).div(new Long(10).pow(scale)).toFixed(scale);

describe("decimal text", () => {
  it("has the digits of the number at its scale, whatever the sign and the number of places", () => {
    const units = fc.oneof(
      fc.maxSafeInteger(),
      fc.integer({ min: -1_000_000, max: 1_000_000 }),
      fc.constantFrom(0, 1, 9, 10, 99, 100, 101, 9_999, 10_000, Number.MAX_SAFE_INTEGER),
    );
    fc.assert(
      fc.property(units, fc.integer({ min: 0, max: 18 }), (number, scale) => {
        expect(decimalText(new Scaled(number, scale))).toBe(expected(number, scale));
      }),
      { numRuns: 3000 },
    );
  });

  it("keeps zeros before and behind", () => {
    expect(decimalText(new Scaled(5, 4))).toBe("0.0005");
    expect(decimalText(new Scaled(650150, 2))).toBe("6501.50");
    expect(decimalText(new Scaled(-5, 1))).toBe("-0.5");
    expect(decimalText(new Scaled(-0, 2))).toBe("0.00");
  });
});

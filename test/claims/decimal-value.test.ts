import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fenOf, isWholeFen, yuanOf } from "../../server/claims/claim-amount.ts";
import { decimalPlaces, decimalValue, isDecimalText } from "../../server/claims/decimal-value.ts";
import { compare, exact, parseExact } from "../../server/domain/exact.ts";
import { isExact } from "../../server/domain/value.ts";

const decimal = fc
  .tuple(fc.constantFrom("", "-"), fc.bigInt(0n, 10n ** 18n - 1n), fc.stringMatching(/^[0-9]{0,18}$/))
  .map(([sign, whole, fraction]) => `${sign}${whole}${fraction === "" ? "" : `.${fraction}`}`);

describe("a decimal text", () => {
  it("is a value that stands for exactly that decimal", () => {
    fc.assert(
      fc.property(decimal, (text) => {
        expect(isDecimalText(text)).toBe(true);
        const value = decimalValue(text);
        if (typeof value !== "number" && !isExact(value)) throw new Error("neither a number nor exact");
        const held = typeof value === "number" ? exact(value) : value;
        expect(compare(held, parseExact(text) ?? exact(NaN))).toBe(0);
      }),
    );
  });

  it.each(["", ".5", "1.", "+1", "1e3", "0x10", "１", "1,000", "NaN"])("is not %o", (text) => {
    expect(isDecimalText(text)).toBe(false);
  });

  it("needs as many places as it has without trailing zeros", () => {
    const cases: [string | number, number][] = [
      ["1.50", 1],
      ["1.00", 0],
      [0.07, 2],
      [1e-7, 7],
      ["12", 0],
      [1.5e-9, 10],
    ];
    for (const [value, places] of cases) expect(decimalPlaces(value)).toBe(places);
  });
});

describe("an amount in yuan", () => {
  const fen = fc.integer({ min: 0, max: 999_999_999_999 });

  it("is a whole number of fen, as text and as number", () => {
    fc.assert(
      fc.property(fen, (count) => {
        const text = `${Math.floor(count / 100)}.${String(count % 100).padStart(2, "0")}`;
        expect(fenOf(text)).toBe(count);
        expect(fenOf(Number(text))).toBe(count);
        expect(isWholeFen(Number(text))).toBe(true);
        expect(yuanOf(count)).toBe(Number(text));
      }),
    );
  });

  it("of a sum of amounts is the decimal of that many fen", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999_999_999 }), (count) => {
        expect(compare(exact(yuanOf(count)), { num: BigInt(count), den: 100n })).toBe(0);
      }),
    );
  });
});

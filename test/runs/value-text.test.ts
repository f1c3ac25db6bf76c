import fc from "fast-check";
import { expect, test } from "vitest";
import { Scaled } from "../../server/domain/scaled.ts";
import type { Value } from "../../server/domain/value.ts";
import { cellText, cellValue } from "../../server/runs/value-text.ts";

const decimal = fc
  .tuple(fc.maxSafeInteger(), fc.nat(30))
  .map(([units, scale]): Value => new Scaled(units, scale));
const fraction = fc.tuple(fc.bigInt(), fc.bigInt({ min: 1n })).map(([num, den]): Value => ({ num, den }));
const text = fc.string({ unit: fc.constantFrom(...'=:-1a\t\n\r\\"方\u{20000}') });
const plain: fc.Arbitrary<Value> = fc.oneof(
  decimal,
  fraction,
  text,
  fc.boolean(),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0), // JSON tells no -0
  fc.constant(undefined),
);
const listed = fc.array(plain.filter((value) => value !== undefined));
const recorded = fc.record({ a: plain, b: decimal }).map(({ a, b }): Value => ({ a, b }));

test("a value is given back in the very form it had, from a text that ends no cell and no line", () => {
  fc.assert(
    fc.property(fc.oneof(plain, listed, recorded), (value) => {
      const cell = cellText(value);
      expect(cell).not.toMatch(/[\t\n]/);
      expect(cellValue(cell)).toEqual(value);
      expect(cellValue(cell) instanceof Scaled).toBe(value instanceof Scaled);
    }),
    { numRuns: 2000 },
  );
});

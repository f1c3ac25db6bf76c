import fc from "fast-check";
import { expect, test } from "vitest";
import type { Bounds } from "../../schemas/types.ts";
import { exact } from "../../server/domain/exact.ts";
import { SlotTable } from "../../server/domain/frame.ts";
import { rational } from "../../server/domain/rational.ts";
import { compileFormula } from "../../server/formulas/compile-formula.ts";
import { parseFormula } from "../../server/formulas/parse-formula.ts";
import { judgeFormula } from "../../server/second-opinion/judge-formula.ts";
import { judgeRange } from "../../server/second-opinion/judge-range.ts";
import { facts } from "../formulas/facts.ts";

const decimals = fc.integer({ min: -60, max: 60 }).map((units) => units / 20);
const bounds = fc.constantFrom<Bounds>("[]", "[)", "(]", "()");
const ranges = fc.array(
  fc.record({
    from: fc.option(decimals, { nil: undefined }),
    until: fc.option(decimals, { nil: undefined }),
    bounds,
  }),
  { minLength: 1, maxLength: 6 },
);

/** Whether a number of twentieths lies in a range: whole numbers, compared as such. */
function lies(
  value: number,
  range: { from?: number | undefined; until?: number | undefined; bounds: Bounds },
): boolean {
  const [at, from, until] = [value, range.from ?? -100, range.until ?? 100].map((part) =>
    Math.round(part * 20),
  );
  if (at === undefined || from === undefined || until === undefined) return false;
  const above = range.bounds.startsWith("[") ? at >= from : at > from;
  return above && (range.bounds.endsWith("]") ? at <= until : at < until);
}

test("the tier is the first that holds the value, ends as stated", () => {
  fc.assert(
    fc.property(ranges, decimals, (rows, value) => {
      const first = rows.findIndex((row) => lies(value, row));
      const seen = { of: "range", pointer: "", fact: "ratio", rows, value } as const;
      expect(judgeRange({ ...seen, answer: first })).toBe("same");
      expect(judgeRange({ ...seen, value: exact(value), answer: first })).toBe("same");
      expect(judgeRange({ ...seen, answer: first + 1 })).toMatchObject({ facts: ["ratio"] });
    }),
  );
});

test("a fraction that does not end is the same to 200 digits, and another one is not", () => {
  const slots = new SlotTable();
  const formula = { text: "fee / 3", fraction: true } as const;
  const { expression } = parseFormula(formula.text);
  if (!expression) throw new Error("no formula");
  const frame = [];
  frame[slots.slotOf("fee")] = 1;
  const value = compileFormula(expression, { slots, facts, arithmetic: rational, precision: "fraction" })(
    frame,
  );
  const seen = { of: "formula", pointer: "", slots, facts, frame, formula } as const;
  expect(judgeFormula({ ...seen, answer: { value } })).toBe("same");
  expect(judgeFormula({ ...seen, answer: { value: { num: 333333333333n, den: 1000000000000n } } })).not.toBe(
    "same",
  );
  expect(judgeFormula({ ...seen, answer: { error: "zero-denominator" } })).not.toBe("same");
});

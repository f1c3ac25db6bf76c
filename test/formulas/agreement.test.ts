import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decimal } from "../../server/arithmetic/decimal.ts";
import type { Arithmetic } from "../../server/domain/arithmetic.ts";
import { ClaimError } from "../../server/domain/claim-error.ts";
import { type Exact, exact, type RoundingMode } from "../../server/domain/exact.ts";
import { SlotTable } from "../../server/domain/frame.ts";
import { rational } from "../../server/domain/rational.ts";
import type { Value } from "../../server/domain/value.ts";
import { compileFormula } from "../../server/formulas/compile-formula.ts";
import type { Expression } from "../../server/formulas/expression.ts";
import type { Precision } from "../../server/formulas/stated-formula.ts";
import { traceFormula } from "../../server/formulas/trace-formula.ts";
import { formulas } from "./arbitrary-formula.ts";
import { facts } from "./facts.ts";
import { type Facts, fraction, fractionOf, numberBy, roundTo, truthBy, ZeroDivisor } from "./interpreter.ts";

/** Facts with values near one another, so that comparisons and midpoints are met often. */
const worlds = fc.record({
  ratio: fc.oneof(
    fc.constantFrom(0, 0.5, 2, 1.0005, 2.5),
    fc.integer({ min: -30000, max: 30000 }).map((n) => n / 10000),
  ),
  coefficient: fc.integer({ min: 0, max: 20000 }).map((n) => n / 10000),
  factor: fc.integer({ min: -3, max: 3 }),
  heads: fc.nat(40),
  surgical: fc.boolean(),
});

type World = typeof worlds extends fc.Arbitrary<infer T> ? T : never;

const settled: Record<string, Value> = {
  level: "一级",
  discharged: "2021-09-10",
  fee: 100.25,
  stay_record: { cost: 100.24, ward: "A" },
};

const modes: RoundingMode[] = ["half-up", "half-even", "half-down", "up", "down", "ceiling", "floor"];
const precisions = fc.record({ scale: fc.nat(6), mode: fc.constantFrom(...modes) });

function frameOf(slots: SlotTable, world: Record<string, Value>): Value[] {
  return slots.factIds.map((id) => world[id]);
}

function interpreted(world: World): Facts {
  const numbers = {
    ratio: fractionOf(String(world.ratio)),
    系数: fractionOf(String(world.coefficient)),
    factor: fraction(BigInt(world.factor)),
    heads: fraction(BigInt(world.heads)),
  };
  return {
    ...numbers,
    surgical: world.surgical,
    手术: world.surgical,
    level: "一级",
    discharged: "2021-09-10",
    fee: fractionOf("100.25"),
    "stay_record.cost": fractionOf("100.24"),
  };
}

/** What compiles to, as text: the value, or the code of its claim error. */
function outcome<N>(
  expression: Expression,
  arithmetic: Arithmetic<N>,
  precision: Precision,
  world: World,
): string {
  const slots = new SlotTable();
  const program = compileFormula(expression, { slots, facts, arithmetic, precision });
  return told(() => program(frameOf(slots, { ...settled, ...world })));
}

function told(run: () => Value): string {
  try {
    const value = run();
    return typeof value === "object" && value !== null && "num" in value
      ? `${value.num}/${value.den}`
      : String(value);
  } catch (error) {
    if (error instanceof ClaimError) return error.code;
    throw error;
  }
}

function expectedNumber(
  expression: Expression,
  { scale, mode }: { scale: number; mode: RoundingMode },
  world: World,
): string {
  try {
    const { n, d } = roundTo(numberBy(expression, interpreted(world)), scale, mode);
    const unit = 10n ** BigInt(scale);
    const units = (n * unit) / d;
    return units >= 10n ** 18n * unit || units <= -(10n ** 18n) * unit ? "out-of-range" : `${units}/${unit}`;
  } catch (error) {
    if (error instanceof ZeroDivisor) return "zero-denominator";
    throw error;
  }
}

function expectedTruth(expression: Expression, world: World): string {
  try {
    return String(truthBy(expression, interpreted(world)));
  } catch (error) {
    if (error instanceof ZeroDivisor) return "zero-denominator";
    throw error;
  }
}

describe("generated formulas", () => {
  test("give the number that fractions in lowest terms give, rounded as stated", () => {
    fc.assert(
      fc.property(formulas.number, precisions, worlds, (expression, precision, world) => {
        expect(outcome(expression, rational, precision, world)).toBe(
          expectedNumber(expression, precision, world),
        );
      }),
      { numRuns: 3000 },
    );
  });

  test("give the truth value that a walk over the tree gives", () => {
    fc.assert(
      fc.property(formulas.truth, worlds, (expression, world) => {
        expect(outcome(expression, rational, "exact", world)).toBe(expectedTruth(expression, world));
      }),
      { numRuns: 3000 },
    );
  });

  test("give the same in decimal.js as in rationals", () => {
    fc.assert(
      fc.property(formulas.number, formulas.truth, precisions, worlds, (number, truth, precision, world) => {
        expect(outcome(number, decimal, precision, world)).toBe(outcome(number, rational, precision, world));
        expect(outcome(truth, decimal, "exact", world)).toBe(outcome(truth, rational, "exact", world));
      }),
      { numRuns: 2000 },
    );
  });

  test("give the same traced as plain", () => {
    fc.assert(
      fc.property(formulas.number, precisions, worlds, (expression, precision, world) => {
        const slots = new SlotTable();
        const trace = traceFormula(expression, { slots, facts, precision });
        const traced = told(() => trace(frameOf(slots, { ...settled, ...world })).value);
        expect(traced).toBe(outcome(expression, rational, precision, world));
      }),
      { numRuns: 1000 },
    );
  });

  test("never fail but by a claim error, whatever a frame holds, plain and traced alike", () => {
    const hostile = fc.oneof(
      fc.constantFrom<Value>(
        undefined,
        null,
        Number.NaN,
        Number.POSITIVE_INFINITY,
        -0,
        1e-7,
        1e21,
        "1",
        true,
        "",
        { cost: 1 },
        [1, "x"],
      ),
      fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }).map((num): Exact => ({ num, den: 3n })),
    );
    const both = fc.oneof(formulas.number, formulas.truth);
    fc.assert(
      fc.property(
        both,
        precisions,
        fc.array(hostile, { minLength: 12, maxLength: 12 }),
        (expression, precision, values) => {
          const slots = new SlotTable();
          const plain = compileFormula(expression, { slots, facts, arithmetic: rational, precision });
          const traced = traceFormula(expression, { slots, facts, precision });
          expect(told(() => traced(values).value)).toBe(told(() => plain(values)));
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe("number facts", () => {
  test("are read as the decimal that was written, whatever their declared scale", () => {
    const written = fc
      .tuple(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), fc.nat(20), fc.nat(18))
      .map(([units, places, scale]) => ({ value: Number(`${units}e-${places}`), scale }));
    fc.assert(
      fc.property(
        fc.oneof(
          written,
          fc.record({ value: fc.double({ noNaN: true, noDefaultInfinity: true }), scale: fc.nat(18) }),
        ),
        ({ value, scale }) => {
          const read = rational.ofNumber(value, scale);
          const { num, den } = exact(value);
          expect(read.num * den).toBe(num * read.den);
        },
      ),
      { numRuns: 5000 },
    );
  });
});

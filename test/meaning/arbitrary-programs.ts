import fc from "fast-check";
import type { Condition } from "../../schemas/types.ts";
import type { CollectOption, Option, Program, RangeOption } from "../../server/programs/statement.ts";

/** Small programs over a few facts, whose conditions often meet at the same values. */

const comparisons: Readonly<Record<string, fc.Arbitrary<Condition>>> = {
  cost: fc
    .tuple(
      fc.constantFrom("lessThan", "lessThanInclusive", "greaterThan", "equal", "notEqual"),
      fc.constantFrom(1, 1.5, 2, 3),
    )
    .map(([operator, value]) => ({ fact: "cost", operator, value })),
  days: fc
    .tuple(fc.constantFrom("lessThan", "greaterThanInclusive", "not:greaterThan"), fc.constantFrom(1, 2, 3))
    .map(([operator, value]) => ({ fact: "days", operator, value })),
  diagnosis: fc.oneof(
    fc
      .tuple(
        fc.constantFrom("equal", "notEqual", "startsWith", "not:startsWith"),
        fc.constantFrom("A", "AB", "B"),
      )
      .map(([operator, value]) => ({ fact: "diagnosis", operator, value })),
    fc
      .tuple(
        fc.constantFrom("in", "notIn", "startsWithAny", "someValue:startsWith", "everyValue:startsWith"),
        fc.subarray(["A", "AB", "B", "A1"], { minLength: 1 }),
      )
      .map(([operator, value]) => ({ fact: "diagnosis", operator, value })),
  ),
  level: fc
    .tuple(fc.constantFrom("equal", "notEqual"), fc.constantFrom("1", "2", "3"))
    .map(([operator, value]) => ({ fact: "level", operator, value })),
  emergency: fc.oneof(
    fc.boolean().map((value) => ({ fact: "emergency", operator: "equal", value })),
    fc.boolean().map((value) => ({ fact: "emergency", operator: "present", value })),
  ),
  admitted: fc
    .tuple(
      fc.constantFrom("lessThan", "greaterThanInclusive", "equal"),
      fc.constantFrom("2024-02-29", "2024-03-01"),
    )
    .map(([operator, value]) => ({ fact: "admitted", operator, value })),
  others: fc.oneof(
    fc
      .tuple(
        fc.constantFrom(
          "contains",
          "doesNotContain",
          "someFact:startsWith",
          "everyFact:startsWith",
          "not:someFact:equal",
        ),
        fc.constantFrom("A", "AB", "B"),
      )
      .map(([operator, value]) => ({ fact: "others", operator, value })),
    fc
      .tuple(
        fc.constantFrom("someFact:in", "everyFact:notIn", "someFact:startsWithAny"),
        fc.subarray(["A", "AB", "B"], { minLength: 1 }),
      )
      .map(([operator, value]) => ({ fact: "others", operator, value })),
  ),
};

/** Conditions over some of the facts. */
export function conditionsOver(facts: readonly string[]): fc.Arbitrary<Condition> {
  const leaf = fc.oneof(...facts.flatMap((fact) => comparisons[fact] ?? []));
  const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
    condition: fc.oneof(
      { maxDepth: 2 },
      leaf,
      fc.array(tie("condition"), { minLength: 1, maxLength: 3 }).map((all) => ({ all })),
      fc.array(tie("condition"), { minLength: 1, maxLength: 3 }).map((any) => ({ any })),
      tie("condition").map((not) => ({ not })),
    ),
  }));
  return condition;
}

const NAMES = ["one", "two", "three", "four"];
const value = fc.constantFrom("0.5", "1", "1.0", "2");

function writing(text: string): Program {
  return [{ op: "compute", writes: "rate", formula: { text, exact: true }, pointer: "/value" }];
}

/** First case that applies. */
export function choices(facts: readonly string[]): fc.Arbitrary<Program> {
  const option = fc
    .record({ when: conditionsOver(facts), text: value })
    .map(({ when, text }): Omit<Option, "name"> => ({ when, program: writing(text), pointer: "/case" }));
  return fc
    .record({
      options: fc.array(option, { minLength: 1, maxLength: 3 }),
      otherwise: fc.option(value, { nil: undefined }),
    })
    .map(({ options, otherwise }) => [
      {
        op: "choose",
        pointer: "/cases",
        options: options.map((each, index) => ({ ...each, name: NAMES[index] ?? "" })),
        ...(otherwise === undefined ? {} : { otherwise: writing(otherwise) }),
      },
    ]);
}

/** Tiers of the cost, which may overlap or leave gaps. */
export const tiers: fc.Arbitrary<Program> = fc
  .record({
    rows: fc.array(
      fc.record({
        from: fc.constantFrom("0", "1", "1.5", "2"),
        until: fc.constantFrom("1.5", "2", "3", undefined),
        bounds: fc.constantFrom("[)" as const, "[]" as const, "(]" as const, "()" as const),
        text: value,
      }),
      { minLength: 1, maxLength: 4 },
    ),
    otherwise: fc.option(value, { nil: undefined }),
  })
  .map(({ rows, otherwise }) => [
    {
      op: "range",
      fact: "cost",
      hit: "first",
      pointer: "/tiers",
      rows: rows.map(
        ({ text, ...row }, index): RangeOption => ({
          ...row,
          name: NAMES[index] ?? "",
          program: writing(text),
          pointer: "/tier",
        }),
      ),
      ...(otherwise === undefined ? {} : { otherwise: writing(otherwise) }),
    },
  ]);

/** All cases that apply. */
export function collections(facts: readonly string[]): fc.Arbitrary<Program> {
  const option = fc
    .record({
      when: conditionsOver(facts),
      text: fc.constantFrom("0.5", "2", "3"),
      ladder: fc.constantFrom(undefined, undefined, "up"),
    })
    .map(
      ({ when, text, ladder }): Omit<CollectOption, "name"> => ({
        when,
        value: { text, exact: true },
        valuePointer: "/value",
        ladder,
        pointer: "/case",
      }),
    );
  return fc
    .record({
      options: fc.array(option, { minLength: 1, maxLength: 3 }),
      combine: fc.constantFrom("sum" as const, "product" as const, "highest" as const, "first" as const),
      none: fc.constantFrom("0", "1"),
    })
    .map(({ options, combine, none }) => [
      {
        op: "collect",
        writes: "bonus",
        combine,
        none,
        scale: 4,
        mode: "half-up",
        pointer: "/cases",
        options: options.map((each, index) => ({ ...each, name: NAMES[index] ?? "" })),
      },
    ]);
}

/** A program and another that is like it but for one part, or unlike it. */
export function versions(program: fc.Arbitrary<Program>): fc.Arbitrary<readonly [Program, Program]> {
  const mixed = fc.tuple(program, program, fc.nat(3)).map(([a, b, at]): [Program, Program] => {
    const [first, second] = [a[0], b[0]];
    if (first?.op === "choose" && second?.op === "choose") {
      const options = first.options.map((option, i) =>
        i === at ? { ...(second.options[0] ?? option), name: option.name } : option,
      );
      return [a, [{ ...first, options }]];
    }
    if (first?.op === "collect" && second?.op === "collect") {
      const options = first.options.map((option, i) =>
        i === at ? { ...(second.options[0] ?? option), name: option.name } : option,
      );
      return [a, [{ ...first, options }]];
    }
    return [a, b];
  });
  return fc.oneof(mixed, fc.tuple(program, program));
}

const number = fc.constantFrom("cost", "days", "0", "1", "2", "0.5");
const test = fc.constantFrom(
  "days > 2",
  "cost >= 1.5",
  'level = "3"',
  "emergency",
  "cost > days",
  "days in [1..3]",
);

/** Formulas over `cost` and `days`; divisors, branches, limits and roundings among them. */
const formulas = fc.letrec<{ formula: string }>((tie) => ({
  formula: fc.oneof(
    { maxDepth: 3 },
    number,
    fc
      .tuple(tie("formula"), fc.constantFrom("+", "-", "*", "/"), tie("formula"))
      .map(([a, by, b]) => `(${a} ${by} ${b})`),
    fc
      .tuple(fc.constantFrom("min", "max"), tie("formula"), tie("formula"))
      .map(([name, a, b]) => `${name}(${a}, ${b})`),
    fc.tuple(test, tie("formula"), tie("formula")).map(([when, a, b]) => `(if ${when} then ${a} else ${b})`),
    tie("formula").map((a) => `round half up(${a}, 0)`),
  ),
})).formula;

/** A ratio by a formula, tiers of it, and an amount from both; the kind of program that rule sets make. */
export const calculations: fc.Arbitrary<Program> = fc
  .record({ ratio: formulas, until: fc.constantFrom("1", "1.5", "2"), low: formulas, amount: formulas })
  .map(({ ratio, until, low, amount }) => {
    const formula = (text: string) => ({ text: `${text} * 1`, scale: 2, mode: "half-up" as const });
    return [
      { op: "compute", writes: "ratio", formula: { text: ratio, fraction: true }, pointer: "/ratio" },
      {
        op: "range",
        fact: "ratio",
        hit: "first",
        pointer: "/tiers",
        rows: [
          {
            name: "low",
            until,
            bounds: "[)",
            pointer: "/tier",
            program: [{ op: "compute", writes: "rate", formula: formula(low), pointer: "/low" }],
          },
        ],
        otherwise: [{ op: "compute", writes: "rate", formula: formula("ratio"), pointer: "/high" }],
      },
      { op: "compute", writes: "amount", formula: formula(`(${amount}) * rate`), pointer: "/amount" },
    ];
  });

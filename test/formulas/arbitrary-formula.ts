import fc from "fast-check";
import type { Expression, Interval } from "../../server/formulas/expression.ts";

const span = { offset: 0, length: 0 };
const anyNumber = fc
  .tuple(fc.nat(99999), fc.nat(3))
  .map(([units, places]): Expression => ({ kind: "number", text: String(units / 10 ** places), span }));

function name(...names: string[]): fc.Arbitrary<Expression> {
  return fc.constantFrom(...names).map((each): Expression => ({ kind: "name", name: each, span }));
}

function call(fn: Extract<Expression, { kind: "call" }>["function"], ...args: Expression[]): Expression {
  return { kind: "call", function: fn, arguments: args, span };
}

const NUMBER_NAMES = ["ratio", "系数", "factor", "heads"];

/** Formulas of the subset that are well typed over test/formulas/facts.ts (plain numbers throughout). */
export const formulas = fc.letrec<{ number: Expression; truth: Expression; interval: Interval }>((tie) => ({
  number: fc.oneof(
    { maxDepth: 5, depthSize: "small" },
    fc.oneof(anyNumber, name(...NUMBER_NAMES)),
    fc
      .tuple(fc.constantFrom("+", "-", "*", "/"), tie("number"), tie("number"))
      .map(([operator, left, right]): Expression => ({ kind: "arithmetic", operator, left, right, span })),
    tie("number").map((operand): Expression => ({ kind: "negate", operand, span })),
    fc
      .tuple(fc.oneof(anyNumber, name(...NUMBER_NAMES)), fc.nat(3))
      .map(([base, exponent]): Expression => ({ kind: "power", base, exponent, span })),
    fc.tuple(tie("truth"), tie("number"), tie("number")).map(
      ([condition, consequent, alternative]): Expression => ({
        kind: "if",
        condition,
        consequent,
        alternative,
        span,
      }),
    ),
    fc
      .tuple(fc.constantFrom("min", "max", "sum"), fc.array(tie("number"), { minLength: 1, maxLength: 3 }))
      .map(([fn, args]) => call(fn, ...args)),
    fc
      .tuple(fc.constantFrom("min", "max", "sum"), fc.array(tie("number"), { minLength: 1, maxLength: 3 }))
      .map(([fn, items]) => call(fn, { kind: "list", items, span })),
    fc
      .tuple(fc.constantFrom("abs", "floor", "ceiling"), tie("number"))
      .map(([fn, argument]) => call(fn, argument)),
    fc
      .tuple(
        fc.constantFrom("round half up", "round half even", "round half down", "round up", "round down"),
        tie("number"),
        fc.nat(6),
      )
      .map(([fn, argument, places]) => call(fn, argument, { kind: "number", text: String(places), span })),
  ),
  interval: fc
    .tuple(fc.constantFrom("[]", "[)", "(]", "()"), tie("number"), tie("number"))
    .map(([bounds, from, until]): Interval => ({ kind: "interval", bounds, from, until, span })),
  truth: fc.oneof(
    { maxDepth: 5, depthSize: "small" },
    fc.oneof(
      fc.boolean().map((value): Expression => ({ kind: "boolean", value, span })),
      name("surgical", "手术"),
    ),
    fc
      .tuple(fc.constantFrom("=", "!=", "<", "<=", ">", ">="), tie("number"), tie("number"))
      .map(([operator, left, right]): Expression => ({ kind: "comparison", operator, left, right, span })),
    fc
      .tuple(fc.constantFrom("and", "or"), tie("truth"), tie("truth"))
      .map(([operator, left, right]): Expression => ({ kind: "logic", operator, left, right, span })),
    tie("truth").map((operand): Expression => ({ kind: "not", operand, span })),
    fc
      .tuple(
        tie("number"),
        fc.array(fc.oneof(tie("interval"), tie("number")), { minLength: 1, maxLength: 3 }),
      )
      .map(([value, among]): Expression => ({ kind: "in", value, among, span })),
    fc.constantFrom("一级", "a-b", "x in [1..2]").map(
      (value): Expression => ({
        kind: "comparison",
        operator: "=",
        left: { kind: "name", name: "level", span },
        right: { kind: "text", value, span },
        span,
      }),
    ),
    fc.constant<Expression>({
      kind: "comparison",
      operator: ">=",
      left: { kind: "name", name: "discharged", span },
      right: { kind: "date", value: "2021-09-10", span },
      span,
    }),
    fc.constant<Expression>({
      kind: "in",
      value: { kind: "path", of: { kind: "name", name: "stay_record", span }, field: "cost", span },
      among: [
        {
          kind: "interval",
          bounds: "[)",
          from: { kind: "number", text: "0", span },
          until: { kind: "name", name: "fee", span },
          span,
        },
      ],
      span,
    }),
  ),
}));

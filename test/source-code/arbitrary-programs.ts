import fc from "fast-check";
import type { Condition, Formula, RoundingMode } from "../../schemas/types.ts";
import { type Fact, FactDictionary, type FactOrigin, type FactType } from "../../server/domain/fact.ts";
import type { Value } from "../../server/domain/value.ts";
import type { CollectOption, Program, Statement } from "../../server/programs/statement.ts";

const number = (unit: "yuan" | "points" | "ratio" | "1", scale: number): FactType => ({
  type: "number",
  unit,
  scale,
});

function fact(id: string, zh: string, type: FactType, origin: FactOrigin = "claim"): Fact {
  return { id, alias: { zh, en: id }, type, origin };
}

/** Facts that generated programs read and write; some ids are names that every object has. */
export const FACTS = new FactDictionary([
  fact("cost", "费用", number("1", 2)),
  fact("share", "比例", number("1", 4)),
  fact("score", "分值", number("1", 6)),
  fact("days", "天数", number("1", 0)),
  fact("constructor", "构造", { type: "text" }),
  fact("__proto__", "原型", { type: "boolean" }),
  fact("level", '"];throw 1;//\u2028', { type: "text" }),
  fact("out", "结果", number("1", 4), "derived"),
  fact("sum", "合计", number("1", 2), "derived"),
  fact("label", "标签", { type: "text" }, "derived"),
]);

const READ = ["cost", "share", "score", "days", "sum", "out", "费用"];
const MODES: readonly RoundingMode[] = [
  "half-up",
  "half-even",
  "half-down",
  "up",
  "down",
  "ceiling",
  "floor",
];
const LITERALS = ["0", "1", "0.5", "2.25", "1.0005", "100", "0.000001", "999999999", "(2 - 3)", "1 / 8"];

const numeric = fc.letrec<{ number: string; truth: string }>((tie) => ({
  number: fc.oneof(
    { maxDepth: 4, depthSize: "small" },
    fc.constantFrom(...READ, ...LITERALS),
    fc
      .tuple(tie("number"), fc.constantFrom("+", "-", "*", "/"), tie("number"))
      .map(([a, sign, b]) => `(${a} ${sign} ${b})`),
    fc
      .tuple(fc.constantFrom("min", "max", "sum"), tie("number"), tie("number"))
      .map(([name, a, b]) => `${name}(${a}, ${b})`),
    fc.tuple(fc.constantFrom("abs", "floor", "ceiling"), tie("number")).map(([name, a]) => `${name}(${a})`),
    fc
      .tuple(
        fc.constantFrom("round half up", "round half even", "round down", "round up"),
        tie("number"),
        fc.nat(6),
      )
      .map(([name, a, places]) => `${name}(${a}, ${places})`),
    fc
      .tuple(tie("truth"), tie("number"), tie("number"))
      .map(([test, a, b]) => `(if ${test} then ${a} else ${b})`),
  ),
  truth: fc.oneof(
    { maxDepth: 3, depthSize: "small" },
    fc
      .tuple(tie("number"), fc.constantFrom("=", "!=", "<", "<=", ">", ">="), tie("number"))
      .map(([a, sign, b]) => `(${a} ${sign} ${b})`),
    fc.tuple(tie("number"), tie("number"), tie("number")).map(([a, b, c]) => `(${a} in [${b}..${c}))`),
    fc
      .tuple(tie("truth"), fc.constantFrom("and", "or"), tie("truth"))
      .map(([a, word, b]) => `(${a} ${word} ${b})`),
    tie("truth").map((a) => `not(${a})`),
    fc.constantFrom('(level = "二级")', '(label != "x")'),
  ),
}));

const rounding = fc.record({ scale: fc.nat(6), mode: fc.constantFrom(...MODES) });
const formula: fc.Arbitrary<Formula> = fc
  .tuple(numeric.number, rounding)
  .map(([text, { scale, mode }]) => ({ text, scale, mode }));

const literal = fc.constantFrom<string | number | boolean>(
  0,
  0.5,
  100,
  -1,
  "二级",
  "\u2028</script>",
  "__proto__",
  true,
  false,
);
const comparison: fc.Arbitrary<Condition> = fc.record({
  fact: fc.constantFrom("cost", "share", "days", "level", "constructor", "__proto__", "label", "out"),
  operator: fc.constantFrom("equal", "notEqual", "lessThan", "greaterThanInclusive", "present", "startsWith"),
  value: literal,
});
const condition: fc.Arbitrary<Condition> = fc.oneof(
  comparison,
  fc.array(comparison, { minLength: 1, maxLength: 3 }).map((all) => ({ all })),
  fc.array(comparison, { minLength: 1, maxLength: 3 }).map((any) => ({ any })),
  comparison.map((not) => ({ not })),
);

const collectOption: fc.Arbitrary<CollectOption> = fc.record({
  name: fc.constantFrom("一", "__proto__", '"]'),
  when: condition,
  value: formula,
  ladder: fc.option(fc.constantFrom("a", "b"), { nil: undefined }),
  pointer: fc.constant("/body/cases/0"),
  valuePointer: fc.constant("/body/cases/0/value/text"),
});

const statements = fc.letrec<{ statement: Statement; program: Program }>((tie) => ({
  statement: fc.oneof(
    { maxDepth: 2, depthSize: "small" },
    fc
      .tuple(fc.constantFrom("out", "sum", "cost"), formula)
      .map(
        ([writes, of]): Statement => ({ op: "compute", writes, formula: of, pointer: "/body/formula/text" }),
      ),
    fc
      .constantFrom("x", "\u2028", '";f[0]=1;"', "二级")
      .map((value): Statement => ({ op: "set", writes: "label", value, pointer: "/body/value" })),
    fc
      .record({
        combine: fc.constantFrom("sum", "product", "highest", "first"),
        none: fc.constantFrom("0", "1", "0.125"),
        scale: fc.nat(4),
        mode: fc.constantFrom(...MODES),
        options: fc.array(collectOption, { maxLength: 4 }),
      })
      .map((rest): Statement => ({ op: "collect", writes: "out", pointer: "/body/effects/0", ...rest })),
    fc
      .record({
        options: fc.array(
          fc.record({
            name: fc.constantFrom("甲", "constructor"),
            pointer: fc.constant("/body/cases/1"),
            when: fc.option(condition, { nil: undefined }),
            program: tie("program"),
          }),
          { maxLength: 3 },
        ),
        otherwise: fc.option(tie("program"), { nil: undefined }),
      })
      .map((rest): Statement => ({ op: "choose", pointer: "/body/cases", ...rest })),
    fc
      .record({
        fact: fc.constantFrom("share", "cost", "out"),
        programs: fc.tuple(tie("program"), tie("program")),
        otherwise: fc.option(tie("program"), { nil: undefined }),
      })
      .map(
        ({ fact: of, programs: [low, high], otherwise }): Statement => ({
          op: "range",
          fact: of,
          hit: "unique",
          pointer: "/body/bands",
          rows: [
            { name: "low", from: "0", until: "0.5", bounds: "[]", program: low, pointer: "/body/bands/0" },
            { name: "high", from: "0.5", until: "2", bounds: "()", program: high, pointer: "/body/bands/1" },
          ],
          otherwise,
        }),
      ),
  ),
  program: fc.array(tie("statement"), { maxLength: 3 }),
}));

/** Programs of every statement that has source; their formulas may lack a fact or divide by nothing. */
export const programs: fc.Arbitrary<Program> = fc.array(statements.statement, { minLength: 1, maxLength: 4 });

const held: fc.Arbitrary<Value> = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom<Value>(0, 0.5, 2, 1.25, 0.125, 100, 6910.56, 3000000.01, -1.5) },
  { weight: 4, arbitrary: fc.integer({ min: -1_000_000, max: 1_000_000 }).map((units) => units / 100) },
  { weight: 1, arbitrary: fc.constantFrom<Value>(1e15, 999999999999999, 90071992547409.91, 1e-7, 1e21) },
  {
    weight: 1,
    arbitrary: fc.constantFrom<Value>({ num: 1n, den: 3n }, { num: 12345678901234567890n, den: 100n }),
  },
  { weight: 1, arbitrary: fc.constantFrom<Value>(undefined, null, "二级", "x", true, Number.NaN, []) },
);
const word: fc.Arbitrary<Value> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom<Value>("二级", "x", "__proto__", "\u2028</script>") },
  { weight: 1, arbitrary: held },
);

/** Facts for them: mostly of their type, some of them hostile. */
export const worlds = fc
  .tuple(
    fc.array(held, { minLength: 6, maxLength: 6 }),
    fc.array(word, { minLength: 2, maxLength: 2 }),
    fc.boolean(),
  )
  .map(([numbers, words, flag]): Readonly<Record<string, Value>> => {
    const [cost, share, score, days, out, sum] = numbers;
    const [level, built] = words;
    const world: Record<string, Value> = Object.create(null);
    return Object.assign(world, {
      cost,
      share,
      score,
      days,
      out,
      sum,
      level,
      constructor: built,
      ["__proto__"]: flag,
    });
  });

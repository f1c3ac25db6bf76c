import fc from "fast-check";
import type { Comparison, Condition, Literal } from "../../server/conditions/condition.ts";
import { DECORATORS, OPERATORS } from "../../server/conditions/operator-name.ts";
import type { Value } from "../../server/domain/value.ts";

/** Generated conditions and facts over the dictionary of `facts.ts`. Few values, so that comparisons often meet. */

const TEXTS = ["I10", "I10.x00", "E11", "47.0901", "", "二级"];
const LEVELS = ["一级", "二级", "三级"];
const DATES = ["2021-09-09", "2021-09-10", "2024-12-31", "2025-01-01"];
const NUMBERS = [0, 0.5, 0.1, 0.3, 2, 14, 15, 16, -1, 1999.99, 100000];

const text = fc.constantFrom(...TEXTS);
const level = fc.constantFrom(...LEVELS);
const date = fc.constantFrom(...DATES);
const number = fc.constantFrom(...NUMBERS);

/** A number as a claim gives it, or as a formula leaves it: the same decimal over another denominator. */
const numeric: fc.Arbitrary<Value> = fc.oneof(
  number,
  fc.record({ of: number, times: fc.constantFrom(1n, 3n, 7n) }).map(({ of, times }) => ({
    num: BigInt(Math.round(of * 100)) * times,
    den: 100n * times,
  })),
);

/** Facts of which none is missing and each is of its declared type. */
export const completeFacts: fc.Arbitrary<Readonly<Record<string, Value>>> = fc.record({
  total_fee: numeric,
  fund_pay: numeric,
  fee_ratio: numeric,
  stay_days: numeric,
  diagnosis: text,
  level,
  emergency: fc.boolean(),
  admitted: date,
  discharged: date,
  operations: fc.array(text, { maxLength: 3 }),
  scores: fc.array(numeric, { maxLength: 3 }),
  ward: fc.record({ code: text, beds: numeric }),
  diagnoses: fc.array(fc.record({ code: text, share: numeric }), { maxLength: 3 }),
});

/** The same with holes: facts, fields and items that are absent or null. */
export const gappyFacts: fc.Arbitrary<Readonly<Record<string, Value>>> = completeFacts.chain((facts) =>
  fc
    .array(fc.constantFrom(undefined, null, "kept", "kept"), { minLength: 40, maxLength: 40 })
    .map((holes) => punch(facts, [...holes])),
);

function punch(
  facts: Readonly<Record<string, Value>>,
  holes: (string | null | undefined)[],
): Record<string, Value> {
  const pierced = (value: Value): Value => {
    const hole = holes.length > 0 ? holes.pop() : "kept";
    if (hole !== "kept") return hole === null ? null : undefined;
    if (Array.isArray(value)) return value.map(pierced);
    if (typeof value !== "object" || value === null || "den" in value) return value;
    return Object.fromEntries(Object.entries(value).map(([field, inner]) => [field, pierced(inner)]));
  };
  return Object.fromEntries(Object.entries(facts).map(([id, value]) => [id, pierced(value)]));
}

interface Place {
  readonly fact: string;
  readonly path?: string;
}

const NUMBER_PLACES: readonly Place[] = [
  { fact: "total_fee" },
  { fact: "总费用" },
  { fact: "stay_days" },
  { fact: "ward", path: "$.beds" },
];
const TEXT_PLACES: readonly Place[] = [{ fact: "diagnosis" }, { fact: "ward", path: "$.code" }];
const TEXT_LISTS: readonly Place[] = [{ fact: "operations" }, { fact: "diagnoses", path: "$[*].code" }];
const NUMBER_LISTS: readonly Place[] = [{ fact: "scores" }, { fact: "diagnoses", path: "$[*].share" }];

const ORDERS = ["lessThan", "lessThanInclusive", "greaterThan", "greaterThanInclusive"] as const;
const EQUALITIES = ["equal", "notEqual"] as const;

function comparison(
  places: readonly Place[],
  operators: readonly string[],
  value: fc.Arbitrary<Comparison["value"]>,
): fc.Arbitrary<Comparison> {
  const prefix = fc.constantFrom("", "", "not:");
  return fc
    .record({ place: fc.constantFrom(...places), prefix, operator: fc.constantFrom(...operators), value })
    .map(({ place, operator, value: right, prefix: not }) => ({
      ...place,
      operator: not + operator,
      value: right,
    }));
}

function listOf(literal: fc.Arbitrary<Literal>): fc.Arbitrary<readonly Literal[]> {
  return fc.uniqueArray(literal, { minLength: 1, maxLength: 4 });
}

function onItems(operators: readonly string[]): readonly string[] {
  return operators.flatMap((operator) => [`someFact:${operator}`, `everyFact:${operator}`]);
}

const prefixText = text.filter((prefix) => prefix !== "");

/** Comparisons that lint without error, of every operator, decorator and type. */
const cleanComparison: fc.Arbitrary<Comparison> = fc.oneof(
  comparison(NUMBER_PLACES, [...ORDERS, ...EQUALITIES], number),
  comparison([{ fact: "total_fee" }], [...ORDERS, ...EQUALITIES], fc.constant({ fact: "统筹支付" })),
  comparison(NUMBER_PLACES, ["in", "notIn", "someValue:lessThan", "everyValue:notEqual"], listOf(number)),
  comparison(
    [{ fact: "admitted" }],
    [...ORDERS, ...EQUALITIES],
    fc.oneof(date, fc.constant({ fact: "discharged" })),
  ),
  comparison(TEXT_PLACES, [...EQUALITIES, "startsWith"], prefixText),
  comparison(
    TEXT_PLACES,
    ["in", "notIn", "startsWithAny", "someValue:startsWith", "everyValue:notEqual"],
    listOf(prefixText),
  ),
  comparison(
    TEXT_PLACES,
    ["in", "notIn", "someValue:equal"],
    fc.constantFrom({ fact: "operations" }, { fact: "diagnoses", path: "$[*].code" }),
  ),
  comparison([{ fact: "level" }], EQUALITIES, level),
  comparison([{ fact: "emergency" }], EQUALITIES, fc.boolean()),
  comparison(
    TEXT_LISTS,
    ["contains", "doesNotContain", ...onItems([...EQUALITIES, "startsWith"])],
    prefixText,
  ),
  comparison(TEXT_LISTS, [...onItems(["in", "notIn", "startsWithAny", "not:in"])], listOf(prefixText)),
  comparison(NUMBER_LISTS, ["contains", "doesNotContain", ...onItems([...ORDERS, ...EQUALITIES])], number),
  comparison(TEXT_PLACES, ["swap:contains", "swap:doesNotContain"], listOf(text)),
);

const presence = comparison(
  [...NUMBER_PLACES, ...TEXT_LISTS, { fact: "emergency" }],
  ["present"],
  fc.boolean(),
);

/** Groups of whatever comparisons are given, up to four levels. */
export function conditionsOf(leaf: fc.Arbitrary<Condition>): fc.Arbitrary<Condition> {
  const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
    condition: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      leaf,
      fc.array(tie("condition"), { minLength: 1, maxLength: 4 }).map((all) => ({ all })),
      fc.array(tie("condition"), { minLength: 1, maxLength: 4 }).map((any) => ({ any })),
      tie("condition").map((not) => ({ not })),
    ),
  }));
  return condition;
}

/** Conditions that lint without error. */
export const cleanConditions = conditionsOf(
  fc.oneof({ weight: 5, arbitrary: cleanComparison }, { weight: 1, arbitrary: presence }),
);

/** The same without `present`, which alone can tell that something is missing. */
export const cleanConditionsWithoutPresence = conditionsOf(cleanComparison);

const anyLiteral: fc.Arbitrary<Literal> = fc.oneof(
  text,
  number,
  fc.boolean(),
  fc.constant(null),
  level,
  date,
);
const anyPlace: fc.Arbitrary<Place> = fc
  .record({
    fact: fc
      .constantFrom(...NUMBER_PLACES, ...TEXT_LISTS, ...NUMBER_LISTS, { fact: "unheard_of" })
      .map(({ fact }) => fact),
    path: fc.constantFrom(
      undefined,
      undefined,
      "$",
      "$[0]",
      "$.code",
      "$[*].code",
      "$[*]",
      "$..code",
      "$[?(@.code)]",
      "nonsense",
    ),
  })
  .map(({ fact, path }) => (path === undefined ? { fact } : { fact, path }));

const anyOperator = fc
  .tuple(
    fc.array(fc.constantFrom(...DECORATORS, "often"), { maxLength: 2 }),
    fc.constantFrom(...OPERATORS, "matches"),
  )
  .map(([decorators, operator]) => [...decorators, operator].join(":"));

/** Comparisons of anything with anything: most lint with errors, some do not. */
export const wildComparisons: fc.Arbitrary<Comparison> = fc
  .record({
    place: anyPlace,
    operator: anyOperator,
    value: fc.oneof(anyLiteral, fc.array(anyLiteral, { maxLength: 3 }), anyPlace),
  })
  .map(({ place, operator, value }) => ({ ...place, operator, value }));

export const wildConditions = conditionsOf(wildComparisons);

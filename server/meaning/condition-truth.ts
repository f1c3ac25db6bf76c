import { placeInWords } from "../conditions/comparison-in-words.ts";
import {
  type Comparison,
  type Condition,
  type FactReference,
  isFactReference,
} from "../conditions/condition.ts";
import { conditionInWords } from "../conditions/condition-in-words.ts";
import type { OperatorName } from "../conditions/operator-name.ts";
import { parseOperator } from "../conditions/operator-name.ts";
import { parsePath, pathReader } from "../conditions/path.ts";
import { productOperation } from "../conditions/product-dialect.ts";
import { everyHolds, negation, someHolds, type Truth } from "../conditions/truth.ts";
import { VOCABULARIES } from "../conditions/vocabulary.ts";
import { exact, negate, ONE } from "../domain/exact.ts";
import type { Value } from "../domain/value.ts";
import type { Words } from "./meaning-difference.ts";
import { constantOf, constantTerm, type NumberTerm, placeTerm, scaled, sumOf } from "./number-term.ts";
import { type Question, splitSet } from "./split-set.ts";
import { type Known, keyOf, type Order, type VersionRun } from "./version-run.ts";

/** How a condition comes out in the run's situation; divides it where it comes out in different ways. */
export function conditionTruth(condition: Condition, run: VersionRun): Truth {
  if ("fact" in condition) return comparisonTruth(condition, run);
  if ("condition" in condition) return undefined;
  if ("not" in condition) return negation(conditionTruth(condition.not, run));
  const ask = (part: Condition): Truth => conditionTruth(part, run);
  return "any" in condition ? someHolds(condition.any, ask) : everyHolds(condition.all, ask);
}

function comparisonTruth(comparison: Comparison, run: VersionRun): Truth {
  const { operator, value } = comparison;
  const parsed = parseOperator(operator);
  if ("unknown" in parsed) return undefined;
  const known = knownAt(comparison, run);
  if (!known) return undefined;
  if (isFactReference(value)) {
    const right = knownAt(value, run);
    return right && relationTruth(comparison, [known, right], run);
  }
  return truthOfKnown(known, { ...parsed, value }, comparison, run);
}

/** What a comparison reads; `undefined` where its path is none. */
function knownAt({ fact, path }: FactReference, run: VersionRun): Known | undefined {
  if (path !== undefined && !parsePath(path)) return undefined;
  const known = run.read(fact);
  if (path === undefined) return known;
  return { is: "place", place: run.places.fact(fact, path) };
}

function truthOfKnown(known: Known, question: Question, comparison: Comparison, run: VersionRun): Truth {
  const ask = productOperation(comparison.operator).against(question.value as Value);
  if (known.is === "literal") return ask(known.value);
  if (known.is === "place") return truthOfPlace(known, question, run, comparison);
  const constant = constantOf(known.term);
  if (constant) return ask(constant);
  run.required(known.term);
  const words = wordsOfPlace(comparison, run);
  const order = ORDERS[question.operator];
  if (order && question.decorators.length === 0 && typeof question.value === "number") {
    const difference = sumOf(known.term, constantTerm(negate(exact(question.value))));
    return run.stands(difference, order, words);
  }
  const { place, slope, offset } = run.figure(known.term, words);
  const isPlain = slope.num === slope.den && offset.num === 0n;
  const asked = isPlain ? place : run.places.figure(known.term, words);
  return truthOfPlace({ is: "place", place: asked }, question, run, comparison);
}

const ORDERS: Readonly<Partial<Record<OperatorName, Order>>> = {
  lessThan: "<",
  lessThanInclusive: "<=",
  greaterThan: ">",
  greaterThanInclusive: ">=",
  equal: "=",
};

/** A question about a place; about one that cannot be divided so, the claim alone knows (`comparison` says what to ask). */
export function truthOfPlace(
  { place, produce }: Extract<Known, { is: "place" }>,
  question: Question,
  run: VersionRun,
  comparison?: Comparison,
): Truth {
  if (produce) {
    const made = produce();
    if (made.is !== "place" && comparison) return truthOfKnown(made, question, comparison, run);
    if (made.is === "place" && made.place.key !== place.key)
      return truthOfPlace(made, question, run, comparison);
  }
  const parts = splitSet(run.situation.setOf(place), question);
  if (!parts) return comparison && relationTruth(comparison, [{ is: "place", place }], run);
  return run.situation.answer<Truth>(place, [
    ...(parts.true ? [{ answer: true, set: parts.true }] : []),
    ...(parts.false ? [{ answer: false, set: parts.false }] : []),
    ...(parts.unknown ? [{ answer: undefined, set: parts.unknown }] : []),
  ]);
}

/** Two facts: their difference where both are numbers or dates, otherwise a relation that only a claim tells. */
function relationTruth(comparison: Comparison, sides: readonly Known[], run: VersionRun): Truth {
  const parsed = parseOperator(comparison.operator);
  const order = "operator" in parsed && parsed.decorators.length === 0 ? ORDERS[parsed.operator] : undefined;
  const [left, right] = sides.map((known) => termOf(known));
  if (order && left && right) {
    for (const known of sides) if (known.is === "place" && !run.isThere(known.place)) return undefined;
    return run.stands(sumOf(left, scaled(right, negate(ONE))), order, differenceInWords(comparison, run));
  }
  const { name: _, priority: __, ...bare } = comparison;
  const key = `${JSON.stringify(bare)} ${sides.map(keyOf).join(" ")}`;
  const facts = sides.map((_, index) => factAt(comparison, index));
  const place = run.places.relation(key, comparisonWords(bare, run), facts, (read) =>
    testOf(comparison, read),
  );
  return truthOfPlace({ is: "place", place }, { decorators: [], operator: "equal", value: true }, run);
}

function termOf(known: Known): NumberTerm | undefined {
  if (known.is === "number") return known.term;
  if (known.is === "literal") return undefined;
  const { values } = known.place.whole;
  return values?.of === "number" || values?.of === "date" ? placeTerm(known.place) : undefined;
}

function factAt({ fact, value }: Comparison, index: number): string {
  return index === 1 && isFactReference(value) ? value.fact : fact;
}

function testOf({ fact, path, operator, value }: Comparison, read: (fact: string) => Value): Truth {
  const at = (name: string, inside: string | undefined): Value =>
    pathReader(parsePath(inside ?? "$") ?? [])(read(name));
  const right = isFactReference(value) ? at(value.fact, value.path) : (value as Value);
  return productOperation(operator).test(at(fact, path), right);
}

function wordsOfPlace(reference: FactReference, run: VersionRun): Words {
  const said = (language: "zh" | "en"): string =>
    placeInWords(reference, run.places.facts, VOCABULARIES[language]);
  return { zh: said("zh"), en: said("en") };
}

function differenceInWords(comparison: Comparison, run: VersionRun): Words {
  const left = wordsOfPlace(comparison, run);
  const right = isFactReference(comparison.value) ? wordsOfPlace(comparison.value, run) : left;
  return { zh: `${left.zh} − ${right.zh}`, en: `${left.en} − ${right.en}` };
}

function comparisonWords(comparison: Comparison, run: VersionRun): Words {
  const { facts } = run.places;
  return { zh: conditionInWords(comparison, facts, "zh"), en: conditionInWords(comparison, facts, "en") };
}

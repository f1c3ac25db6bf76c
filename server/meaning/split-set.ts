import { isDateText, toExact } from "../conditions/comparison.ts";
import type { Comparison, Literal } from "../conditions/condition.ts";
import type { DecoratedOperator } from "../conditions/operator-name.ts";
import { productOperation } from "../conditions/product-dialect.ts";
import type { Truth } from "../conditions/truth.ts";
import { compare, type Exact } from "../domain/exact.ts";
import type { Value } from "../domain/value.ts";
import type { Interval } from "../tables/interval.ts";
import { simplestValue } from "../tables/simplest-value.ts";
import { dateOfDay, dayNumber } from "./day-number.ts";
import { cut, type NumberSet } from "./number-set.ts";
import { isEmpty, type ListPiece, type PlaceSet, united, type ValueSet } from "./place-set.ts";
import { cutByList, cutByStart, sampleTexts, type TextSet } from "./text-set.ts";

/** A set in the parts that a comparison answers alike. Parts without a value are absent. */
export interface Partition {
  readonly true?: PlaceSet | undefined;
  readonly false?: PlaceSet | undefined;
  readonly unknown?: PlaceSet | undefined;
}

/** What a comparison with literals asks. */
export interface Question extends DecoratedOperator {
  readonly value: Exclude<Comparison["value"], { readonly fact: string }>;
}

/**
 * Parts a set by the product's own operators: where no literal lies between two values, one of them is asked for both.
 * `undefined` for a question about lists that cannot be put to their items one by one.
 */
export function splitSet(set: PlaceSet, question: Question): Partition | undefined {
  const { values } = set;
  const { decorators, operator, value } = question;
  if (values?.of === "list" && !(decorators.length === 0 && operator === "present")) {
    const lists = splitLists(values.lists, question);
    return lists && joined(lists, set.missing ? { unknown: MISSING } : {});
  }
  const ask = productOperation([...decorators, operator].join(":")).against(value as Value);
  const absent = set.missing ? part(ask(undefined), MISSING) : {};
  return values ? joined(splitValues(values, question, ask), absent) : absent;
}

const MISSING: PlaceSet = { missing: true };

function splitValues(values: ValueSet, question: Question, ask: (value: Value) => Truth): Partition {
  switch (values.of) {
    case "number":
      return splitNumbers("number", values.numbers, numbersIn(question.value), ask);
    case "date":
      return splitNumbers("date", values.numbers, daysIn(question.value), (day) =>
        ask(typeof day === "object" && day !== null && "den" in day ? dateOfDay(day as Exact) : day),
      );
    case "text":
      return splitTexts(values.texts, question, ask);
    case "boolean":
      return values.truths
        .map((truth) => part(ask(truth), { missing: false, values: { of: "boolean", truths: [truth] } }))
        .reduce(joined, {});
    case "record":
      return part(ask({}), { missing: false, values });
    case "list":
      return part(ask([]), { missing: false, values });
  }
}

function literalsOf(value: Question["value"]): readonly Literal[] {
  // `Array.isArray` does not narrow readonly lists away.
  return Array.isArray(value) ? value : [value as Literal];
}

function numbersIn(value: Question["value"]): Exact[] {
  return literalsOf(value).flatMap((literal) => toExact(literal) ?? []);
}

function daysIn(value: Question["value"]): Exact[] {
  return literalsOf(value).flatMap((literal) =>
    typeof literal === "string" && isDateText(literal) ? [dayNumber(literal)] : [],
  );
}

/** Every literal is a part of its own, and so is each stretch between two. */
function splitNumbers(
  of: "number" | "date",
  numbers: NumberSet,
  literals: readonly Exact[],
  ask: (value: Value) => Truth,
): Partition {
  const points = [...literals]
    .sort(compare)
    .filter((point, i, all) => i === 0 || compare(point, all[i - 1] ?? point) !== 0);
  let found: Partition = {};
  let rest = numbers;
  const see = (cell: NumberSet): void => {
    const [first] = cell.intervals;
    const sample = first && simplestValue(first, cell.scale);
    if (sample) found = joined(found, part(ask(sample), { missing: false, values: { of, numbers: cell } }));
  };
  for (const point of points) {
    const below = cut(rest, { upper: { at: point, included: false } });
    const at = cut(below.outside, { upper: { at: point, included: true } });
    see(below.inside);
    see(at.inside);
    rest = at.outside;
  }
  see(rest);
  return found;
}

function splitTexts(texts: TextSet, question: Question, ask: (value: Value) => Truth): Partition {
  const literals = literalsOf(question.value).filter((literal) => typeof literal === "string");
  const { operator, decorators } = question;
  const byStart = operator === "startsWith" || operator === "startsWithAny";
  if (byStart && decorators.every((name) => name === "not")) return splitByStart(texts, literals, ask);
  if (byStart) return literals.length === 0 ? whole(texts, ask) : splitByEachStart(texts, literals, ask);
  const { inside, outside } = cutByList(texts, literals);
  const listed = new Map<Truth, string[]>();
  for (const literal of new Set(literals)) {
    const truth = ask(literal);
    const same = listed.get(truth);
    if (same) same.push(literal);
    else listed.set(truth, [literal]);
  }
  return [...listed]
    .map(([truth, among]) => part(truth, setOf(cutByList(inside, among).inside)))
    .reduce(joined, whole(outside, ask));
}

function splitByStart(texts: TextSet, prefixes: readonly string[], ask: (value: Value) => Truth): Partition {
  const { inside, outside } = cutByStart(texts, prefixes);
  return joined(whole(inside, ask), whole(outside, ask));
}

/** For questions that hold of some beginnings or of all: each beginning without the longer ones is asked by itself. */
function splitByEachStart(
  texts: TextSet,
  prefixes: readonly string[],
  ask: (value: Value) => Truth,
): Partition {
  let rest = texts;
  let found: Partition = {};
  for (const prefix of [...new Set(prefixes)].sort((a, b) => b.length - a.length)) {
    const { inside, outside } = cutByStart(rest, [prefix]);
    found = joined(found, whole(inside, ask));
    rest = outside;
  }
  return joined(found, whole(rest, ask));
}

/** A set of texts that are all answered alike. */
function whole(texts: TextSet, ask: (value: Value) => Truth): Partition {
  const [sample] = texts.length > 0 ? sampleTexts(texts) : [];
  return sample === undefined && texts.length === 0 ? {} : part(ask(sample ?? ""), setOf(texts));
}

function setOf(texts: TextSet): PlaceSet {
  return { missing: false, values: texts.length > 0 ? { of: "text", texts } : undefined };
}

function splitLists(lists: readonly ListPiece[], question: Question): Partition | undefined {
  const [outer, ...rest] = question.decorators;
  const { operator } = question;
  const inner = { ...question, decorators: rest };
  if (outer === "not") return flipped(splitLists(lists, inner));
  if (outer === "someFact") return splitBySome(lists, inner);
  if (outer === "everyFact") return flipped(splitBySome(lists, { ...inner, decorators: ["not", ...rest] }));
  if (outer !== undefined) return undefined;
  if (operator === "contains") return splitBySome(lists, { ...question, operator: "equal" });
  if (operator === "doesNotContain") return flipped(splitBySome(lists, { ...question, operator: "equal" }));
  return { unknown: { missing: false, values: { of: "list", lists } } };
}

/** Whether some item answers true; unknown where none does and some item is unknown. */
function splitBySome(lists: readonly ListPiece[], question: Question): Partition | undefined {
  let found: Partition = {};
  for (const piece of lists) {
    const items = splitSet(piece.items, question);
    if (!items) return undefined;
    const not = joinedSets(items.false, items.unknown);
    const parts = {
      true: items.true && { ...piece, holds: [...piece.holds, items.true] },
      false: narrowed(piece, items.false ?? NOTHING, question, ["false"]),
      unknown:
        items.unknown && not && holding(narrowed(piece, not, question, ["false", "unknown"]), items.unknown),
    };
    for (const answer of ["true", "false", "unknown"] as const) {
      const list = parts[answer];
      if (list)
        found = joined(found, { [answer]: { missing: false, values: { of: "list", lists: [list] } } });
    }
  }
  return found;
}

const NOTHING: PlaceSet = { missing: false };

function holding(piece: ListPiece | undefined, item: PlaceSet): ListPiece | undefined {
  return piece && { ...piece, holds: [...piece.holds, item] };
}

/** The lists of a piece all of whose items give one of some answers; what must be held narrows with them. */
function narrowed(
  piece: ListPiece,
  items: PlaceSet,
  question: Question,
  answers: readonly ("false" | "unknown")[],
): ListPiece | undefined {
  const holds: PlaceSet[] = [];
  for (const hold of piece.holds) {
    const parts = splitSet(hold, question) ?? {};
    const kept = answers.map((answer) => parts[answer]).reduce(joinedSets, undefined);
    if (!kept || isEmpty(kept)) return undefined;
    holds.push(kept);
  }
  return { items, holds };
}

function part(truth: Truth, set: PlaceSet): Partition {
  if (isEmpty(set)) return {};
  return truth === undefined ? { unknown: set } : truth ? { true: set } : { false: set };
}

export function joined(a: Partition, b: Partition): Partition {
  return {
    true: joinedSets(a.true, b.true),
    false: joinedSets(a.false, b.false),
    unknown: joinedSets(a.unknown, b.unknown),
  };
}

function joinedSets(a: PlaceSet | undefined, b: PlaceSet | undefined): PlaceSet | undefined {
  return a && b ? united(a, b) : (a ?? b);
}

function flipped(partition: Partition | undefined): Partition | undefined {
  return partition && { true: partition.false, false: partition.true, unknown: partition.unknown };
}

/** The numbers of a set inside an interval, those outside, and that it is missing. */
export function splitByInterval({ missing, values }: PlaceSet, interval: Interval): Partition {
  const absent = missing ? { unknown: MISSING } : {};
  if (values?.of !== "number" && values?.of !== "date") return absent;
  const { inside, outside } = cut(values.numbers, interval);
  const set = (numbers: NumberSet): PlaceSet | undefined =>
    numbers.intervals.length > 0 ? { missing: false, values: { of: values.of, numbers } } : undefined;
  return { ...absent, true: set(inside), false: set(outside) };
}

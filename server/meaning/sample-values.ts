import { exact } from "../domain/exact.ts";
import type { Value } from "../domain/value.ts";
import { dateOfDay } from "./day-number.ts";
import { holdsNumber, sampleNumbers } from "./number-set.ts";
import type { ListPiece, PlaceSet, ValueSet } from "./place-set.ts";
import { sampleTexts } from "./text-set.ts";

/** Values of a set that are worth a trial, the plainest first; that it is missing comes last. */
export function sampleValues({ missing, values }: PlaceSet): Value[] {
  const found = values ? samplesOf(values) : [];
  return missing ? [...found, undefined] : found;
}

function samplesOf(values: ValueSet): Value[] {
  switch (values.of) {
    case "number":
      return sampleNumbers(values.numbers);
    case "date":
      return sampleNumbers(values.numbers).map(dateOfDay);
    case "text":
      return sampleTexts(values.texts);
    case "boolean":
      return [...values.truths];
    case "list":
      return values.lists.flatMap(sampleLists);
    case "record":
      return [{}];
  }
}

/** The shortest list of a piece, and the same with more items. */
function sampleLists({ items, holds }: ListPiece): Value[] {
  const needed = holds.map((hold) => sampleValues(hold));
  const first = needed.map(([value]) => value);
  const others = needed.map((values) => values[1] ?? values[0]);
  const more = sampleValues(items).slice(0, 3);
  return [first, others, ...more.map((item) => [...first, item])];
}

const TYPICAL = ["100", "1000", "10", "1", "3", "12345.67", "0.5", "100000", "0", "7", "2"].map(exact);
const TYPICAL_DAYS = ["2024-06-15", "2024-02-29", "2023-12-31"];

/** Values for a fact of which nothing is asked: what is usual before what is odd, and `hints` out of the formulas. */
export function usualValues(whole: PlaceSet, hints: readonly string[]): Value[] {
  const { values } = whole;
  if (values?.of === "date") return [...TYPICAL_DAYS, ...sampleValues(whole)];
  if (values?.of !== "number") return sampleValues(whole);
  const { numbers } = values;
  const usual = [...TYPICAL, ...hints.map(exact)].filter((value) => holdsNumber(numbers, value));
  const fitting = usual.filter(
    (value) =>
      sampleNumbers({
        ...numbers,
        intervals: [{ lower: { at: value, included: true }, upper: { at: value, included: true } }],
      }).length > 0,
  );
  return [...fitting, ...(whole.missing ? [undefined] : [])];
}

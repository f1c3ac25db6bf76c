import type { Fact, FactType } from "../domain/fact.ts";
import { domainOfUnit } from "../tables/value-domain.ts";
import { EVERY_DAY } from "./day-number.ts";
import { type NumberSet, numbersKey, unitedNumbers } from "./number-set.ts";
import { EVERY_TEXT, type TextSet, textsKey, unitedTexts } from "./text-set.ts";

/** What a fact, or a place inside one, may hold in a situation: that it is missing, some values, or either. */
export interface PlaceSet {
  readonly missing: boolean;
  /** Absent where no value is left. */
  readonly values?: ValueSet | undefined;
}

export type ValueSet =
  | { readonly of: "number"; readonly numbers: NumberSet }
  /** Day numbers, see `dayNumber`. */
  | { readonly of: "date"; readonly numbers: NumberSet }
  | { readonly of: "text"; readonly texts: TextSet }
  | { readonly of: "boolean"; readonly truths: readonly boolean[] }
  | { readonly of: "list"; readonly lists: readonly ListPiece[] }
  /** A record: only whether there is one; its fields are places of their own. */
  | { readonly of: "record" };

/** Lists all of whose items are among `items` and which hold, of each set of `holds`, at least one item. */
export interface ListPiece {
  readonly items: PlaceSet;
  readonly holds: readonly PlaceSet[];
}

export function isEmpty({ missing, values }: PlaceSet): boolean {
  return !missing && values === undefined;
}

/**
 * All that a place of a type may hold. Of a fact, its scale and its unit bound the numbers; what rules derive may be
 * a fraction.
 */
export function wholeSet(type: FactType, missing: boolean, origin?: Fact["origin"]): PlaceSet {
  return { missing, values: allOf(type, origin) };
}

function allOf(type: FactType, origin: Fact["origin"] | undefined): ValueSet {
  switch (type.type) {
    case "number": {
      const domain = domainOfUnit(type.unit, origin === "derived" ? undefined : type.scale);
      return { of: "number", numbers: { intervals: [domain.interval], scale: domain.scale } };
    }
    case "date":
      return { of: "date", numbers: { intervals: [EVERY_DAY], scale: 0 } };
    case "text":
      return { of: "text", texts: type.values ? [{ among: type.values }] : EVERY_TEXT };
    case "boolean":
      return { of: "boolean", truths: [false, true] };
    case "list":
      return { of: "list", lists: [{ items: wholeSet(type.items, false, origin), holds: [] }] };
    case "record":
      return { of: "record" };
  }
}

/** Two sets of one place together. */
export function united(a: PlaceSet, b: PlaceSet): PlaceSet {
  return { missing: a.missing || b.missing, values: unitedValues(a.values, b.values) };
}

function unitedValues(a: ValueSet | undefined, b: ValueSet | undefined): ValueSet | undefined {
  if (!a || !b) return a ?? b;
  if ((a.of === "number" && b.of === "number") || (a.of === "date" && b.of === "date"))
    return { of: a.of, numbers: unitedNumbers(a.numbers, b.numbers) };
  if (a.of === "text" && b.of === "text") return { of: "text", texts: unitedTexts(a.texts, b.texts) };
  if (a.of === "boolean" && b.of === "boolean")
    return { of: "boolean", truths: [...new Set([...a.truths, ...b.truths])].sort() };
  if (a.of === "list" && b.of === "list") return { of: "list", lists: distinct([...a.lists, ...b.lists]) };
  return a;
}

function distinct(pieces: readonly ListPiece[]): ListPiece[] {
  return [...new Map(pieces.map((piece) => [pieceKey(piece), piece])).values()];
}

/** A text that two sets of one place share exactly when they were made of the same parts. */
export function setKey({ missing, values }: PlaceSet): string {
  return `${missing ? "?" : ""}${values ? valuesKey(values) : ""}`;
}

function valuesKey(values: ValueSet): string {
  switch (values.of) {
    case "number":
    case "date":
      return numbersKey(values.numbers);
    case "text":
      return textsKey(values.texts);
    case "boolean":
      return values.truths.join();
    case "list":
      return values.lists.map(pieceKey).sort().join(";");
    case "record":
      return "{}";
  }
}

function pieceKey({ items, holds }: ListPiece): string {
  return `[${setKey(items)}] ∋ ${[...new Set(holds.map(setKey))].sort().join(" & ")}`;
}

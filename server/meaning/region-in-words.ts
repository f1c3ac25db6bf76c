import type { OperatorName } from "../conditions/operator-name.ts";
import { valueInWords } from "../conditions/value-in-words.ts";
import { VOCABULARIES, type Vocabulary } from "../conditions/vocabulary.ts";
import type { Language } from "../domain/diagnostic.ts";
import { toText } from "../domain/exact.ts";
import { type Interval, intervalInWords } from "../tables/interval.ts";
import { cellContents } from "./cell-contents.ts";
import { dateOfDay } from "./day-number.ts";
import type { Cell as ToldCell, Words } from "./meaning-difference.ts";
import type { NameOf, Place } from "./place.ts";
import { type ListPiece, type PlaceSet, setKey, type ValueSet } from "./place-set.ts";
import type { Cell } from "./situation.ts";
import type { TextPiece } from "./text-set.ts";

/** What a region asks of each place, in words. */
export function toldCells(cells: Iterable<Cell>): ToldCell[] {
  return [...cells].map(({ place, set }) => {
    const { at } = place;
    return {
      ...(at.of === "fact" ? { fact: at.fact, ...(at.path === undefined ? {} : { path: at.path }) } : {}),
      ...(at.of === "shared" && at.facts[0] !== undefined ? { fact: at.facts[0] } : {}),
      words: { zh: cellInWords(place, set, "zh"), en: cellInWords(place, set, "en") },
      holds: cellContents(set),
    };
  });
}

/** A region in one sentence: what is asked of each fact. */
export function regionInWords(cells: readonly ToldCell[]): Words {
  if (cells.length === 0) return { zh: "所有情形", en: "every claim" };
  const said = (language: Language, and: string): string =>
    cells.map(({ words }) => words[language]).join(and);
  return { zh: said("zh", " 且 "), en: said("en", " and ") };
}

function cellInWords(place: Place, { missing, values }: PlaceSet, language: Language): string {
  const words = VOCABULARIES[language];
  const subject = place.words[language];
  const isRelation = place.whole.values?.of === "boolean" && place.key.startsWith("? ");
  if (isRelation) return relationInWords(subject, { missing, values }, words);
  const nameOf = place.namesIn?.(words) ?? (() => undefined);
  const said = values ? alternatives({ subject, nameOf, language }, shorter(values, place.whole)) : [];
  const isWhole = values && setKey({ missing: false, values }) === setKey({ ...place.whole, missing: false });
  const there = isWhole ? [words.sentence(subject, words.operators.present[0])] : said;
  const all = missing ? [...there, words.sentence(subject, words.missing)] : there;
  return all.length > 1 ? words.bracketed(all.join(language === "zh" ? " 或 " : " or ")) : all.join("");
}

/** Of declared values, the few that are left out rather than the many that are not. */
function shorter(values: ValueSet, whole: PlaceSet): ValueSet {
  if (values.of !== "text" || whole.values?.of !== "text") return values;
  const [[piece], [all]] = [values.texts, whole.values.texts];
  if (!piece || !all || !("among" in piece) || !("among" in all)) return values;
  const out = all.among.filter((text) => !piece.among.includes(text));
  if (values.texts.length > 1 || out.length === 0 || out.length >= piece.among.length) return values;
  return { of: "text", texts: [{ starts: [""], startsNot: [], not: out }] };
}

function relationInWords(subject: string, { missing, values }: PlaceSet, words: Vocabulary): string {
  const truths = values?.of === "boolean" ? values.truths : [];
  const said = truths.map((truth) => (truth ? subject : words.denied(subject)));
  if (missing) said.push(words.concluded(subject, words.outcome.unknown));
  return said.join(words.or);
}

/** What is said something of: its name, and what its coded values are called. */
interface Subject {
  readonly subject: string;
  readonly nameOf: NameOf;
  readonly language: Language;
}

function alternatives(of: Subject, values: ValueSet): string[] {
  const { subject, language } = of;
  const words = VOCABULARIES[language];
  switch (values.of) {
    case "number":
      return values.numbers.intervals.map((interval) => intervalInWords(interval, subject));
    case "date":
      return values.numbers.intervals.map((interval) => periodInWords(interval, subject));
    case "text":
      return values.texts.map((piece) => words.sentence(subject, textInWords(piece, of)));
    case "boolean":
      return values.truths.map((truth) =>
        words.sentence(subject, phrase("equal", words, truth ? words.yes : words.no)),
      );
    case "list":
      return values.lists.map((piece) => listInWords(of, piece));
    case "record":
      return [words.sentence(subject, words.operators.present[0])];
  }
}

function periodInWords({ lower, upper }: Interval, subject: string): string {
  const day = (end: NonNullable<Interval["lower"]>): string => dateOfDay(end.at);
  if (lower && upper && toText(lower.at) === toText(upper.at)) return `${subject} = ${day(lower)}`;
  const left = lower && day(lower) !== "0001-01-01" ? `${day(lower)} ${lower.included ? "≤" : "<"} ` : "";
  const right = upper && day(upper) !== "9999-12-31" ? ` ${upper.included ? "≤" : "<"} ${day(upper)}` : "";
  return `${left}${subject}${right}`;
}

function phrase(operator: OperatorName, { operators }: Vocabulary, object: string): string {
  return operators[operator][0].replace("{}", () => object);
}

/** The predicate alone, to be said of a fact or of an item. */
function textInWords(piece: TextPiece, { nameOf, language }: Subject): string {
  const words = VOCABULARIES[language];
  const said = (one: OperatorName, many: OperatorName, texts: readonly string[]): string => {
    const [only, more] = texts;
    if (only !== undefined && more === undefined)
      return phrase(one, words, words.quoted(nameOf(only) ?? only));
    return phrase(many, words, valueInWords(texts, { type: "list", items: { type: "text" } }, words, nameOf));
  };
  if ("among" in piece) return said("equal", "in", piece.among);
  const parts: string[] = [];
  if (piece.starts.join() !== "") parts.push(said("startsWith", "startsWithAny", piece.starts));
  const refused = (text: string, one: boolean): string =>
    (one ? words.operators.startsWith[1] : words.operators.startsWithAny[1]).replace("{}", () => text);
  if (piece.startsNot.length > 0)
    parts.push(
      refused(
        valueInWords(piece.startsNot, { type: "list", items: { type: "text" } }, words),
        piece.startsNot.length === 1,
      ),
    );
  if (piece.not.length > 0) parts.push(said("notEqual", "notIn", piece.not));
  return parts.join(language === "zh" ? "且" : " and ");
}

function listInWords(of: Subject, { items, holds }: ListPiece): string {
  const { subject, language } = of;
  const words = VOCABULARIES[language];
  const parts = holds.flatMap((hold) => itemInWords({ ...of, subject: words.someItem(subject) }, hold));
  const isFree =
    items.values?.of === "text" && setKey({ missing: false, values: items.values }) === setKey(FREE_TEXT);
  if (!items.values && !items.missing)
    return words.sentence(subject, language === "zh" ? "为空" : "is empty");
  if (!isFree) parts.push(...itemInWords({ ...of, subject: words.everyItem(subject) }, items));
  if (parts.length === 0) return words.sentence(subject, words.operators.present[0]);
  return parts.join(language === "zh" ? "且" : " and ");
}

const FREE_TEXT: PlaceSet = {
  missing: false,
  values: { of: "text", texts: [{ starts: [""], startsNot: [], not: [] }] },
};

function itemInWords(of: Subject, { missing, values }: PlaceSet): string[] {
  const { subject, language } = of;
  const words = VOCABULARIES[language];
  const said = values ? alternatives(of, values) : [];
  const all = missing ? [...said, words.sentence(subject, words.missing)] : said;
  return [all.length > 1 ? words.bracketed(all.join(words.or)) : all.join("")];
}

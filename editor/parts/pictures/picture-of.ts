import type { JsonObject, Schemas } from "../../api/answers.ts";
import { inLanguage, type Text } from "../../words/words.ts";
import type { Column } from "../shape/columns.ts";
import type { Telling } from "../shape/condition-words.ts";
import { isObject } from "../shape/forms.ts";
import { itemPlace, memberPlace, type SchemaPlace } from "../shape/schema-place.ts";
import { valueName } from "../shape/value-names.ts";
import { drawnNumber, isDecimal } from "./drawn-number.ts";
import type { Bars, Picture } from "./picture.ts";
import { stepsOf } from "./steps-of.ts";

/** Ranges that make an axis; bars that are worth a look, and as many as can be taken in. */
const LEAST_RANGES = 2;
const LEAST_BARS = 3;
const MOST_BARS = 39;
/** A key that stands for a row where no title does says something to people if it is written in their words. */
const WORDS = /\p{Script=Han}/u;

/** A list of flat rows, with what it is told with. */
export interface PicturedRows {
  readonly schemas: Schemas;
  /** The schema of the list. */
  readonly place: SchemaPlace;
  readonly columns: readonly Column[];
  readonly rows: readonly JsonObject[];
  /** The fact that stands beside the list, if one does: what ranges are ranges of. */
  readonly about?: string | undefined;
  readonly telling: Telling;
}

/**
 * The picture of a list, by the shape of its rows alone: ordered ranges with one value each are steps, keyed rows with
 * one decimal each are bars; none where it would say nothing.
 */
export function pictureOf(list: PicturedRows): Picture | undefined {
  const { schemas, place, rows } = list;
  const [first] = rows;
  if (first === undefined || rows.length < LEAST_RANGES) return undefined;
  // A last range states no end: the schema says whether rows have one.
  const isRange =
    memberPlace(schemas, itemPlace(schemas, place, first), "until", "0").schema.title === "Decimal";
  return isRange ? stepsOf(list) : barsOf(list);
}

function barsOf({ place, columns, rows, telling: { language } }: PicturedRows): Bars | undefined {
  const key = [place.schema["x-key"] ?? []].flat();
  const [value, ...others] = columns.filter(({ form }) => form === "decimal" || form === "formula");
  if (key.length === 0 || value?.form !== "decimal" || others.length > 0) return undefined;
  if (rows.length < LEAST_BARS || rows.length > MOST_BARS) return undefined;
  const schemaOf = (member: string) => columns.find((column) => column.member === member)?.schema ?? {};
  const isSlug = (row: JsonObject): boolean =>
    !isObject(row.title) &&
    key.every((member) => schemaOf(member).title === "Name" && !WORDS.test(String(row[member])));
  if (rows.some(isSlug)) return undefined;
  const named = (row: JsonObject): string =>
    isObject(row.title)
      ? inLanguage(row.title as unknown as Text, language) // titles of rows are texts in both languages
      : key.map((member) => valueName(schemaOf(member), row[member] ?? "", language)).join(" · ");
  const values = rows.map((row) => row[value.member]);
  if (!values.every(isDecimal)) return undefined;
  const lengths = new Set(values.map((each) => drawnNumber(String(each))));
  if (lengths.size === 1) return undefined;
  return {
    form: "bars",
    bars: rows.map((row, index) => ({ name: named(row), value: String(values[index]) })),
  };
}

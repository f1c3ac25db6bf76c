import type { Json, JsonObject } from "../../api/answers.ts";
import { inLanguage, type Text } from "../../words/words.ts";
import { isObject } from "../shape/forms.ts";
import { formulaWords } from "../shape/formula-words.ts";
import { itemPlace, memberPlace } from "../shape/schema-place.ts";
import { axisOf } from "./axis-of.ts";
import { drawnNumber, isDecimal } from "./drawn-number.ts";
import type { End, Steps } from "./picture.ts";
import type { PicturedRows } from "./picture-of.ts";

/** A range by the texts of its bounds. */
interface Range {
  readonly row: JsonObject;
  readonly from: string | undefined;
  readonly until: string | undefined;
  readonly ends: readonly [End, End];
}

/**
 * Ordered ranges with one value each, over the axis of their bounds; none where ranges overlap or none has a bound.
 * Rows whose schema states no lower end are slices: each begins where the one before ended, the first at 0, and a
 * bound belongs to both, since only the part beyond it is treated otherwise.
 */
export function stepsOf(list: PicturedRows): Steps | undefined {
  const { schemas, place, columns, rows, telling } = list;
  const [value, ...others] = columns.filter(
    ({ member, form }) =>
      member !== "from" && member !== "until" && (form === "decimal" || form === "formula"),
  );
  if (!value || others.length > 0) return undefined;
  const item = itemPlace(schemas, place, rows[0] ?? {});
  const isSliced = memberPlace(schemas, item, "from", "0").schema.title !== "Decimal";
  const ranges = isSliced ? slices(rows) : rows.map(rangeOf).toSorted(byStart);
  const values = ranges.map(({ row }) => row[value.member]);
  if (!isInOrder(ranges) || !values.every((each) => isDecimal(each) || isFormula(each))) return undefined;
  const isHigh = values.every(isDecimal);
  const axis = axisOf(ranges, isHigh);
  if (axis.marks.length === 0) return undefined;
  const upper = columns.find(({ member }) => member === "until")?.label ?? "";
  return {
    form: "steps",
    steps: ranges.map(({ row, from, until, ends }, index) => ({
      // Titles of rows are texts in both languages.
      title: isObject(row.title) ? inLanguage(row.title as unknown as Text, telling.language) : "",
      value: said(values[index]),
      span: [axis.at(from) ?? axis.domain[0], axis.at(until) ?? axis.domain[1]],
      ends,
    })),
    marks: axis.marks,
    domain: axis.domain,
    isHigh,
    isToScale: axis.isToScale,
    axis: isSliced ? upper : (list.about ?? ""),
    measure: value.label,
  };

  function said(held: Json | undefined): string {
    return isObject(held) ? formulaWords(String(held.text), telling) : String(held);
  }
}

function rangeOf(row: JsonObject): Range {
  const { from, until } = row;
  const bounds = String(row.bounds ?? "[]");
  return {
    row,
    from: isDecimal(from) ? String(from) : undefined,
    until: isDecimal(until) ? String(until) : undefined,
    ends: [
      from === undefined ? "endless" : bounds.startsWith("[") ? "closed" : "open",
      until === undefined ? "endless" : bounds.endsWith("]") ? "closed" : "open",
    ],
  };
}

function slices(rows: readonly JsonObject[]): readonly Range[] {
  return rows.map((row, index) => {
    const { until } = rangeOf(row);
    const before = rows[index - 1]?.until;
    const from = isDecimal(before) ? String(before) : index === 0 ? "0" : undefined;
    return { row, from, until, ends: ["joined", until === undefined ? "endless" : "joined"] };
  });
}

function byStart(a: Range, b: Range): number {
  return startOf(a) - startOf(b);
}

function startOf({ from }: Range): number {
  return from === undefined ? Number.NEGATIVE_INFINITY : drawnNumber(from);
}

function endOf({ until }: Range): number {
  return until === undefined ? Number.POSITIVE_INFINITY : drawnNumber(until);
}

/** Whether no range begins before the one before it has ended, and none ends before it begins. */
function isInOrder(ranges: readonly Range[]): boolean {
  return ranges.every((range, index) => {
    const before = ranges[index - 1];
    return startOf(range) <= endOf(range) && (before === undefined || endOf(before) <= startOf(range));
  });
}

function isFormula(value: Json | undefined): boolean {
  return isObject(value) && typeof value.text === "string";
}

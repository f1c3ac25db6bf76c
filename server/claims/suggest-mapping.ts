import type { CellSource, ClaimMapping, EntrySource } from "../../schemas/types.ts";
import type { FactDictionary } from "../domain/fact.ts";
import { codeNamesAt, codeOfText } from "./code-of-text.ts";
import { headingKey } from "./column-places.ts";
import type { Row } from "./map-row.ts";

/** Headings of a table, and rows that show what stands under them. */
export interface TableSample {
  readonly headings: readonly string[];
  readonly rows: readonly Row[];
}

/** What a mapping is suggested by. */
export interface MappingGround {
  /** As `columnPlaces` gives them. */
  readonly places: ReadonlyMap<string, string>;
  readonly facts: FactDictionary;
  /** The pooling area, for tables that say none. */
  readonly jurisdiction: string;
}

/** What stands between values in one cell, the likeliest first. */
const SEPARATORS = ["|", ";", "；", ",", "，", "、"];

/** Fund types of the settlement list by kind of insurance: 1 employee, 2 resident. */
const FUNDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "payinfo.pooled": { "1": "310100", "2": "390100" },
  "payinfo.critical": { "1": "330100", "2": "390200" },
  "payinfo.aid": { "1": "610100", "2": "610100" },
};

/**
 * A mapping that the headings of a table and its first rows suggest: to be looked at, never taken as it is. A column whose
 * heading says nothing is left out; of two that name one field the first is taken.
 */
export function suggestMapping(sample: TableSample, ground: MappingGround): ClaimMapping {
  const fields: Record<string, CellSource> = {};
  const entries: (readonly [place: string, column: string])[] = [];
  for (const column of sample.headings) {
    const place = placeOf(column, ground.places);
    if (place === undefined) continue;
    if (/^(diseinfo|oprninfo|payinfo)\./.test(place)) entries.push([place, column]);
    else fields[place] ??= fieldSource(place, column, sample, ground.facts);
  }
  fields["setlinfo.insuplc"] ??= { constant: ground.jurisdiction };
  const insurance = fields["setlinfo.hi_type"];
  const lists: Record<string, EntrySource[]> = {};
  // The principal one stands first.
  for (const [place, column] of entries.sort(([a], [b]) => Number(isOther(a)) - Number(isOther(b)))) {
    const entry = place in FUNDS ? fundEntry(place, column, insurance) : codeEntry(place, column, sample);
    const [list = ""] = place.split(".");
    if (entry) lists[list] = [...(lists[list] ?? []), entry];
  }
  const title = { zh: "列的对应", en: "Columns" };
  return { title, fields, ...(Object.keys(lists).length > 0 ? { lists } : {}) };
}

function isOther(place: string): boolean {
  return place.endsWith(".other");
}

/** Of several columns for the entries of one list, as 其他诊断1 and 其他诊断2, each bears a number. */
function placeOf(column: string, places: ReadonlyMap<string, string>): string | undefined {
  const key = headingKey(column);
  const exact = places.get(key);
  if (exact !== undefined) return exact;
  const unnumbered = places.get(key.replace(/\d+$/, ""));
  return unnumbered !== undefined && isOther(unnumbered) ? unnumbered : undefined;
}

function fieldSource(place: string, column: string, sample: TableSample, facts: FactDictionary): CellSource {
  if (place === "revision") return { column, as: "number" };
  const codes = codeNamesAt(place, facts);
  const texts = textsOf(column, sample);
  if (codes.size === 0 || texts.every((text) => codes.has(text))) return { column };
  const met = texts.flatMap((text) => {
    const code = codeOfText(text, codes);
    return code === undefined ? [] : [[text, code] as const];
  });
  if (met.length === 0) return { column };
  // Rows that are not in the sample may hold the other names.
  const named = [...codes].flatMap(([code, [name]]) => (name === undefined ? [] : [[name, code] as const]));
  return { column, values: Object.fromEntries([...named, ...met]) };
}

/** A diagnosis or an operation, or one for each part of the cell. */
function codeEntry(place: string, column: string, sample: TableSample): EntrySource {
  const kind = kindOf(place);
  const code = place.startsWith("diseinfo") ? "diag_code" : "oprn_oprt_code";
  const isOne = !isOther(place) || /\d$/.test(column);
  if (isOne) return { fields: { ...kind, [code]: { column } } };
  const texts = textsOf(column, sample);
  const split = SEPARATORS.find((sign) => texts.some((text) => text.includes(sign))) ?? "|";
  return { each: { column, split }, fields: { ...kind, [code]: { part: true } } };
}

function kindOf(place: string): Record<string, CellSource> {
  if (place.startsWith("oprninfo")) return isOther(place) ? {} : { oprn_oprt_type: { constant: "1" } };
  return { diag_type: { constant: "1" }, maindiag_flag: { constant: isOther(place) ? "0" : "1" } };
}

/** A fund's payment, whose fund follows from the kind of insurance; none where no column says that. */
function fundEntry(
  place: string,
  column: string,
  insurance: CellSource | undefined,
): EntrySource | undefined {
  const funds = FUNDS[place] ?? {};
  if (insurance?.column === undefined) return undefined;
  const codes = insurance.values ?? { "1": "1", "2": "2" };
  const values = Object.entries(codes).flatMap(([text, code]) => {
    const fund = funds[String(code)];
    return fund === undefined ? [] : [[text, fund] as const];
  });
  if (values.length === 0) return undefined;
  const fundType = { column: insurance.column, values: Object.fromEntries(values) };
  return { fields: { fund_pay_type: fundType, fund_payamt: { column } } };
}

/** What stands in a column's cells, each text once. */
function textsOf(column: string, { rows }: TableSample): readonly string[] {
  return [...new Set(rows.map((row) => row[column]?.trim() ?? ""))].filter((text) => text !== "");
}

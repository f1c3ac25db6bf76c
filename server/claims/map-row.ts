import type { CellSource, ClaimMapping, EntrySource } from "../../schemas/types.ts";
import type { Diagnostic } from "../domain/diagnostic.ts";
import type { Json } from "../domain/json.ts";
import { pointerTo } from "../domain/pointer.ts";
import { DATE_FIELDS, DAY_FIELDS } from "./claim-fields.ts";
import { type ClaimFindings, claimFindings } from "./claim-findings.ts";
import { civilDateOf } from "./claim-time.ts";
import { dateOfCell } from "./date-of-cell.ts";
import { type ClaimReading, type ClaimStandards, readClaim } from "./read-claim.ts";

/** A row of a table: text of each cell by its column's heading. */
export type Row = Readonly<Record<string, string>>;

type Fields = Record<string, Json>;

/** What a value is taken from. */
interface Cells {
  readonly row: Row;
  /** The part at hand of a cell that is split. */
  readonly part: string | undefined;
  readonly findings: ClaimFindings;
}

const DATES: ReadonlySet<string> = new Set(Object.values(DATE_FIELDS).flat());

/** Builds a claim out of a row and reads it; findings point at the fields of the claim. */
export function claimFromRow(mapping: ClaimMapping, row: Row, standards: ClaimStandards): ClaimReading {
  const { value, findings } = mapRow(mapping, row);
  return findings.length > 0 ? { claim: undefined, findings } : readClaim(value, standards);
}

/**
 * The claim that a row states, as JSON not yet checked. Cells are trimmed; an empty one leaves its field out, and an
 * entry that no cell fills is left out. Texts stay texts, so no digit of an amount is lost; those of dates are written as
 * claims write them, a day without a time of day where the field takes none.
 */
export function mapRow(mapping: ClaimMapping, row: Row): { value: Json; findings: readonly Diagnostic[] } {
  const findings = claimFindings();
  const claim: Record<string, Json> = {};
  const sections: Record<string, Fields> = {};
  for (const [path, source] of Object.entries(mapping.fields)) {
    const [section = path, field] = path.split(".");
    const cells = { row, part: undefined, findings };
    const value = fieldValue(field, source, cells, `/${path.replace(".", "/")}`);
    if (value === undefined) continue;
    if (field === undefined) claim[section] = value;
    else {
      const fields = sections[section] ?? {};
      sections[section] = fields;
      fields[field] = value;
    }
  }
  Object.assign(claim, sections);
  for (const [list, sources] of Object.entries(mapping.lists ?? {})) {
    claim[list] = mapEntries(sources, row, `/${list}`, findings);
  }
  return { value: claim, findings: findings.all };
}

function mapEntries(
  sources: readonly EntrySource[],
  row: Row,
  pointer: string,
  findings: ClaimFindings,
): readonly Json[] {
  const entries: Fields[] = [];
  for (const { each, fields } of sources) {
    for (const part of each ? partsOf(row[each.column], each.split) : [undefined]) {
      const entry = mapEntry(fields, { row, part, findings }, pointerTo(pointer, entries.length));
      if (entry) entries.push(entry);
    }
  }
  return entries;
}

/** The entry, unless every cell it is filled from is empty: constants alone make none. */
function mapEntry(sources: EntrySource["fields"], cells: Cells, pointer: string): Fields | undefined {
  const entry: Fields = {};
  let filled = false;
  for (const [field, source] of Object.entries(sources)) {
    const value = fieldValue(field, source, cells, pointerTo(pointer, field));
    if (value === undefined) continue;
    entry[field] = value;
    filled ||= source.constant === undefined && source.values === undefined;
  }
  return filled ? entry : undefined;
}

function fieldValue(
  field: string | undefined,
  source: CellSource,
  cells: Cells,
  pointer: string,
): Json | undefined {
  const value = cellValue(source, cells, pointer);
  if (field === undefined || typeof value !== "string" || !DATES.has(field)) return value;
  const date = dateOfCell(value);
  if (date === undefined) cells.findings.report("claim.unread-date", pointer, { value });
  return date !== undefined && DAY_FIELDS.has(field) ? civilDateOf(date) : date;
}

function cellValue(source: CellSource, { row, part, findings }: Cells, pointer: string): Json | undefined {
  if (source.constant !== undefined) return source.constant;
  const column = source.column ?? "";
  const text = (source.part ? part : row[column])?.trim() ?? "";
  if (text === "") return undefined;
  if (source.values) {
    if (Object.hasOwn(source.values, text)) return source.values[text];
    const values = Object.keys(source.values).join(" | ");
    findings.report("claim.unmapped-value", pointer, { column: column || "each", value: text, values });
    return undefined;
  }
  return source.as === "number" && /^\d{1,15}$/.test(text) ? Number(text) : text;
}

function partsOf(cell: string | undefined, separator: string): string[] {
  return (cell ?? "").split(separator).filter((part) => part.trim() !== "");
}

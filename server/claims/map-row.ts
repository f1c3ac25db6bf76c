import type { CellSource, ClaimMapping, EntrySource } from "../../schemas/types.ts";
import type { Diagnostic } from "../domain/diagnostic.ts";
import type { Json } from "../domain/json.ts";
import { pointerTo } from "../domain/pointer.ts";
import { type ClaimFindings, claimFindings } from "./claim-findings.ts";
import { type ClaimReading, type ClaimStandards, readClaim } from "./read-claim.ts";

/** A row of a table: text of each cell by its column's heading. */
export type Row = Readonly<Record<string, string>>;

type Fields = Record<string, Json>;

/** Builds a claim out of a row and reads it; findings point at the fields of the claim. */
export function claimFromRow(mapping: ClaimMapping, row: Row, standards: ClaimStandards): ClaimReading {
  const { value, findings } = mapRow(mapping, row);
  return findings.length > 0 ? { claim: undefined, findings } : readClaim(value, standards);
}

/**
 * The claim that a row states, as JSON not yet checked. Cells are trimmed; an empty one leaves its field out, and an
 * entry that no cell fills is left out. Texts stay texts, so no digit of an amount is lost.
 */
export function mapRow(mapping: ClaimMapping, row: Row): { value: Json; findings: readonly Diagnostic[] } {
  const findings = claimFindings();
  const claim: Record<string, Json> = {};
  const sections: Record<string, Fields> = {};
  for (const [path, source] of Object.entries(mapping.fields)) {
    const [section = path, field] = path.split(".");
    const value = cellValue(source, row, undefined, `/${path.replace(".", "/")}`, findings);
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
      const entry = mapEntry(fields, row, part, pointerTo(pointer, entries.length), findings);
      if (entry) entries.push(entry);
    }
  }
  return entries;
}

/** The entry, unless every cell it is filled from is empty: constants alone make none. */
function mapEntry(
  sources: EntrySource["fields"],
  row: Row,
  part: string | undefined,
  pointer: string,
  findings: ClaimFindings,
): Fields | undefined {
  const entry: Fields = {};
  let filled = false;
  for (const [field, source] of Object.entries(sources)) {
    const value = cellValue(source, row, part, pointerTo(pointer, field), findings);
    if (value === undefined) continue;
    entry[field] = value;
    filled ||= source.constant === undefined && source.values === undefined;
  }
  return filled ? entry : undefined;
}

function cellValue(
  source: CellSource,
  row: Row,
  part: string | undefined,
  pointer: string,
  findings: ClaimFindings,
): Json | undefined {
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

import type { CellSource, ClaimMapping } from "../../schemas/types.ts";
import type { Schemas } from "../documents/schema-check.ts";
import type { Diagnostic } from "../domain/diagnostic.ts";
import type { Json } from "../domain/json.ts";
import { pointerTo } from "../domain/pointer.ts";
import { claimFindings } from "./claim-findings.ts";

/** A mapping, or, when any finding is an error, none. */
export interface MappingReading {
  readonly mapping: ClaimMapping | undefined;
  readonly findings: readonly Diagnostic[];
}

/** Reads a mapping file: which column of a table fills which field of the claim. */
export function readClaimMapping(value: Json, schemas: Schemas): MappingReading {
  const found: Diagnostic[] = [];
  if (!schemas.check("claim-mapping.schema.json", value, found))
    return { mapping: undefined, findings: found };
  // The schema the type is generated from has just been checked.
  const mapping = value as unknown as ClaimMapping;
  const findings = claimFindings();
  for (const { source, split, pointer } of cells(mapping)) {
    if (source.part && !split) findings.report("claim.part-outside-entry", pointer);
  }
  return { mapping: findings.all.length > 0 ? undefined : mapping, findings: findings.all };
}

/** Findings for every column that the mapping names and the table's headings lack. */
export function checkColumns(mapping: ClaimMapping, headings: readonly string[]): readonly Diagnostic[] {
  const findings = claimFindings();
  const missing = new Set<string>();
  for (const { source, split, pointer } of cells(mapping)) {
    for (const column of [source.column, split]) {
      if (column === undefined || headings.includes(column) || missing.has(column)) continue;
      missing.add(column);
      findings.report("claim.missing-column", pointer, { column });
    }
  }
  return findings.all;
}

interface MappedCell {
  readonly source: CellSource;
  /** Column that the cell's entry splits. */
  readonly split: string | undefined;
  readonly pointer: string;
}

function* cells(mapping: ClaimMapping): Generator<MappedCell> {
  for (const [path, source] of Object.entries(mapping.fields)) {
    yield { source, split: undefined, pointer: pointerTo("/fields", path) };
  }
  for (const [list, entries] of Object.entries(mapping.lists ?? {})) {
    for (const [index, { each, fields }] of entries.entries()) {
      for (const [field, source] of Object.entries(fields)) {
        yield { source, split: each?.column, pointer: pointerTo(`/lists/${list}/${index}/fields`, field) };
      }
    }
  }
}

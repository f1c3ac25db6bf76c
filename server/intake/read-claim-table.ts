import type { ClaimMapping } from "../../schemas/types.ts";
import { mapRow } from "../claims/map-row.ts";
import { checkColumns } from "../claims/read-claim-mapping.ts";
import { Findings } from "../domain/diagnostic.ts";
import { type ClaimRecord, recordOfFailure, recordOfValue } from "./claim-record.ts";
import { intakeDiagnostics } from "./diagnostics.ts";
import { readTable, type Table, type TableRow } from "./read-table.ts";

/**
 * Claims of a CSV file (UTF-8 or GB18030) by a mapping, as a stream. A table that lacks columns of the mapping has one
 * record, for its headings, which says so.
 */
export async function* readClaimTable(
  bytes: AsyncIterable<Uint8Array>,
  mapping: ClaimMapping,
): AsyncGenerator<ClaimRecord> {
  let number = 0;
  try {
    const { headings, rows }: Table = await readTable(bytes);
    number = 1;
    const lacking = checkColumns(mapping, headings);
    if (lacking.length > 0) return yield recordOfValue(number, undefined, lacking);
    for await (const row of rows) {
      number = row.number;
      yield recordOfRow(row, headings.length, mapping);
    }
  } catch (error) {
    yield recordOfFailure(number + 1, error);
  }
}

function recordOfRow(
  { number, cells, uneven }: TableRow,
  headings: number,
  mapping: ClaimMapping,
): ClaimRecord {
  if (uneven !== undefined) {
    const findings = new Findings(intakeDiagnostics);
    findings.report("intake.uneven-row", "", { cells: uneven, headings });
    return recordOfValue(number, undefined, findings.all);
  }
  const { value, findings } = mapRow(mapping, cells);
  return recordOfValue(number, value, findings);
}

import { isJsonObject, type Json, type JsonObject } from "../domain/json.ts";

const COLUMNS = [
  "claim",
  "revision",
  "date",
  "pool",
  "institution",
  "month",
  "outcome",
  "reason",
  "method",
  "group",
  "score",
  "coefficient",
  "points",
] as const;

/** UTF-16 units that are handed on at once. */
const HANDED_ON = 65_536;

/**
 * Lines of a run's decisions as CSV (RFC 4180, UTF-8 with the mark that spreadsheets ask for), with a column for each of
 * `amounts`, the ids of the facts that decisions list. A claim that takes no part has its reason.
 */
export async function* decisionsCsv(
  decisions: AsyncIterable<string>,
  amounts: readonly string[],
): AsyncGenerator<string> {
  let text = `\ufeff${[...COLUMNS, ...amounts].join(",")}\r\n`;
  for await (const line of decisions) {
    // As `PartTaker` has written it.
    text += `${cellsOf(JSON.parse(line) as JsonObject, amounts)
      .map(quoted)
      .join(",")}\r\n`;
    if (text.length < HANDED_ON) continue;
    yield text;
    text = "";
  }
  yield text;
}

function cellsOf(decision: JsonObject, amounts: readonly string[]): string[] {
  const counted = isJsonObject(decision.counted) ? decision.counted : {};
  const paid = isJsonObject(decision.amounts) ? decision.amounts : {};
  const cells: Readonly<Record<string, Json | undefined>> = {
    ...decision,
    pool: counted.pool,
    institution: counted.institution,
    month: counted["institution-month"],
    reason: decision.code,
  };
  return [...COLUMNS.map((column) => cells[column]), ...amounts.map((fact) => paid[fact])].map((cell) =>
    cell === undefined || cell === null ? "" : String(cell),
  );
}

/** What a spreadsheet might take for a formula is led by an apostrophe. */
function quoted(cell: string): string {
  const safe = /^[=+@\t\r]|^-(?![\d.])/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

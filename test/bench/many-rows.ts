import type { JsonObject } from "../../server/domain/json.ts";
import type { Caller } from "../e2e/caller.ts";

/** The shipped catalogue of 4,444 rows. */
export const CATALOGUE = "410400.dip.score-table";

/** Begins a draft of the catalogue; with more rows than it has, rows are invented after its own, each with a key of its own. */
export async function draftOfRows(officer: Caller, count?: number): Promise<string> {
  const { id, document, revision } = await officer.send("POST", "/drafts", {
    from: `${CATALOGUE}@1`,
    reason: "bench",
  });
  if (count === undefined) return id;
  const { table } = document.body;
  const own: readonly JsonObject[] = table.rows;
  const invented = Array.from({ length: count - own.length }, (_, index) => {
    const { diagnosis = "", name = "" } = own[index % own.length] ?? {};
    const operations = `${two(index % 87)}.${String(9999 - Math.floor(index / 87))}`;
    const score = `${100 + (index % 900)}.${two(index % 97)}`;
    return { code: `${diagnosis}:${operations}`, name, diagnosis, operations, type: "core", score };
  });
  const body = { ...document.body, table: { ...table, rows: [...own, ...invented] } };
  const changed = { document: { ...document, body }, reason: `${count} rows` };
  await officer.send("PUT", `/drafts/${id}`, changed, { "if-match": `"${revision}"` });
  return id;
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}

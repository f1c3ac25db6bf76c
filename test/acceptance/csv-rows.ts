import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import Papa from "papaparse";

/** The rows of a gzipped CSV file of this folder, cells as text by heading. */
export function csvRows(name: string): readonly Readonly<Record<string, string>>[] {
  const bytes = gunzipSync(readFileSync(new URL(name, import.meta.url)));
  const text = bytes.toString("utf8").replace(/^\uFEFF/, "");
  const { data, errors } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
  if (errors.length > 0) throw new Error(`${name}: ${errors[0]?.message}`);
  return data;
}

/** A cell that has to be there. */
export function cell(row: Readonly<Record<string, string>>, column: string): string {
  const text = row[column];
  if (text === undefined) throw new Error(`no column ${column}`);
  return text;
}

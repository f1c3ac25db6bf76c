import { csvCells, decodedText } from "./csv.ts";
import type { Cells } from "./read-rows.ts";

/** Cells of a file, a workbook or CSV, told by how it begins. Throws where it is neither. */
export async function readSheet(file: Blob): Promise<Cells> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  // "PK": a workbook is a packed folder.
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return csvCells(decodedText(bytes));
  const { xlsxCells } = await import("./xlsx.ts");
  return xlsxCells(bytes);
}

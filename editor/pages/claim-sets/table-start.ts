import type { TableStart } from "../../api/claim-table-queries.ts";
import type { ClaimFile } from "./claim-file.ts";

/** Bytes of a file that are looked at before it is uploaded. */
const BEGINNING = 262_144;

/** The beginning of a file as the service takes it. */
export async function tableStartOf({ file, isGzip }: ClaimFile): Promise<TableStart> {
  const bytes = new Uint8Array(await file.slice(0, BEGINNING).arrayBuffer());
  let binary = "";
  for (let at = 0; at < bytes.length; at += 8192)
    binary += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return { start: btoa(binary), whole: file.size <= BEGINNING, gzip: isGzip };
}

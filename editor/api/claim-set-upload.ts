import type { ClaimSet } from "./claim-set-queries.ts";
import { NoAnswer } from "./problem.ts";
import { address, headersOf, problemOf } from "./request.ts";

/** A file of claims on its way to become a set. */
export interface ClaimSetUpload {
  readonly jurisdiction: string;
  readonly name: string;
  readonly file: File;
  readonly isTable: boolean;
  readonly isGzip: boolean;
  /** Of a table: which column is which field, as JSON text. */
  readonly mapping?: string | undefined;
}

/** Bytes that have gone out, of all. */
export type Sent = (bytes: number, of: number) => void;

/**
 * Sends a file as it lies on the disk, of any size. By XMLHttpRequest, which alone tells how much has gone out. Rejects
 * with `ApiProblem`, `NoAnswer`, or an `AbortError` once `signal` says so; then nothing was registered.
 */
export function uploadClaimSet(
  { jurisdiction, name, file, isTable, isGzip, mapping }: ClaimSetUpload,
  sent: Sent,
  signal: AbortSignal,
): Promise<ClaimSet> {
  const request = new XMLHttpRequest();
  const headers = {
    ...headersOf("application/json", true),
    "content-type": isTable ? "text/csv" : "application/x-ndjson",
    ...(isGzip ? { "content-encoding": "gzip" } : {}),
  };
  return new Promise((resolve, reject) => {
    request.open("POST", address("/claim-sets", { jurisdiction, name, mapping }));
    for (const [header, value] of Object.entries(headers)) request.setRequestHeader(header, value);
    request.responseType = "json";
    request.upload.onprogress = ({ loaded, total }) => sent(loaded, total);
    request.onerror = () => reject(new NoAnswer());
    request.onabort = () => reject(new DOMException("cancelled", "AbortError"));
    request.onload = () =>
      request.status < 300
        ? resolve(request.response)
        : reject(problemOf(request.status, request.response ?? {}));
    signal.addEventListener("abort", () => request.abort());
    request.send(file);
  });
}

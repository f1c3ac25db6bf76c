import { createReadStream } from "node:fs";
import { pipeline } from "node:stream";
import { createGunzip } from "node:zlib";
import type { ClaimMapping } from "../../schemas/types.ts";
import type { Schemas } from "../documents/schema-check.ts";
import type { ClaimRecord } from "../intake/claim-record.ts";
import { readClaimDocument } from "../intake/read-claim-document.ts";
import { readClaimLines } from "../intake/read-claim-lines.ts";
import { readClaimTable } from "../intake/read-claim-table.ts";
import { CommandFailure } from "./command-failure.ts";

/** What a file of claims is, told by its name; `.gz` may follow. */
type Format = "lines" | "table" | "document";

const FORMATS: Readonly<Record<string, Format>> = {
  csv: "table",
  ndjson: "lines",
  jsonl: "lines",
  json: "document",
};

/**
 * The claims of a file: `.ndjson` / `.jsonl`, `.csv` by a mapping, `.json` (one claim or a list); anything else is CSV
 * where there is a mapping and NDJSON where there is none. `seen` is told the bytes as they are read;
 * `schemas` as `readClaimLines` takes them.
 */
export function openClaims(
  path: string,
  mapping: ClaimMapping | undefined,
  seen: (bytes: number) => void = () => {},
  schemas?: Schemas,
): AsyncIterable<ClaimRecord> {
  const isPacked = path.endsWith(".gz");
  const name = isPacked ? path.slice(0, -".gz".length) : path;
  const format = FORMATS[/\.(\w+)$/.exec(name)?.[1]?.toLowerCase() ?? ""];
  const bytes = bytesOf(path, seen);
  return claimsOf(isPacked ? unpacked(bytes) : bytes, format, mapping, path, schemas);
}

/** The bytes of a file, which is opened when the first are asked for. */
async function* bytesOf(path: string, seen: (bytes: number) => void): AsyncGenerator<Uint8Array> {
  for await (const chunk of createReadStream(path)) {
    seen(chunk.length);
    yield chunk;
  }
}

async function* unpacked(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  // Who reads the unpacked bytes meets the errors of both.
  yield* pipeline(bytes, createGunzip(), () => {});
}

/** The claims of a stream of bytes whose name says nothing. */
export function claimsOf(
  bytes: AsyncIterable<Uint8Array>,
  format: Format | undefined,
  mapping: ClaimMapping | undefined,
  name: string,
  schemas?: Schemas,
): AsyncIterable<ClaimRecord> {
  if (format === "document") return readClaimDocument(bytes);
  if (format === "lines" || (format === undefined && !mapping)) return readClaimLines(bytes, schemas);
  if (mapping) return readClaimTable(bytes, mapping);
  throw new CommandFailure(
    {
      zh: `${name} 是 CSV 表格，请用 --mapping 指明对应文件（yice claim-set preview 可按列名建议一份）`,
      en: `${name} is a CSV table; name its mapping with --mapping (yice claim-set preview suggests one)`,
    },
    2,
  );
}

import { createHash } from "node:crypto";
import { closeSync, fsyncSync, openSync } from "node:fs";
import type { Diagnostic } from "../domain/diagnostic.ts";
import { writeAll } from "../spool/write-all.ts";
import { badRowsOf, type Wording } from "./bad-rows-of.ts";
import type { BadRow } from "./claim-set.ts";

/** Bytes gathered before they are written. */
const AT_ONCE = 65_536;

/** Writes the rows that were not taken, each with its findings, as NDJSON. */
export class BadRowReport {
  readonly #file: number;
  readonly #told: (line: number, findings: readonly Diagnostic[]) => readonly BadRow[];
  readonly #hash = createHash("sha256");
  #text = "";
  /** Rows, each once. */
  rows = 0;

  /** `wording` and `isIdentity` as `badRowsOf` takes them. */
  constructor(path: string, wording: Wording, isIdentity: (pointer: string) => boolean) {
    this.#file = openSync(path, "wx");
    this.#told = (line, findings) => badRowsOf(line, findings, wording, isIdentity);
  }

  add(line: number, findings: readonly Diagnostic[]): void {
    this.rows++;
    for (const row of this.#told(line, findings)) this.#text += `${JSON.stringify(row)}\n`;
    if (this.#text.length > AT_ONCE) this.#write();
  }

  /** Ends the report, on disk, and gives its hash. */
  close(): string {
    this.#write();
    fsyncSync(this.#file);
    closeSync(this.#file);
    return this.#hash.digest("hex");
  }

  #write(): void {
    const bytes = Buffer.from(this.#text, "utf8");
    this.#hash.update(bytes);
    writeAll(this.#file, bytes);
    this.#text = "";
  }
}

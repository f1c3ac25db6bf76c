import { createHash } from "node:crypto";
import { closeSync, fsyncSync, openSync } from "node:fs";
import type { Diagnostic } from "../domain/diagnostic.ts";
import { writeAll } from "../spool/write-all.ts";
import type { BadRow } from "./claim-set.ts";

/** Findings of one row that are reported at most. */
const OF_A_ROW = 20;
/** Bytes gathered before they are written. */
const AT_ONCE = 65_536;

/** What says a finding in words. */
export type Wording = (finding: Diagnostic) => BadRow["message"];

/** Writes the rows that were not taken, each with its findings, as NDJSON. */
export class BadRowReport {
  readonly #file: number;
  readonly #wording: Wording;
  readonly #isIdentity: (pointer: string) => boolean;
  readonly #hash = createHash("sha256");
  #text = "";
  /** Rows, each once. */
  rows = 0;

  /** `isIdentity`: whether a place tells who somebody is; what stands there is not repeated. */
  constructor(path: string, wording: Wording, isIdentity: (pointer: string) => boolean) {
    this.#file = openSync(path, "wx");
    this.#wording = wording;
    this.#isIdentity = isIdentity;
  }

  add(line: number, findings: readonly Diagnostic[]): void {
    this.rows++;
    for (const finding of findings.slice(0, OF_A_ROW)) {
      const { code, pointer } = finding;
      const row: BadRow = { line, code, pointer, message: this.#wording(this.#withoutPerson(finding)) };
      this.#text += `${JSON.stringify(row)}\n`;
    }
    if (this.#text.length > AT_ONCE) this.#write();
  }

  /** Ends the report, on disk, and gives its hash. */
  close(): string {
    this.#write();
    fsyncSync(this.#file);
    closeSync(this.#file);
    return this.#hash.digest("hex");
  }

  #withoutPerson(finding: Diagnostic): Diagnostic {
    if (!this.#isIdentity(finding.pointer)) return finding;
    return { ...finding, params: Object.fromEntries(Object.keys(finding.params).map((name) => [name, "…"])) };
  }

  #write(): void {
    const bytes = Buffer.from(this.#text, "utf8");
    this.#hash.update(bytes);
    writeAll(this.#file, bytes);
    this.#text = "";
  }
}

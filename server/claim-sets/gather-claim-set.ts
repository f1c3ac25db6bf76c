import { createHash } from "node:crypto";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { setImmediate as nextTurn } from "node:timers/promises";
import type { Claim } from "../../schemas/types.ts";
import { compileRecordedForm, type RecordedText } from "../claims/compile-recorded-form.ts";
import { identityTest } from "../claims/identity-at.ts";
import type { KeyedHash } from "../claims/keyed-hash.ts";
import { revisionOf } from "../claims/read-claim.ts";
import { canonicalText } from "../documents/canonical.ts";
import { textHash } from "../documents/hash.ts";
import { type Diagnostic, Findings } from "../domain/diagnostic.ts";
import { isJsonObject, type Json } from "../domain/json.ts";
import type { ClaimRecord } from "../intake/claim-record.ts";
import { BlockWriter } from "../spool/block-writer.ts";
import { SortedLines } from "../spool/sorted-lines.ts";
import { syncFolder, writeDurably } from "../spool/write-durably.ts";
import { BadRowReport } from "./bad-row-report.ts";
import type { Wording } from "./bad-rows-of.ts";
import { BAD_ROWS_FILE, CLAIMS_FILE, type GatheredClaimSet, INDEX_FILE } from "./claim-set.ts";
import { claimSetDiagnostics } from "./diagnostics.ts";
import { readSetClaim, type SetClaimStandards } from "./read-set-claim.ts";
import { lineOfRow, rowsById, type SetRow } from "./set-row.ts";
import { standingRows } from "./standing-rows.ts";
import { countedOf, SummaryCount } from "./summary-count.ts";

/** What the rows of a set are held against. */
export interface SetStandards extends SetClaimStandards {
  readonly keyed: KeyedHash;
  readonly wording: Wording;
}

/** Bytes of claims that are sorted in memory, and UTF-16 units of those in one block. */
export interface SetSizes {
  readonly held?: number | undefined;
  readonly block?: number | undefined;
}

/** Rows between two turns of the event loop while sorted rows are written. */
const A_TURN = 500;

/**
 * Reads a stream of claims into the files of a set, in a folder that is made for it: claims in their recorded form, in
 * the order of their ids, so that nothing that is made of a set depends on the order in which it was sent; and the report
 * of the rows that were not taken. Memory grows neither with the rows nor with what is wrong with them.
 */
export class ClaimSetGathering {
  readonly #folder: string;
  readonly #standards: SetStandards;
  readonly #form: (claim: Claim) => RecordedText;
  readonly #sorting: SortedLines;
  readonly #report: BadRowReport;
  readonly #count = new SummaryCount();
  readonly #block: number | undefined;

  constructor(folder: string, standards: SetStandards, { held, block }: SetSizes = {}) {
    this.#block = block;
    mkdirSync(folder, { recursive: true });
    this.#folder = folder;
    this.#standards = standards;
    this.#form = compileRecordedForm(standards.schemas, standards.keyed);
    this.#sorting = new SortedLines(join(folder, "sorting"), held);
    const isIdentity = identityTest(standards.schemas);
    this.#report = new BadRowReport(join(folder, BAD_ROWS_FILE), standards.wording, isIdentity);
  }

  add(record: ClaimRecord): void {
    const { number, value, findings, place } = record;
    this.#count.rows++;
    if (value === undefined) {
      this.#report.add(number, findings);
      return;
    }
    const row = isReversal(value) ? this.#reversal(number, value, place) : this.#claim(record, value);
    if (row) this.#sorting.add(lineOfRow(row));
  }

  /** Writes the set; nothing is added after that. */
  async finish(): Promise<GatheredClaimSet> {
    const writer = new BlockWriter(join(this.#folder, CLAIMS_FILE), this.#block);
    const hash = createHash("sha256");
    let turn = 0;
    for (const rows of rowsById(this.#sorting.sorted())) {
      if (writer.isFull) writer.endBlock();
      for (const row of this.#judged(rows)) {
        writer.add(row.text);
        hash.update(`${row.hash}\n`);
      }
      if (++turn % A_TURN === 0) await nextTurn();
    }
    writer.close();
    this.#sorting.remove();
    const badRowsHash = this.#report.close();
    const index = canonicalText({
      hash: hash.digest("hex"),
      blocks: writer.blocks.map((block) => ({ ...block })),
    });
    writeDurably(join(this.#folder, INDEX_FILE), index);
    syncFolder(this.#folder);
    const { hash: setHash } = JSON.parse(index);
    return {
      hash: setHash,
      summary: this.#count.summary(this.#report.rows),
      indexHash: textHash(index),
      badRowsHash,
    };
  }

  #claim({ number: line, from, place }: ClaimRecord, value: Json): SetRow | undefined {
    const { claim, findings } = readSetClaim(value, this.#standards, from);
    if (!claim) {
      this.#report.add(line, findings.filter(({ severity }) => severity === "error").map(place));
      return undefined;
    }
    for (const { code } of findings) this.#count.warning(code);
    const { text, hash } = this.#form(claim);
    return { id: claim.id, revision: revisionOf(claim), hash, line, counted: countedOf(claim), text };
  }

  #reversal(line: number, value: Json, place: ClaimRecord["place"]): SetRow | undefined {
    const found: Diagnostic[] = [];
    if (!this.#standards.schemas.check("claim-reversal.schema.json", value, found)) {
      this.#report.add(line, found.map(place));
      return undefined;
    }
    // The schema has just been checked.
    const { id, reason } = value as { readonly id: string; readonly reason?: Json };
    const text = canonicalText({ id, reversed: true, ...(reason === undefined ? {} : { reason }) });
    return { id, revision: undefined, hash: textHash(text), line, counted: undefined, text };
  }

  /** What is kept of the rows of one id. */
  #judged(rows: readonly SetRow[]): readonly SetRow[] {
    const { kept, current, superseded, reversed, repeated, conflicting, idle } = standingRows(rows);
    this.#count.superseded += superseded;
    this.#count.repeated += repeated;
    if (reversed) this.#count.reversed++;
    const lines = conflicting.map(({ line }) => line).sort((a, b) => a - b);
    for (const line of lines)
      this.#reportAt(line, "claim-set.conflict", "/revision", { lines: lines.slice(0, 5).join(", ") });
    if (idle) this.#reportAt(idle.line, "claim-set.reverses-nothing", "/id", {});
    if (current?.counted) this.#count.claim(current.counted);
    return kept;
  }

  #reportAt(
    line: number,
    code: keyof typeof claimSetDiagnostics,
    pointer: string,
    params: Diagnostic["params"],
  ): void {
    const findings = new Findings(claimSetDiagnostics);
    findings.report(code, pointer, params);
    this.#report.add(line, findings.all);
  }
}

function isReversal(value: Json): boolean {
  return isJsonObject(value) && "reversed" in value;
}

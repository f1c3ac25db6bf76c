import { closeSync, existsSync, openSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Frame } from "../domain/frame.ts";
import { batchesOf, type ClaimRows, type Width } from "../engine/claim-rows.ts";
import { type Entity, keysOf } from "../engine/entity.ts";
import type { Plan } from "../engine/plan.ts";
import { rowFacts } from "../engine/row-facts.ts";
import type { SettlementGround } from "../engine/settlement-ground.ts";
import { GrowingBytes } from "../spool/growing-bytes.ts";
import { linesOfFile } from "../spool/lines-of-file.ts";
import { SortedLines } from "../spool/sorted-lines.ts";
import { writeAll } from "../spool/write-all.ts";
import { cellText, cellValue } from "./value-text.ts";

/** Bytes that are written by one call. */
const AT_ONCE = 262_144;

/** The form in which rows are written: a run is not gone on with over rows of another. */
export const ROW_FORM = 3;

/** How a settled claim is written between the passes: the keys of its path, and the facts that later steps read. */
export class RowForm {
  readonly facts: readonly string[];
  readonly #slots: readonly number[];
  readonly #keys = new Map<Entity, string>();
  /** Where the claims of the last line lie: rows in order come place by place. */
  #last: { readonly keys: string; readonly place: Entity | undefined } | undefined;

  constructor(plan: Plan) {
    this.facts = rowFacts(plan);
    this.#slots = this.facts.map((fact) => plan.slots.slotOf(fact));
  }

  /** Neither keys nor cells hold tabs; so lines go in the order of paths. */
  lineOf(claim: Entity): string {
    let line = this.#keysOf(claim.parent) + claim.key;
    for (const slot of this.#slots) line += `\t${cellText(claim.frame[slot])}`;
    return line;
  }

  #keysOf(place: Entity | undefined): string {
    if (!place) return "";
    let keys = this.#keys.get(place);
    if (keys === undefined) {
      keys = `${keysOf(place).join("\t")}\t`;
      this.#keys.set(place, keys);
    }
    return keys;
  }

  claimOf(line: string, ground: SettlementGround): Entity {
    const frame: Frame = [];
    let end = line.length;
    // From the end: how many keys there are is up to the place.
    for (let cell = this.#slots.length - 1; cell >= 0; cell--) {
      const before = line.lastIndexOf("\t", end - 1);
      const slot = this.#slots[cell];
      const value = cellValue(line.slice(before + 1, end));
      if (slot !== undefined && value !== undefined) frame[slot] = value;
      end = before;
    }
    const before = line.lastIndexOf("\t", end - 1) + 1;
    const keys = line.slice(0, before);
    if (this.#last?.keys !== keys)
      this.#last = { keys, place: ground.placeAt(keys.split("\t").slice(0, -1)) };
    return { scope: "claim", key: line.slice(before, end), parent: this.#last.place, frame };
  }
}

/** The settled claims of a run in a file, in order of their paths; memory holds one batch. */
export class FiledClaimRows implements ClaimRows {
  readonly count: number;
  readonly isHeld = false;
  readonly #form: RowForm;
  readonly #ground: SettlementGround;
  readonly #file: string;

  /** Sorts the rows of `unsorted`, where there are any, into a file beside it, which is made anew. */
  constructor(
    folder: string,
    unsorted: string,
    count: number,
    form: RowForm,
    ground: SettlementGround,
    held?: number,
  ) {
    this.count = count;
    this.#form = form;
    this.#ground = ground;
    this.#file = join(folder, "rows.sorted");
    const sorting = new SortedLines(join(folder, "rows.sorting"), held);
    sorting.remove();
    if (existsSync(unsorted)) for (const line of linesOfFile(unsorted)) sorting.add(line);
    writeLines(this.#file, sorting.sorted());
    sorting.remove();
  }

  add(): void {
    throw new TypeError("rows of a run are written as its claims pass");
  }

  each(visit: (claim: Entity) => void): void {
    for (const claim of this.#claims()) visit(claim);
  }

  change(width: Width, visit: (claims: readonly Entity[]) => void): void {
    const next = `${this.#file}.next`;
    writeLines(next, this.#changed(width, visit));
    renameSync(next, this.#file);
  }

  remove(): void {
    rmSync(this.#file, { force: true });
  }

  *#changed(width: Width, visit: (claims: readonly Entity[]) => void): Generator<string> {
    for (const batch of batchesOf(this.#claims(), width)) {
      visit(batch);
      for (const claim of batch) yield this.#form.lineOf(claim);
    }
  }

  *#claims(): Generator<Entity> {
    for (const line of linesOfFile(this.#file)) yield this.#form.claimOf(line, this.#ground);
  }
}

function writeLines(path: string, lines: Iterable<string>): void {
  const file = openSync(path, "w");
  try {
    const waiting = new GrowingBytes(AT_ONCE);
    for (const line of lines) {
      if (!waiting.fits(line)) {
        writeAll(file, waiting.filled);
        waiting.clear();
      }
      waiting.addText(`${line}\n`);
    }
    writeAll(file, waiting.filled);
  } finally {
    closeSync(file);
  }
}

import { createReadStream, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { textHash } from "../documents/hash.ts";
import { NamedFolders } from "../spool/named-folders.ts";
import { writeDurably } from "../spool/write-durably.ts";
import { isAlive } from "./is-alive.ts";
import { digestOf } from "./run-files.ts";
import type { RunFile, RunProgress } from "./run-job.ts";

const TERMS_FILE = "terms.json";
const OWNER_FILE = "owner";
const PROGRESS_FILE = "progress.json";
/** Its output is kept; what it has worked with is not. */
const WORKING_FILES = [
  "checkpoint.json",
  "rows",
  "rows.sorted",
  "rows.sorting",
  "persons",
  "decisions.unsorted",
  "decisions.sorting",
  OWNER_FILE,
  PROGRESS_FILE,
];

/** A file of a run is not the one that the log names. */
export class DamagedRun extends Error {
  constructor(name: string) {
    super(`${name} has been changed since the run was finished`);
    this.name = "DamagedRun";
  }
}

/** Where runs lie: a folder each, named by the run's id, beside the store. */
export class RunFolders extends NamedFolders {
  /** Makes a run's folder, with what was stated for it. */
  make(id: string, terms: string): void {
    mkdirSync(this.pathOf(id), { recursive: true });
    writeDurably(join(this.pathOf(id), TERMS_FILE), terms);
  }

  /** What was stated for it. Throws `DamagedRun` where that is not of this hash. */
  terms(id: string, hash: string): string {
    const text = readFileSync(join(this.pathOf(id), TERMS_FILE), "utf8");
    if (textHash(text) !== hash) throw new DamagedRun(TERMS_FILE);
    return text;
  }

  /** The process that works it out; `undefined` where none does, or none that still runs on this machine. */
  ownerOf(id: string): number | undefined {
    const path = join(this.pathOf(id), OWNER_FILE);
    const owner = existsSync(path) ? Number(readFileSync(path, "utf8")) : 0;
    return owner > 0 && isAlive(owner) ? owner : undefined;
  }

  own(id: string): void {
    writeFileSync(join(this.pathOf(id), OWNER_FILE), String(process.pid));
  }

  /** How far it was when that was last written. */
  progressOf(id: string): RunProgress | undefined {
    const path = join(this.pathOf(id), PROGRESS_FILE);
    // As `tellProgress` has written it.
    return existsSync(path) ? (JSON.parse(readFileSync(path, "utf8")) as RunProgress) : undefined;
  }

  tellProgress(id: string, progress: RunProgress): void {
    writeFileSync(join(this.pathOf(id), PROGRESS_FILE), JSON.stringify(progress));
  }

  write(id: string, name: string, text: string): RunFile {
    writeDurably(join(this.pathOf(id), name), text);
    return digestOf(this.pathOf(id), name);
  }

  /** A whole file that a run has written. Throws `DamagedRun` where it is not what the log names. */
  text(id: string, { name, hash }: RunFile): string {
    const text = readFileSync(join(this.pathOf(id), name), "utf8");
    if (textHash(text) !== hash) throw new DamagedRun(name);
    return text;
  }

  /** The same as a stream of bytes, unread until asked for. */
  bytes(id: string, { name }: RunFile): AsyncIterable<Uint8Array> {
    return createReadStream(join(this.pathOf(id), name));
  }

  /** Removes what a run has worked with, once its outputs are in the log. */
  tidy(id: string): void {
    for (const name of WORKING_FILES) rmSync(join(this.pathOf(id), name), { recursive: true, force: true });
  }

  /** Removes one file for good. */
  removeFile(id: string, name: string): void {
    rmSync(join(this.pathOf(id), name), { force: true });
  }

  remove(id: string): void {
    rmSync(this.pathOf(id), { recursive: true, force: true });
  }
}

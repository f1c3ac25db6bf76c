import { createHash } from "node:crypto";
import { closeSync, existsSync, mkdirSync, openSync, readdirSync, readSync, writeSync } from "node:fs";
import { dirname, join } from "node:path";
import type { FilePart } from "./file-line.ts";

/** Bytes of a part. */
const AT_ONCE = 524_288;

/** A run that has this is being worked out: of its files only what was stated for it is kept, and it begins anew. */
const UNDER_WAY = "checkpoint.json";
const STATED = "terms.json";
/** What is there of each sort once it has been worked out. */
const RESULTS = { runs: "settlement.json", impacts: "impact.json" } as const;
/** A claim set without it is still being read. */
const INDEX = "index.json";
/** Whose process works a run out, and how far it is, mean nothing elsewhere. */
const PASSING = new Set(["owner", "progress.json"]);

/** The files of claim sets, runs and impacts in a data folder, in parts; those that are not finished are left out. */
export function* keptFiles(folder: string): Generator<FilePart> {
  for (const id of namesIn(join(folder, "claim-sets"))) {
    const names = namesIn(join(folder, "claim-sets", id));
    if (names.includes(INDEX)) for (const name of names) yield* partsOf(folder, `claim-sets/${id}/${name}`);
  }
  for (const [sort, result] of Object.entries(RESULTS)) {
    for (const id of namesIn(join(folder, sort))) {
      const names = namesIn(join(folder, sort, id)).filter((name) => !PASSING.has(name));
      const isFinished = names.includes(result) && !names.includes(UNDER_WAY);
      for (const name of isFinished ? names : names.filter((each) => each === STATED))
        yield* partsOf(folder, `${sort}/${id}/${name}`);
    }
  }
}

/** Writes a part to its place. */
export function putPart(folder: string, { path, at, bytes }: FilePart): void {
  const place = join(folder, path);
  mkdirSync(dirname(place), { recursive: true });
  const file = openSync(place, at === 0 ? "w" : "r+");
  try {
    for (let done = 0; done < bytes.length; )
      done += writeSync(file, bytes, done, bytes.length - done, at + done);
  } finally {
    closeSync(file);
  }
}

function* partsOf(folder: string, path: string): Generator<FilePart> {
  const file = openSync(join(folder, path), "r");
  const hash = createHash("sha256");
  try {
    for (let at = 0; ; ) {
      const bytes = Buffer.allocUnsafe(AT_ONCE);
      const count = readSync(file, bytes, 0, AT_ONCE, at);
      const read = bytes.subarray(0, count);
      hash.update(read);
      if (count < AT_ONCE) {
        yield { path, at, bytes: read, whole: hash.digest("hex") };
        return;
      }
      yield { path, at, bytes: read };
      at += count;
    }
  } finally {
    closeSync(file);
  }
}

function namesIn(folder: string): readonly string[] {
  return existsSync(folder) ? readdirSync(folder).sort() : [];
}

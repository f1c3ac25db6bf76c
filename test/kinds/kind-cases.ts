import { readdirSync, readFileSync } from "node:fs";
import type { JsonObject } from "../../server/domain/json.ts";
import type { SmallDocument } from "../small-rules/small-rules.ts";

/** One run of a rule set by itself, worked out by hand. */
export interface KindCase {
  readonly name: string;
  /** The working: the clause, spec or arithmetic that the expectation follows from. */
  readonly because: string;
  readonly facts: JsonObject;
  /** Facts written, numbers as decimal text; null for one that stays missing. What is not named is not asserted. */
  readonly writes?: Readonly<Record<string, string | boolean | null>>;
  /** What the run tells, in order: names of cases and tiers, `group by criterion` of rows, `portion × rate` of slices. */
  readonly told?: readonly string[];
  readonly error?: { readonly code: string; readonly subject: string; readonly pointer?: string };
}

/** A file of a kind's folder: a rule set, and what it comes to. */
export interface KindFile {
  readonly document: SmallDocument;
  /** Codes and places of the errors and warnings that the document earns; none when absent. */
  readonly findings?: readonly string[];
  readonly cases: readonly KindCase[];
}

export interface NamedKindFile extends KindFile {
  readonly kind: string;
  readonly file: string;
}

const here = new URL("./", import.meta.url);

/** Folders beside this file: one a kind. */
export const kindFolders: readonly string[] = readdirSync(here, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort();

/** Every file of cases, with its kind. */
export const kindFiles: readonly NamedKindFile[] = kindFolders.flatMap((kind) =>
  readdirSync(new URL(`${kind}/`, here))
    .filter((file) => file.endsWith(".json"))
    .sort()
    .map((file) => {
      const read: KindFile = JSON.parse(readFileSync(new URL(`${kind}/${file}`, here), "utf8"));
      return { ...read, kind, file: file.replace(/\.json$/, "") };
    }),
);

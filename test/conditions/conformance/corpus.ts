import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import type { LibraryRule } from "../../../server/conditions/library.ts";
import type { Value } from "../../../server/domain/value.ts";

export interface CorpusCase {
  readonly id: string;
  readonly options: { readonly allowUndefinedFacts: boolean };
  readonly facts: Readonly<Record<string, Value>>;
  readonly rules: readonly LibraryRule[];
  readonly expected: { readonly rules: Readonly<Record<string, boolean>> } | { readonly error: string };
}

/** 800 rule sets with what json-rules-engine 7.3.1 answers; see NOTICE. */
export function readCorpus(): CorpusCase[] {
  const packed = readFileSync(new URL("./json_rules_engine_fuzz_800.jsonl.gz", import.meta.url));
  const lines = gunzipSync(packed).toString("utf8").trimEnd().split("\n");
  return lines.map((line) => JSON.parse(line));
}

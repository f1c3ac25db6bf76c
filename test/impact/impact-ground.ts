import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { RuleSet } from "../../schemas/types.ts";
import { contentHash } from "../../server/documents/hash.ts";
import type { Json, JsonObject } from "../../server/domain/json.ts";
import { Evaluator } from "../../server/engine/evaluator.ts";
import { RuleLibrary } from "../../server/engine/rule-library.ts";
import type { SettlementTerms } from "../../server/engine/settlement-request.ts";
import { CHANGES_FILE, type ImpactOutcome, RESULT_FILE } from "../../server/impact/impact-job.ts";
import { ImpactSide } from "../../server/impact/impact-side.ts";
import { workOutImpact } from "../../server/impact/work-out-impact.ts";
import type { RunJob } from "../../server/runs/run-job.ts";
import type { RuleBook } from "../../server/workflow/rule-book.ts";
import { unheard } from "../runs/run-ground.ts";

export interface WorkedImpact {
  readonly outcome: ImpactOutcome;
  readonly result: JsonObject;
  readonly lines: readonly JsonObject[];
}

/** Works the impact of one book upon another out over a claim set, in this thread. */
export async function impactOf(
  claimSet: RunJob["claimSet"],
  terms: SettlementTerms,
  before: RuleBook,
  after: RuleBook,
  folder: string,
): Promise<WorkedImpact> {
  const side = (book: RuleBook, name: string) =>
    new ImpactSide(book, new Evaluator(book), terms, join(folder, name));
  const sides = { before: side(before, "before"), after: side(after, "after") };
  const outcome = await workOutImpact({ folder, claimSet, terms, about: {} }, sides, unheard);
  const lines = readFileSync(join(folder, CHANGES_FILE), "utf8").split("\n");
  return {
    outcome,
    result: JSON.parse(readFileSync(join(folder, RESULT_FILE), "utf8")),
    lines: lines.filter((line) => line !== "").map((line) => JSON.parse(line)),
  };
}

/** A book in which one document stands changed in place of its version. */
export function bookWith(book: RuleBook, document: JsonObject): RuleBook {
  const versions = book.library.statedVersions.map((version) =>
    version.document.id === document.id && version.document.version === document.version
      ? // What is changed in it are values.
        { document: document as unknown as RuleSet, hash: contentHash(document) }
      : version,
  );
  return { ...book, library: new RuleLibrary(versions, book.schemas) };
}

/** A copy of a JSON value in which the value at a path is another. */
export function replacedAt(value: Json, [first, ...rest]: readonly (string | number)[], by: Json): Json {
  if (first === undefined) return by;
  if (Array.isArray(value))
    return value.map((item, index) => (index === first ? replacedAt(item, rest, by) : item));
  const held = value as JsonObject;
  return { ...held, [first]: replacedAt(held[first] ?? null, rest, by) };
}

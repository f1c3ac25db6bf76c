import type { Diagnostic } from "../../server/domain/diagnostic.ts";
import type { JsonObject } from "../../server/domain/json.ts";
import { statesDifferences } from "../../server/engine/rule-set-version.ts";
import { changedAbove, rebasedItems } from "../../server/workflow/changed-above.ts";
import { type SmallDocument, smallRules } from "../small-rules/small-rules.ts";

/** What a file of `rebases/` holds: overrides upon a base that was published anew. */
export interface InvalidRebase {
  readonly pointer: string;
  readonly base: SmallDocument;
  /** The body of its next version. */
  readonly newer: JsonObject;
  readonly overrides: readonly JsonObject[];
}

/** What is found when the overrides are pinned to the next version of their base. */
export function findingsOfRebase({ base, newer, overrides }: InvalidRebase): readonly Diagnostic[] {
  const above = [base, { ...base, version: 2, supersedes: [1], body: newer }];
  const { library: bases } = smallRules(above).book;
  const own = bases.statedVersions.map(
    ({ document: { id, kind, version }, hash }): SmallDocument => ({
      kind: "override",
      version,
      ...(version > 1 ? { supersedes: [1] } : {}),
      body: { base: { id, kind, version, hash }, overrides },
    }),
  );
  const { book } = smallRules([...above, ...own]);
  const rebased = book.library.statedVersions.filter(statesDifferences).at(-1);
  return rebased ? changedAbove(rebasedItems(rebased, book.library, book), []) : [];
}

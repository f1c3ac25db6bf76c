import type { Override, Provisional } from "../../schemas/types.ts";
import type { Schemas } from "../documents/schema-check.ts";
import type { Json, JsonObject } from "../domain/json.ts";
import type { Edit } from "./edit-tree.ts";
import { isWithin, Places } from "./place.ts";
import { RULE_SET_SCHEMA, type WholeRuleSet } from "./rule-set.ts";

/**
 * The values of a resolved rule set that no document gives: the child's, which point into its overrides, at the places
 * that those speak about; and the base's, as far as the child says nothing there.
 */
export function mergeProvisional(
  child: Override,
  base: WholeRuleSet,
  edits: readonly Edit[],
  now: Places,
  schemas: Schemas,
): readonly JsonObject[] {
  const own = (child.provisional ?? []).map((each) => ({
    ...each,
    pointer: inResolved(each.pointer, edits, now),
  }));
  if (!base.provisional?.length) return own.map(asJson);
  // A document is the JSON value it was read from.
  const before = new Places(schemas.describe(RULE_SET_SCHEMA, base as unknown as Json));
  const inherited = base.provisional.flatMap((each) => {
    const place = before.placeOf(each.pointer);
    if (!place || edits.some((edit) => isWithin(place, edit.place))) return [];
    const pointer = now.pointerOf(place);
    return pointer === undefined ? [] : [{ ...each, pointer }];
  });
  return [...own, ...inherited].map(asJson);
}

function inResolved(pointer: string, edits: readonly Edit[], now: Places): string {
  const edit = edits.find((each) => pointer === each.pointer || pointer.startsWith(`${each.pointer}/`));
  const at = edit && now.pointerOf(edit.place);
  if (!edit || at === undefined) return pointer;
  return at + pointer.slice(edit.pointer.length).replace(/^\/value/, "");
}

/** Part of a document, which is JSON. */
function asJson(provisional: Provisional): JsonObject {
  return provisional as unknown as JsonObject;
}

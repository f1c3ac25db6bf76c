import type { Described } from "../documents/described.ts";
import { isJsonObject } from "../domain/json.ts";
import type { Edit } from "./edit-tree.ts";
import { type Place, Places, placeText } from "./place.ts";

const CLAUSE = "clause";

/** An edit, and the clause that it rests on. */
export interface ClausedEdit extends Edit {
  readonly clause: string | undefined;
}

/**
 * What makes changed rows and cases name the clause of the override instead of the base's, wherever their schema knows a
 * clause and the override's value states none: explanations then cite the document that decided. `document` has the
 * edits carried out.
 */
export function clauseEdits(edits: readonly ClausedEdit[], document: Described): readonly Edit[] {
  const places = new Places(document);
  const stated = new Map<string, Edit>();
  for (const edit of edits) {
    if (edit.clause === undefined || edit.does === "remove" || edit.place.at(-1) === CLAUSE) continue;
    const place = placeOfClause(edit, places);
    if (place) stated.set(placeText(place), { ...edit, place, does: "state", value: edit.clause });
  }
  return [...stated.values()];
}

/** Where the clause of the changed value stands: in the value itself, or in what it is part of, up to its row. */
function placeOfClause({ place, value }: Edit, places: Places): Place | undefined {
  const way = places.wayTo(place);
  if (!way) return undefined;
  for (let depth = place.length; depth > 0; depth--) {
    const held = way[depth];
    if (held && isJsonObject(held.value) && held.namesMember(CLAUSE)) {
      const statesOwn = depth === place.length && isJsonObject(value) && Object.hasOwn(value, CLAUSE);
      return statesOwn ? undefined : [...place.slice(0, depth), CLAUSE];
    }
    if (typeof place[depth - 1] !== "string") return undefined;
  }
  return undefined;
}

import type { Json, JsonObject } from "../../api/answers.ts";
import { same } from "../editing/three-way.ts";
import { inOrder } from "./in-order.ts";
import { namedRows } from "./row-names.ts";

/** A cell that both sides changed, each in another way; `undefined` where it is empty. */
export interface RowConflict {
  /** The row's name by its key. */
  readonly row: string;
  /** The cell; absent where the whole row is meant: one side removed it and the other changed it. */
  readonly member?: string | undefined;
  readonly base: Json | undefined;
  readonly theirs: Json | undefined;
  readonly mine: Json | undefined;
}

export interface MergedRows {
  readonly rows: readonly JsonObject[];
  readonly conflicts: readonly RowConflict[];
}

export type Side = "theirs" | "mine";

interface Settling {
  /** Which side a conflict is settled for; mine until somebody says otherwise. */
  readonly choose?: (conflict: RowConflict) => Side;
  /** The cells of a row mean something together only: what both sides changed is one conflict. */
  readonly isWhole?: boolean;
}

type Three<T> = readonly [base: T | undefined, theirs: T | undefined, mine: T | undefined];

/**
 * Two sides' changes of keyed rows together: a row or cell that only one side changed is taken from it, and one that both
 * changed alike is taken once. What they changed differently is a conflict. The order is mine; rows that only the other
 * side has follow the row they stand behind there. Throws a RangeError where rows of a side have no key of their own.
 */
export function mergeRows(
  base: readonly JsonObject[],
  theirs: readonly JsonObject[],
  mine: readonly JsonObject[],
  key: readonly string[],
  { choose = () => "mine", isWhole = false }: Settling = {},
): MergedRows {
  const conflicts: RowConflict[] = [];
  const settled = (conflict: RowConflict): Json | undefined => {
    conflicts.push(conflict);
    return conflict[choose(conflict)];
  };
  const [before, other, own] = [base, theirs, mine].map((rows) => {
    const named = namedRows(rows, key);
    if (!named) throw new RangeError("rows without a key of their own cannot be merged");
    return named;
  }) as [ReadonlyMap<string, JsonObject>, ReadonlyMap<string, JsonObject>, ReadonlyMap<string, JsonObject>]; // one each
  const rowOf = (row: string): JsonObject | undefined => {
    const three: Three<JsonObject> = [before.get(row), other.get(row), own.get(row)];
    const [was, there, here] = three;
    const agreed = agreedOf(three);
    if (agreed) return agreed.value;
    if (there && here && !isWhole) return cellsOf(row, [was ?? {}, there, here], settled);
    // A whole row is an object, whichever side it is of.
    return settled({ row, base: was, theirs: there, mine: here }) as JsonObject | undefined;
  };
  const rows = inOrder([...own.keys()], [...other.keys()]).flatMap((name) => {
    const row = rowOf(name);
    return row ? [row] : [];
  });
  return { rows, conflicts };
}

function cellsOf(
  row: string,
  [was, there, here]: readonly [JsonObject, JsonObject, JsonObject],
  settled: (conflict: RowConflict) => Json | undefined,
): JsonObject {
  const members = [...new Set([...Object.keys(here), ...Object.keys(there)])];
  const cells = members.flatMap((member) => {
    const agreed = agreedOf([was[member], there[member], here[member]]);
    const value = agreed
      ? agreed.value
      : settled({ row, member, base: was[member], theirs: there[member], mine: here[member] });
    return value === undefined ? [] : [[member, value] as const];
  });
  return Object.fromEntries(cells);
}

/** What stands where at most one side changed it, or both alike; `undefined` where they differ. */
function agreedOf<T extends Json>([base, theirs, mine]: Three<T>):
  | { readonly value: T | undefined }
  | undefined {
  if (same(mine, theirs) || same(theirs, base)) return { value: mine };
  return same(mine, base) ? { value: theirs } : undefined;
}

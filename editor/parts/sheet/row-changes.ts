import type { Json, JsonObject } from "../../api/answers.ts";
import { same } from "../editing/three-way.ts";
import { rowName } from "./row-names.ts";

export interface CellChange {
  readonly member: string;
  readonly before: Json | undefined;
  readonly after: Json | undefined;
}

export interface RowChange {
  readonly kind: "added" | "removed" | "changed";
  /** The row's name by its key. */
  readonly row: string;
  /** The row as it will be; as it was, where it goes. */
  readonly held: JsonObject;
  /** Of a row that is changed. */
  readonly cells: readonly CellChange[];
}

export interface RowChanges {
  readonly changes: readonly RowChange[];
  readonly added: number;
  readonly removed: number;
  readonly changed: number;
  readonly unchanged: number;
  /** Whether rows that stay stand in another order: where the first that holds decides, that matters. */
  readonly isReordered: boolean;
}

/** What becomes of rows, told by their keys and cell by cell. Rows have keys of their own on both sides. */
export function rowChanges(
  before: readonly JsonObject[],
  after: readonly JsonObject[],
  key: readonly string[],
): RowChanges {
  const named = (rows: readonly JsonObject[]) => new Map(rows.map((row) => [rowName(row, key) ?? "", row]));
  const [old, now] = [named(before), named(after)];
  const removed = [...old].flatMap(([row, held]): readonly RowChange[] =>
    now.has(row) ? [] : [{ kind: "removed", row, held, cells: [] }],
  );
  const others = [...now].flatMap(([row, held]): readonly RowChange[] => {
    const was = old.get(row);
    if (!was) return [{ kind: "added", row, held, cells: [] }];
    const cells = cellChanges(was, held);
    return cells.length === 0 ? [] : [{ kind: "changed", row, held, cells }];
  });
  const changes = [...others, ...removed];
  const count = (kind: RowChange["kind"]): number => changes.filter((each) => each.kind === kind).length;
  const stay = [...old.keys()].filter((row) => now.has(row));
  const standing = [...now.keys()].filter((row) => old.has(row));
  return {
    changes,
    added: count("added"),
    removed: removed.length,
    changed: count("changed"),
    unchanged: now.size - count("added") - count("changed"),
    isReordered: stay.some((row, index) => row !== standing[index]),
  };
}

function cellChanges(before: JsonObject, after: JsonObject): readonly CellChange[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((member) => !same(before[member], after[member]))
    .map((member) => ({ member, before: before[member], after: after[member] }));
}

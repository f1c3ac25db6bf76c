import type { JsonObject } from "../../api/answers.ts";
import { inOrder } from "./in-order.ts";
import { type MergedRows, mergeRows, type RowConflict, type Side } from "./merge-rows.ts";
import { namedRows } from "./row-names.ts";

interface Importing {
  /** The rows that the file was exported from; the draft's own where that is not known. */
  readonly base: readonly JsonObject[];
  /** The rows of the draft. */
  readonly now: readonly JsonObject[];
  readonly file: readonly JsonObject[];
  readonly key: readonly string[];
  /** What becomes of rows that the file does not have. */
  readonly absent: "removed" | "kept";
  readonly isWhole: boolean;
  readonly choose: (conflict: RowConflict) => Side;
}

/** The draft's rows with what somebody changed in a file since it was exported. */
export function importRows({ base, now, file, key, absent, isWhole, choose }: Importing): MergedRows {
  const mine = absent === "removed" ? file : withAbsent(base, file, key);
  return mergeRows(base, now, mine, key, { choose, isWhole });
}

function withAbsent(
  base: readonly JsonObject[],
  file: readonly JsonObject[],
  key: readonly string[],
): readonly JsonObject[] {
  const [before, own] = [namedRows(base, key), namedRows(file, key)];
  if (!before || !own) return file;
  return inOrder([...own.keys()], [...before.keys()]).flatMap((name) => {
    const row = own.get(name) ?? before.get(name);
    return row ? [row] : [];
  });
}

import { Alert, Button } from "antd";
import { useMemo, useState } from "react";
import type { JsonObject } from "../../api/answers.ts";
import type { KeyedList } from "../../parts/sheet/keyed-lists.ts";
import type { MergedRows, RowConflict, Side } from "../../parts/sheet/merge-rows.ts";
import { rowChanges } from "../../parts/sheet/row-changes.ts";
import type { SheetColumn } from "../../parts/sheet/sheet-columns.ts";
import { useWords } from "../../words/language.tsx";
import { conflictKey, SheetConflicts } from "./sheet-conflicts.tsx";
import { SheetPreview } from "./sheet-preview.tsx";

const words = {
  apply: { zh: "写入草稿", en: "Write to the draft" },
  left: {
    zh: (count: number) => `还有 ${count} 处冲突未选择`,
    en: (count: number) => `${count} conflicts still to choose`,
  },
  nothing: { zh: "与草稿没有差异，无需写入。", en: "Nothing differs from the draft." },
} as const;

interface SheetOutcomeProps {
  readonly list: KeyedList;
  readonly columns: readonly SheetColumn[];
  /** What the two sides of a conflict are called. */
  readonly sides: Readonly<Record<Side, string>>;
  readonly merge: (choose: (conflict: RowConflict) => Side) => MergedRows;
  readonly apply: (rows: readonly JsonObject[]) => void;
}

/** What would become of the draft's rows; conflicts are settled one by one, and then it is written. */
export function SheetOutcome({ list, columns, sides, merge, apply }: SheetOutcomeProps) {
  const said = useWords(words);
  const [chosen, setChosen] = useState<Readonly<Record<string, Side>>>({});
  const { rows, conflicts } = merge((conflict) => chosen[conflictKey(conflict)] ?? "mine");
  const changes = useMemo(() => rowChanges(list.rows, rows, list.key), [list, rows]);
  const left = conflicts.filter((conflict) => chosen[conflictKey(conflict)] === undefined).length;
  const isSame = changes.changes.length === 0 && !changes.isReordered;
  return (
    <>
      {conflicts.length > 0 ? (
        <SheetConflicts
          conflicts={conflicts}
          columns={columns}
          sides={sides}
          chosen={chosen}
          choose={(conflict, side) => setChosen({ ...chosen, [conflictKey(conflict)]: side })}
        />
      ) : null}
      <SheetPreview changes={changes} columns={columns} />
      {isSame && left === 0 ? <Alert type="info" showIcon title={said.nothing} /> : null}
      <div className="row-of edit-foot">
        <Button type="primary" disabled={isSame || left > 0} onClick={() => apply(rows)}>
          {said.apply}
        </Button>
        {left > 0 ? <span className="faint">{said.left(left)}</span> : null}
      </div>
    </>
  );
}

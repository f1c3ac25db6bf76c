import { Alert, Button } from "antd";
import { useMemo, useState } from "react";
import type { JsonObject } from "../../api/answers.ts";
import { jsonBlob } from "../../api/json-blob.ts";
import { conflictKey } from "../../parts/sheet/conflict-key.ts";
import type { KeyedList } from "../../parts/sheet/keyed-lists.ts";
import type { Side } from "../../parts/sheet/merge-rows.ts";
import type { SheetColumn } from "../../parts/sheet/sheet-columns.ts";
import type { MergeOutcome, Progress } from "../../parts/sheet/sheet-desk.ts";
import type { SheetWorker } from "../../parts/sheet/sheet-worker.ts";
import { takenRows } from "../../parts/sheet/taken-rows.ts";
import { useJob } from "../../parts/sheet/use-job.ts";
import { useWords } from "../../words/language.tsx";
import { SheetConflicts } from "./sheet-conflicts.tsx";
import { SheetPreview } from "./sheet-preview.tsx";
import { SheetProgress } from "./sheet-progress.tsx";

const words = {
  apply: { zh: "写入草稿", en: "Write to the draft" },
  left: {
    zh: (count: number) => `还有 ${count} 处冲突未选择`,
    en: (count: number) => `${count} conflicts still to choose`,
  },
  nothing: { zh: "与草稿没有差异，无需写入。", en: "Nothing differs from the draft." },
  failed: { zh: "未能比对，请重新选择。", en: "They could not be compared; choose again." },
} as const;

interface SheetOutcomeProps {
  readonly list: KeyedList;
  readonly columns: readonly SheetColumn[];
  /** What the two sides of a conflict are called. */
  readonly sides: Readonly<Record<Side, string>>;
  /** The rows that both sides began from. */
  readonly base: readonly JsonObject[];
  /** Those of a newer version; without them it is the file that lies on the desk. */
  readonly newest?: readonly JsonObject[];
  readonly absent?: "removed" | "kept";
  readonly worker: SheetWorker;
  /** Begins anew; without it there is nothing to stop. */
  readonly cancel?: () => void;
  readonly apply: (rows: readonly JsonObject[]) => void;
}

const NONE: Readonly<Record<string, Side>> = {};

/** What would become of the draft's rows; conflicts are settled one by one, and then it is written. */
export function SheetOutcome(props: SheetOutcomeProps) {
  const { list, columns, sides, base, newest, absent = "kept", worker, cancel, apply } = props;
  const said = useWords(words);
  const [chosen, setChosen] = useState(NONE);
  const merge = useMemo(
    () =>
      async (progress: Progress): Promise<MergeOutcome> => {
        const { key, isWhole } = list;
        const [from, now] = [await jsonBlob(base), await jsonBlob(list.rows)];
        const others = newest && (await jsonBlob(newest));
        return worker.ask(
          "merge",
          { base: from, now, newest: others, key, absent, isWhole, chosen },
          progress,
        );
      },
    [list, base, newest, absent, worker, chosen],
  );
  const { answer, isBusy, hasFailed } = useJob(merge);
  if (hasFailed) return <Alert type="error" showIcon title={said.failed} />;
  const waiting = isBusy ? (
    <SheetProgress what="comparing" cancel={cancel ?? (() => worker.close())} />
  ) : null;
  if (!answer) return waiting;
  const { conflicts, count, isReordered } = answer;
  const left = conflicts.filter((conflict) => chosen[conflictKey(conflict)] === undefined).length;
  const isSame = count === 0 && !isReordered;
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
      {waiting}
      <SheetPreview outcome={answer} columns={columns} worker={worker} />
      {isSame && left === 0 ? <Alert type="info" showIcon title={said.nothing} /> : null}
      <div className="row-of edit-foot">
        <Button
          type="primary"
          disabled={isSame || left > 0 || isBusy}
          onClick={async () => apply(takenRows(list.rows, await worker.ask("take", undefined)))}
        >
          {said.apply}
        </Button>
        {left > 0 ? <span className="faint">{said.left(left)}</span> : null}
      </div>
    </>
  );
}

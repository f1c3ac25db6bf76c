import { Pagination } from "antd";
import { useMemo, useState } from "react";
import { Mark } from "../../parts/mark.tsx";
import type { RowChange } from "../../parts/sheet/row-changes.ts";
import { sheetText } from "../../parts/sheet/sheet-cell.ts";
import type { SheetColumn } from "../../parts/sheet/sheet-columns.ts";
import type { MergeOutcome } from "../../parts/sheet/sheet-desk.ts";
import type { SheetWorker } from "../../parts/sheet/sheet-worker.ts";
import { shownCell, shownRow } from "../../parts/sheet/shown-cell.ts";
import { useJob } from "../../parts/sheet/use-job.ts";
import { useLanguage, useWords } from "../../words/language.tsx";

const words = {
  label: { zh: "写入前预览", en: "What would change" },
  added: { zh: "新增", en: "Added" },
  removed: { zh: "删去", en: "Removed" },
  changed: { zh: "修改", en: "Changed" },
  unchanged: { zh: "不变", en: "Unchanged" },
  count: {
    zh: (name: string, count: number) => `${name} ${count} 行`,
    en: (name: string, count: number) => `${name}: ${count}`,
  },
  reordered: {
    zh: "行的先后次序有变；以先满足者为准的表，次序影响结果。",
    en: "Rows change their order; where the first that holds decides, that matters.",
  },
  kind: { zh: "变化", en: "Change" },
  row: { zh: "行", en: "Row" },
  what: { zh: "内容", en: "Content" },
  none: { zh: "（空）", en: "(empty)" },
} as const;

const TONES = { added: "good", removed: "bad", changed: "note" } as const;
/** Rows of one page. */
const PAGE = 20;

interface SheetPreviewProps {
  readonly outcome: MergeOutcome;
  readonly columns: readonly SheetColumn[];
  /** Where the changes lie. */
  readonly worker: SheetWorker;
}

/** Row by row and cell by cell what would change, before anything does. */
export function SheetPreview({ outcome, columns, worker }: SheetPreviewProps) {
  const said = useWords(words);
  const { language } = useLanguage();
  const [page, setPage] = useState(1);
  const titled = columns.find((column) => column.language === language);
  const last = Math.max(1, Math.ceil(outcome.count / PAGE));
  const shownPage = Math.min(page, last);
  const ask = useMemo(
    () => async () => ({
      of: outcome,
      rows: await worker.ask("page", { from: (shownPage - 1) * PAGE, count: PAGE }),
    }),
    [outcome, worker, shownPage],
  );
  const asked = useJob(ask).answer;
  const changes = asked?.of === outcome ? asked.rows : [];
  return (
    <section aria-label={said.label} className="stack">
      <div className="row-of">
        <strong>{said.label}</strong>
        {(["added", "removed", "changed", "unchanged"] as const).map((kind) => (
          <span key={kind}>{said.count(said[kind], outcome[kind])}</span>
        ))}
      </div>
      {outcome.isReordered ? <p>{said.reordered}</p> : null}
      {changes.length > 0 ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard
        <section className="scroll-x" tabIndex={0} aria-label={said.kind}>
          <table className="edit-table">
            <thead>
              <tr>
                <th scope="col">{said.kind}</th>
                <th scope="col">{said.row}</th>
                <th scope="col">{said.what}</th>
              </tr>
            </thead>
            <tbody>
              {changes.map((change) => (
                <tr key={`${change.kind} ${change.row}`}>
                  <td>
                    <Mark tone={TONES[change.kind]}>{said[change.kind]}</Mark>
                  </td>
                  <th scope="row">
                    <div className="code">{change.row}</div>
                    {titled && change.kind === "changed" ? sheetText(change.held, titled, language) : null}
                  </th>
                  <td className="wrap-cell">
                    <ChangedCells change={change} columns={columns} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      ) : null}
      {last > 1 ? (
        <Pagination
          size="small"
          current={shownPage}
          pageSize={PAGE}
          total={outcome.count}
          showSizeChanger={false}
          onChange={setPage}
        />
      ) : null}
    </section>
  );
}

function ChangedCells({
  change,
  columns,
}: {
  readonly change: RowChange;
  readonly columns: readonly SheetColumn[];
}) {
  const said = useWords(words);
  const { language } = useLanguage();
  if (change.kind !== "changed") return <>{shownRow(change.held, columns, language)}</>;
  const told = (value: RowChange["cells"][number]["before"], member: string): string =>
    value === undefined ? said.none : shownCell(value, member, columns, language);
  return (
    <>
      {change.cells.map(({ member, before, after }) => (
        <div key={member}>
          {columns.find((column) => column.member === member)?.title ?? member}
          {"："}
          <del>{told(before, member)}</del> → <ins>{told(after, member)}</ins>
        </div>
      ))}
    </>
  );
}

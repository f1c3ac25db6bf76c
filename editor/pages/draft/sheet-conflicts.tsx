import { Alert, Pagination, Segmented } from "antd";
import { useState } from "react";
import { isObject } from "../../parts/shape/forms.ts";
import { conflictKey } from "../../parts/sheet/conflict-key.ts";
import type { RowConflict, Side } from "../../parts/sheet/merge-rows.ts";
import type { SheetColumn } from "../../parts/sheet/sheet-columns.ts";
import { shownCell, shownRow } from "../../parts/sheet/shown-cell.ts";
import { useLanguage, useWords } from "../../words/language.tsx";

const words = {
  title: {
    zh: (count: number) => `${count} 处双方都有改动，请逐项选择`,
    en: (count: number) => `Both sides changed ${count} places; choose each`,
  },
  row: { zh: "行", en: "Row" },
  member: { zh: "列", en: "Column" },
  whole: { zh: "（整行）", en: "(the whole row)" },
  base: { zh: "原来", en: "Before" },
  take: { zh: "采用", en: "Take" },
  none: { zh: "（无）", en: "(none)" },
} as const;

/** Conflicts of one page. */
const PAGE = 50;

interface SheetConflictsProps {
  readonly conflicts: readonly RowConflict[];
  readonly columns: readonly SheetColumn[];
  readonly sides: Readonly<Record<Side, string>>;
  readonly chosen: Readonly<Record<string, Side>>;
  readonly choose: (conflict: RowConflict, side: Side) => void;
}

/** Cells that both sides changed, side by side; each is settled for one of them. */
export function SheetConflicts({ conflicts, columns, sides, chosen, choose }: SheetConflictsProps) {
  const said = useWords(words);
  const { language } = useLanguage();
  const [page, setPage] = useState(1);
  const shown = ({ member }: RowConflict, value: RowConflict["mine"]): string => {
    if (value === undefined) return said.none;
    return member === undefined && isObject(value)
      ? shownRow(value, columns, language)
      : shownCell(value, member ?? "", columns, language);
  };
  const nameOf = ({ member }: RowConflict): string =>
    member === undefined ? said.whole : (columns.find((each) => each.member === member)?.title ?? member);
  return (
    <>
      <Alert type="warning" showIcon title={said.title(conflicts.length)} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard */}
      <section className="scroll-x" tabIndex={0} aria-label={said.title(conflicts.length)}>
        <table className="edit-table conflict">
          <thead>
            <tr>
              <th scope="col">{said.row}</th>
              <th scope="col">{said.member}</th>
              <th scope="col">{said.base}</th>
              <th scope="col">{sides.theirs}</th>
              <th scope="col">{sides.mine}</th>
              <th scope="col">{said.take}</th>
            </tr>
          </thead>
          <tbody>
            {conflicts.slice((page - 1) * PAGE, page * PAGE).map((conflict) => (
              <tr key={conflictKey(conflict)}>
                <th scope="row">{conflict.row}</th>
                <td>{nameOf(conflict)}</td>
                <td className="wrap-cell">{shown(conflict, conflict.base)}</td>
                <td className="wrap-cell">{shown(conflict, conflict.theirs)}</td>
                <td className="wrap-cell">{shown(conflict, conflict.mine)}</td>
                <td>
                  <Segmented<Side | "">
                    aria-label={`${said.take} ${conflict.row} ${nameOf(conflict)}`}
                    value={chosen[conflictKey(conflict)] ?? ""}
                    options={[
                      { value: "theirs", label: sides.theirs },
                      { value: "mine", label: sides.mine },
                    ]}
                    onChange={(side) => {
                      if (side !== "") choose(conflict, side);
                    }}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <Pagination
        size="small"
        hideOnSinglePage
        current={page}
        pageSize={PAGE}
        total={conflicts.length}
        showSizeChanger={false}
        onChange={setPage}
      />
    </>
  );
}

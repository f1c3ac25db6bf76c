import { Button, Pagination } from "antd";
import { useEffect, useState } from "react";
import type { JsonObject } from "../../api/answers.ts";
import { useLanguage, useWords } from "../../words/language.tsx";
import type { SchemaPlace } from "../shape/schema-place.ts";
import { useShaping } from "../shape/shaping.tsx";
import { clipboardCells } from "./clipboard-cells.ts";
import { copyCells } from "./copy-cells.ts";
import { partsOf } from "./document-places.ts";
import type { EditColumn } from "./edit-columns.ts";
import { useEditing } from "./editing.tsx";
import { FEW } from "./few-rows.ts";
import { freshRow, freshRows } from "./fresh-row.ts";
import { rowsOf } from "./list-rows.ts";
import { filledDown, pasted } from "./paste-rows.ts";
import { shownText } from "./shown-text.ts";
import { TableRow } from "./table-row.tsx";

const words = {
  count: { zh: (count: number) => `共 ${count} 行`, en: (count: number) => `${count} rows` },
  add: { zh: "添加一行", en: "Add a row" },
  copy: { zh: "复制全部（可粘贴到 Excel）", en: "Copy all (for Excel)" },
  find: { zh: "筛选", en: "Filter" },
  acts: { zh: "操作", en: "Actions" },
  keys: {
    zh: "可从 Excel 复制后在任一单元格粘贴；Ctrl+D 取上一行的值，Enter、↑、↓ 换行。",
    en: "Paste from Excel in any cell; Ctrl+D takes the value above, Enter, ↑ and ↓ change rows.",
  },
} as const;

/** Rows of one page. */
const PAGE = 50;

interface TableRowsProps {
  readonly place: SchemaPlace;
  readonly columns: readonly EditColumn[];
  readonly rows: readonly JsonObject[];
  readonly pointer: string;
  readonly label: string;
}

/** Rows in a plain table of inputs, in pages: for keyboards and screen readers too. */
export function TableRows({ place, columns, rows, pointer, label }: TableRowsProps) {
  const said = useWords(words);
  const { language } = useLanguage();
  const { schemas, facts } = useShaping();
  const { writeRows, target } = useEditing();
  const [wanted, setFilter] = useState("");
  const [page, setPage] = useState(1);
  const seen = rows.flatMap((row, index) => (isFound(row, wanted) ? [index] : []));
  useEffect(() => {
    if (target?.startsWith(`${pointer}/`)) {
      const index = Number(partsOf(target.slice(pointer.length))[0]);
      setFilter("");
      setPage(Math.floor(index / PAGE) + 1);
    }
  }, [target, pointer]);
  const last = Math.max(1, Math.ceil(seen.length / PAGE));
  const shownPage = Math.min(page, last);
  const shown = seen.slice((shownPage - 1) * PAGE, shownPage * PAGE);
  const fresh = () => freshRow(schemas, place, rows);
  const freshOnes = () => freshRows(schemas, place, rows);
  const copyAll = (): void => {
    const head = columns.map((column) => column.label);
    const body = seen.map((index) =>
      columns.map((column) => shownText(rows[index]?.[column.member], column, { facts, language })),
    );
    copyCells([head, ...body]);
  };
  return (
    <section
      aria-label={label}
      onPaste={(event) => {
        const text = event.clipboardData.getData("text/plain");
        const cell = cellOf(event.target);
        if (!cell || !/[\t\n]/.test(text) || event.target instanceof HTMLTextAreaElement) return;
        event.preventDefault();
        const at = { row: seen.indexOf(cell.row), column: cell.column };
        writeRows(
          pointer,
          pasted(rowsOf(rows), clipboardCells(text), { columns, seen, at, language, fresh: freshOnes() }),
        );
      }}
      onKeyDown={(event) => {
        const cell = cellOf(event.target);
        if (!cell) return;
        const place = seen.indexOf(cell.row);
        const above = seen[place - 1];
        if (event.ctrlKey && event.key.toLowerCase() === "d") {
          event.preventDefault();
          const member = columns[cell.column]?.member;
          if (above !== undefined && member !== undefined)
            writeRows(pointer, filledDown(rowsOf(rows), [above, cell.row], [member]));
        } else if (event.target instanceof HTMLInputElement && event.target.type === "text")
          moveFocus(event, cell.column);
      }}
    >
      <div className="row-of">
        <span>{said.count(rows.length)}</span>
        {rows.length > 10 ? (
          <input
            className="edit-input edit-joint"
            aria-label={said.find}
            placeholder={said.find}
            value={wanted}
            onChange={({ target: input }) => setFilter(input.value)}
          />
        ) : null}
        {rows.length > FEW ? (
          <>
            <Button size="small" onClick={copyAll}>
              {said.copy}
            </Button>
            <span className="faint">{said.keys}</span>
          </>
        ) : null}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard */}
      <section className="scroll-x" tabIndex={0} aria-label={label}>
        <table className="edit-table">
          <thead>
            <tr>
              <th scope="col">#</th>
              {columns.map(({ member, label: name }) => (
                <th key={member} scope="col">
                  {name}
                </th>
              ))}
              <th scope="col">{said.acts}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((index) => (
              <TableRow
                key={index}
                index={index}
                row={rows[index] ?? {}}
                columns={columns}
                list={pointer}
                rows={rows}
              />
            ))}
          </tbody>
        </table>
      </section>
      <div className="row-of edit-foot">
        <Button size="small" onClick={() => writeRows(pointer, [...rowsOf(rows), { row: fresh() }])}>
          {said.add}
        </Button>
        {last > 1 ? (
          <Pagination
            size="small"
            current={shownPage}
            pageSize={PAGE}
            total={seen.length}
            showSizeChanger={false}
            onChange={setPage}
          />
        ) : null}
      </div>
    </section>
  );
}

function isFound(row: JsonObject, wanted: string): boolean {
  return wanted === "" || JSON.stringify(row).toLowerCase().includes(wanted.trim().toLowerCase());
}

interface CellAt {
  readonly row: number;
  readonly column: number;
}

/** The cell that an element stands in. */
function cellOf(element: EventTarget): CellAt | undefined {
  const cell = element instanceof Element ? element.closest<HTMLElement>("td[data-column]") : null;
  const row = cell?.closest<HTMLElement>("tr[data-row]");
  if (!cell || !row) return undefined;
  return { row: Number(row.dataset.row), column: Number(cell.dataset.column) };
}

/** Up and down from cell to cell. */
function moveFocus(event: React.KeyboardEvent, column: number): void {
  const by = { Enter: 1, ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (by === undefined || event.nativeEvent.isComposing || !(event.target instanceof Element)) return;
  const body = event.target.closest("tbody");
  const cells = [...(body?.querySelectorAll<HTMLElement>(`td[data-column="${column}"]`) ?? [])];
  const here = cells.findIndex((cell) => cell.contains(event.target as Element));
  const next = cells[here + by]?.querySelector<HTMLElement>("input, select, textarea, button");
  if (!next) return;
  event.preventDefault();
  next.focus();
  if (next instanceof HTMLInputElement) next.select();
}

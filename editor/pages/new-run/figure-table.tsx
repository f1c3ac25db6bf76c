import { Alert, Button, Pagination } from "antd";
import { type ClipboardEvent, useState } from "react";
import type { AskedFigures } from "../../api/run-answers.ts";
import { clipboardCells } from "../../parts/editing/clipboard-cells.ts";
import { useText, useWords } from "../../words/language.tsx";
import { figureColumns, mergedRows, rowsFrom } from "./figure-cells.ts";
import { FigureRowCells } from "./figure-row-cells.tsx";
import { askedOf, type FigureRow, type RowScope } from "./figure-rows.ts";
import { FigureSheets } from "./figure-sheets.tsx";
import { FigureTitle } from "./figure-title.tsx";
import { pastedRows } from "./pasted-rows.ts";

const words = {
  holder: { zh: "每预算主体", en: "Each budget holder" },
  institution: { zh: "每机构", en: "Each institution" },
  "institution-month": { zh: "每机构每月", en: "Each institution and month" },
  none: {
    zh: "还没有行。可列出登记的机构、粘贴，或导入填好的模板。",
    en: "No rows yet. List the registered institutions, paste, or import a template.",
  },
  acts: { zh: "操作", en: "Actions" },
  add: { zh: "添加一行", en: "Add a row" },
  taken: {
    zh: (rows: number) => `已取用 ${rows} 行。`,
    en: (rows: number) => `${rows} rows were taken.`,
  },
  unknown: {
    zh: (titles: string) => `没有这样的列，未取用：${titles}。`,
    en: (titles: string) => `No such columns, left out: ${titles}.`,
  },
  faults: {
    zh: (lines: string) => `第 ${lines} 行没有可识别的编号、基金池或月份，未取用。`,
    en: (lines: string) => `Lines ${lines} name no code, pool or month that is known, and were left out.`,
  },
  noHeadings: {
    zh: "文件第一行应为列名，其中须有“编号”。请以模板为准。",
    en: "The first line of the file has to name columns, `Code` among them. Start from the template.",
  },
} as const;

const A_PAGE = 20;

interface FigureTableProps {
  readonly jurisdiction: string;
  readonly scope: RowScope;
  readonly asked: AskedFigures;
  readonly months: readonly string[];
  readonly rows: readonly FigureRow[];
  readonly change: (rows: readonly FigureRow[]) => void;
}

interface Told {
  readonly type: "success" | "warning" | "error";
  readonly words: string;
}

/** Figures that come in rows, typed, pasted or imported. */
export function FigureTable({ jurisdiction, scope, asked, months, rows, change }: FigureTableProps) {
  const said = useWords(words);
  const [page, setPage] = useState(1);
  const [told, setTold] = useState<Told>();
  const figures = askedOf(asked, scope);
  const columns = figureColumns(scope, figures);
  const start = (page - 1) * A_PAGE;
  const take = (cells: readonly (readonly string[])[]): boolean => {
    const read = rowsFrom(cells, columns, asked.pools);
    if (!read) return false;
    change(mergedRows(rows, read.rows));
    const faults = [
      ...(read.unknown.length > 0 ? [said.unknown(read.unknown.join("、"))] : []),
      ...(read.faults.length > 0 ? [said.faults(read.faults.join("、"))] : []),
    ];
    const type = faults.length > 0 ? "warning" : "success";
    setTold({ type, words: [said.taken(read.rows.length), ...faults].join(" ") });
    return true;
  };
  const paste = (event: ClipboardEvent<HTMLElement>): void => {
    const cells = clipboardCells(event.clipboardData.getData("text/plain"));
    if (cells.length === 1 && cells[0]?.length === 1) return;
    event.preventDefault();
    if (take(cells)) return;
    const { row, column } = placeOf(event.target);
    change(pastedRows(rows, cells, columns, { row: start + row, column }));
  };
  const empty: FigureRow = { code: "", pool: asked.pools[0]?.name ?? "", month: months[0] ?? "", facts: {} };
  return (
    <section aria-label={said[scope]} onPaste={paste}>
      <h3 className="lane-title">{said[scope]}</h3>
      <div className="stack">
        <FigureSheets
          {...{ jurisdiction, scope, asked, columns, rows, change }}
          months={scope === "institution-month" ? months : [""]}
          name={said[scope]}
          take={(cells) => {
            if (!take(cells)) setTold({ type: "error", words: said.noHeadings });
          }}
        />
        {told ? (
          <Alert
            type={told.type}
            showIcon
            title={told.words}
            closable={{ onClose: () => setTold(undefined) }}
          />
        ) : null}
        {rows.length === 0 ? (
          <p className="faint">{said.none}</p>
        ) : (
          <div className="scroll-x">
            <table className="edit-table figure-table">
              <thead>
                <tr>
                  {columns
                    .filter(({ member }) => member !== "fact")
                    .map(({ member, title }) => (
                      <Head key={member} title={title} />
                    ))}
                  {figures.map((figure) => (
                    <th key={figure.fact} scope="col">
                      <FigureTitle figure={figure} />
                    </th>
                  ))}
                  <th scope="col">{said.acts}</th>
                </tr>
              </thead>
              <tbody>
                {rows.slice(start, start + A_PAGE).map((row, index) => (
                  <FigureRowCells
                    // Rows have no name until their code is typed.
                    // biome-ignore lint/suspicious/noArrayIndexKey: rows are not moved
                    key={start + index}
                    {...{ row, index, figures }}
                    pools={asked.pools}
                    hasMonths={scope === "institution-month"}
                    change={(next) => change(rows.with(start + index, next))}
                    remove={() => change(rows.toSpliced(start + index, 1))}
                  />
                ))}
              </tbody>
            </table>
          </div>
        )}
        <div className="row-of">
          <Button
            onClick={() => {
              change([...rows, empty]);
              setPage(Math.ceil((rows.length + 1) / A_PAGE));
            }}
          >
            {said.add}
          </Button>
          <Pagination
            size="small"
            hideOnSinglePage
            showSizeChanger={false}
            current={page}
            pageSize={A_PAGE}
            total={rows.length}
            onChange={setPage}
          />
        </div>
      </div>
    </section>
  );
}

function Head({ title }: { readonly title: { readonly zh: string; readonly en?: string | undefined } }) {
  const text = useText();
  return <th scope="col">{text(title)}</th>;
}

/** The cell that something was pasted into; the first where it was none. */
function placeOf(target: EventTarget): { readonly row: number; readonly column: number } {
  const cell = target instanceof Element ? target.closest("[data-cell]") : null;
  const [row = 0, column = 0] = (cell?.getAttribute("data-cell") ?? "").split(" ").map(Number);
  return { row, column };
}

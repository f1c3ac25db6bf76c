import { RevoGrid } from "@revolist/react-datagrid";
import { App, Button } from "antd";
import { useEffect, useMemo, useRef, useState } from "react";
import type { JsonObject } from "../../api/answers.ts";
import { useLanguage, useWords } from "../../words/language.tsx";
import { CellCodes } from "../codes/cell-codes.tsx";
import { cellText } from "../editing/cell-text.ts";
import { clipboardCells } from "../editing/clipboard-cells.ts";
import { partsOf } from "../editing/document-places.ts";
import type { EditColumn } from "../editing/edit-columns.ts";
import { useEditing } from "../editing/editing.tsx";
import { freshRow, freshRows } from "../editing/fresh-row.ts";
import { rowsOf } from "../editing/list-rows.ts";
import { filledDown, pasted, withCell } from "../editing/paste-rows.ts";
import type { SchemaPlace } from "../shape/schema-place.ts";
import { useShaping } from "../shape/shaping.tsx";
import { GridCells } from "./grid-cells.ts";
import { gridColumns } from "./grid-columns.ts";
import { gridFilter } from "./grid-filter.ts";

const words = {
  count: {
    zh: (count: number) => `共 ${count.toLocaleString()} 行`,
    en: (count: number) => `${count.toLocaleString()} rows`,
  },
  add: { zh: "在末尾添加一行", en: "Add a row at the end" },
  remove: { zh: "删去选中的行", en: "Remove the rows selected" },
  fill: { zh: "向下填充", en: "Fill down" },
  codes: { zh: "查找编码", en: "Find codes" },
  noCodes: { zh: "请先选中一个填写编码的单元格。", en: "Choose a cell that holds codes first." },
  ofCell: {
    zh: (row: number, name: string) => `查找编码：第 ${row} 行 ${name}`,
    en: (row: number, name: string) => `Find codes: row ${row} ${name}`,
  },
  keys: {
    zh: "可与 Excel 互相复制粘贴；Ctrl+D 向下填充，Delete 清空。",
    en: "Copy and paste with Excel; Ctrl+D fills down, Delete clears.",
  },
  codeKey: { zh: "Alt+↓ 查找编码。", en: "Alt+↓ finds codes." },
} as const;

interface GridRowsProps {
  readonly place: SchemaPlace;
  readonly columns: readonly EditColumn[];
  readonly rows: readonly JsonObject[];
  readonly pointer: string;
  readonly label: string;
}

/** Rows in a grid that draws only what is seen: edited, sorted, filtered, copied and pasted, thousands at a time. */
export default function GridRows({ place, columns, rows, pointer, label }: GridRowsProps) {
  const said = useWords(words);
  const { language } = useLanguage();
  const { schemas, facts } = useShaping();
  const telling = useMemo(() => ({ facts, language }), [facts, language]);
  const { writeRows, findings, target } = useEditing();
  const filter = useMemo(() => gridFilter(language), [language]);
  const grid = useRef<HTMLRevoGridElement>(null);
  const cells = useMemo(() => new GridCells(), []);
  const { message } = App.useApp();
  const [coded, setCoded] = useState<{ readonly index: number; readonly column: EditColumn }>();
  const hasCodes = columns.some(({ schema }) => schema["x-codes"] !== undefined);
  const source = cells.of(rows, columns, telling);
  const shown = useMemo(
    () =>
      gridColumns(columns, (row, member) =>
        findings.within(`${pointer}/${row}${member ? `/${member}` : ""}`),
      ),
    [columns, findings, pointer],
  );
  useEffect(() => {
    if (!target?.startsWith(`${pointer}/`) || !grid.current) return;
    const index = Number(partsOf(target.slice(pointer.length))[0]);
    const at = grid.current;
    const member = partsOf(target.slice(pointer.length))[1];
    const x =
      Math.max(
        0,
        columns.findIndex((column) => column.member === member),
      ) + 1;
    at.scrollToRow(index).then(() => at.setCellsFocus({ x, y: index }, { x, y: index }));
  }, [target, pointer, columns]);

  /** Numbers in the list of the rows that are seen, in the order in which they are seen. */
  const seen = async (): Promise<readonly number[]> => {
    const visible: readonly { readonly "#": number }[] = (await grid.current?.getVisibleSource()) ?? [];
    return visible.map((row) => row["#"]);
  };
  const selected = async () => {
    const [range, focus] = await Promise.all([grid.current?.getSelectedRange(), grid.current?.getFocused()]);
    if (range) return { y: range.y, y1: range.y1, x: range.x, x1: range.x1 };
    return focus ? { y: focus.cell.y, y1: focus.cell.y, x: focus.cell.x, x1: focus.cell.x } : undefined;
  };
  const edit = (changes: ReadonlyMap<number, Readonly<Record<string, string>>>): void => {
    for (const index of changes.keys()) cells.forget(rows[index]);
    writeRows(
      pointer,
      rowsOf(rows).map((held, index) => {
        const texts = changes.get(index);
        if (!texts || held.row === null || typeof held.row !== "object") return held;
        const row = columns
          .filter(({ member }) => Object.hasOwn(texts, member))
          .reduce(
            (before, column) => withCell(before, column, texts[column.member] ?? "", language),
            rows[index] ?? {},
          );
        return { ...held, row };
      }),
    );
  };
  const paste = async (text: string): Promise<void> => {
    const at = await selected();
    if (!at) return;
    // The first column is the number of the row.
    const begin = { row: at.y, column: Math.max(0, at.x - 1) };
    writeRows(
      pointer,
      pasted(rowsOf(rows), clipboardCells(text), {
        columns,
        seen: await seen(),
        at: begin,
        language,
        fresh: freshRows(schemas, place, rows),
      }),
    );
  };
  const fill = async (): Promise<void> => {
    const [at, order] = [await selected(), await seen()];
    if (!at) return;
    const from = at.y === at.y1 ? Math.max(0, at.y - 1) : at.y;
    const members = columns.slice(Math.max(0, at.x - 1), at.x1).map(({ member }) => member);
    writeRows(pointer, filledDown(rowsOf(rows), order.slice(from, at.y1 + 1), members));
  };
  const findCodes = async (): Promise<void> => {
    const [at, order] = [await selected(), await seen()];
    const [index, column] = at ? [order[at.y], columns[at.x - 1]] : [];
    if (index !== undefined && column?.schema["x-codes"] !== undefined) setCoded({ index, column });
    else message.info(said.noCodes);
  };
  const remove = async (): Promise<void> => {
    const [at, order] = [await selected(), await seen()];
    if (!at) return;
    const gone = new Set(order.slice(at.y, at.y1 + 1));
    writeRows(
      pointer,
      rowsOf(rows).filter((_, index) => !gone.has(index)),
    );
  };
  return (
    <>
      <div className="row-of">
        <span>{said.count(rows.length)}</span>
        <Button
          size="small"
          onClick={() => writeRows(pointer, [...rowsOf(rows), { row: freshRow(schemas, place, rows) }])}
        >
          {said.add}
        </Button>
        <Button size="small" onClick={remove}>
          {said.remove}
        </Button>
        <Button size="small" onClick={fill}>
          {said.fill}
        </Button>
        {hasCodes ? (
          <Button size="small" onClick={findCodes}>
            {said.codes}
          </Button>
        ) : null}
        <span className="faint">
          {said.keys}
          {hasCodes ? said.codeKey : ""}
        </span>
      </div>
      <section
        className="grid-place"
        aria-label={label}
        onPasteCapture={(event) => {
          if (event.target instanceof HTMLInputElement) return;
          const text = event.clipboardData.getData("text/plain");
          event.preventDefault();
          event.stopPropagation();
          paste(text);
        }}
        onKeyDownCapture={(event) => {
          const isFill = event.ctrlKey && event.key.toLowerCase() === "d";
          const isSearch = hasCodes && event.altKey && event.key === "ArrowDown";
          if (!isFill && !isSearch) return;
          event.preventDefault();
          event.stopPropagation();
          if (isFill) fill();
          else findCodes();
        }}
      >
        <RevoGrid
          ref={grid}
          columns={shown}
          source={source}
          range
          resize
          filter={filter}
          theme="compact"
          rowHeaders={false}
          onAfteredit={({ detail }) => {
            // One cell, or cells of several rows by their places in the grid.
            if ("prop" in detail) {
              const texts = { [String(detail.prop)]: String(detail.val ?? "") };
              edit(new Map([[numberOf(detail.model), texts]]));
            } else {
              const { data, models } = detail;
              edit(new Map(Object.entries(data).map(([at, texts]) => [numberOf(models[Number(at)]), texts])));
            }
          }}
        />
      </section>
      {coded ? (
        <CellCodes
          title={said.ofCell(coded.index + 1, coded.column.label)}
          list={coded.column.schema["x-codes"] ?? ""}
          form={coded.column.schema["x-codes-form"] ?? "code"}
          text={cellText(rows[coded.index]?.[coded.column.member], coded.column, language)}
          write={(text) => edit(new Map([[coded.index, { [coded.column.member]: text }]]))}
          close={() => setCoded(undefined)}
        />
      ) : null}
    </>
  );
}

/** The number of a grid's row in the list. */
function numberOf(model: Readonly<Record<string, unknown>> | undefined): number {
  return Number(model?.["#"]);
}

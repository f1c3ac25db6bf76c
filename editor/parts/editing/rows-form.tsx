import { Button, Segmented } from "antd";
import { lazy, memo, Suspense, useMemo, useState } from "react";
import type { Json } from "../../api/answers.ts";
import { useText, useWords } from "../../words/language.tsx";
import type { Text } from "../../words/words.ts";
import { Loading } from "../loading.tsx";
import { isObject } from "../shape/forms.ts";
import { itemsPlace, placeOfValue, type SchemaPlace } from "../shape/schema-place.ts";
import { useShaping } from "../shape/shaping.tsx";
import { Act } from "./condition-form.tsx";
import { pointerTo } from "./document-places.ts";
import { useEditing } from "./editing.tsx";
import { FEW } from "./few-rows.ts";
import { FindingWords } from "./finding-words.tsx";
import { freshRow } from "./fresh-row.ts";
import { moved, rowsOf } from "./list-rows.ts";
import { ShapeForm } from "./shape-form.tsx";
import { TableRows } from "./table-rows.tsx";
import { useEditColumns } from "./use-edit-columns.ts";

const GridRows = lazy(() => import("../grid/grid-rows.tsx"));

const words = {
  view: { zh: "显示方式", en: "Shown as" },
  table: { zh: "表格", en: "Table" },
  grid: { zh: "网格", en: "Grid" },
  add: { zh: "添加一行", en: "Add a row" },
  row: { zh: (index: number) => `第 ${index} 项`, en: (index: number) => `No. ${index}` },
  up: { zh: "上移", en: "Move up" },
  down: { zh: "下移", en: "Move down" },
  remove: { zh: "删去", en: "Remove" },
} as const;

/** Rows that a table of inputs still shows well. */
const MANY = 150;

interface RowsFormProps {
  /** The schema of the list. */
  readonly place: SchemaPlace;
  readonly rows: readonly Json[];
  readonly pointer: string;
  readonly label: string;
}

/** A list of rows to be edited: in a table or a grid where rows are flat, else one part after the other. */
export const RowsForm = memo(
  AnyRows,
  (a, b) => a.rows === b.rows && a.pointer === b.pointer && a.label === b.label,
);

function AnyRows(props: RowsFormProps) {
  const { place, rows, pointer } = props;
  const said = useWords(words);
  const { schemas } = useShaping();
  const objects = useMemo(() => rows.filter(isObject), [rows]);
  const columns = useEditColumns(schemas, place, objects);
  const [chosen, choose] = useState<"table" | "grid">();
  const view = chosen ?? (rows.length > MANY ? "grid" : "table");
  if (objects.length < rows.length || columns.some(({ form }) => form === "rows" || form === "parts"))
    return <PartRows {...props} />;
  return (
    <div className="stack">
      {rows.length > FEW ? (
        <Segmented
          size="small"
          className="edit-view"
          aria-label={said.view}
          value={view}
          onChange={choose}
          options={[
            { value: "table" as const, label: said.table },
            { value: "grid" as const, label: said.grid },
          ]}
        />
      ) : null}
      {view === "table" ? (
        <TableRows {...props} rows={objects} columns={columns} />
      ) : (
        <Suspense fallback={<Loading lines={8} />}>
          <GridRows {...props} rows={objects} columns={columns} key={pointer} />
        </Suspense>
      )}
    </div>
  );
}

/** Rows that hold parts of their own, one after the other. */
function PartRows({ place, rows, pointer }: RowsFormProps) {
  const said = useWords(words);
  const text = useText();
  const { schemas } = useShaping();
  const { writeRows, findings } = useEditing();
  const all = rowsOf(rows);
  return (
    <>
      <ol className="stack plain-list">
        {rows.map((row, index) => {
          const held = isObject(row) ? row : {};
          const here = pointerTo(pointer, index);
          // Titles of rows are texts in both languages.
          const title = isObject(held.title) ? text(held.title as unknown as Text) : String(held.name ?? "");
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: the name that keys a row is edited in it
            <li key={index} className="shape-section" data-pointer={here}>
              <h4 className="row-of">
                <span>
                  <span className="faint">{said.row(index + 1)}</span> {title}
                </span>
                <span>
                  <Act
                    words={said.up}
                    sign="↑"
                    disabled={index === 0}
                    act={() => writeRows(pointer, moved(all, index, -1))}
                  />
                  <Act
                    words={said.down}
                    sign="↓"
                    disabled={index === rows.length - 1}
                    act={() => writeRows(pointer, moved(all, index, 1))}
                  />
                  <Act words={said.remove} sign="✕" act={() => writeRows(pointer, all.toSpliced(index, 1))} />
                </span>
              </h4>
              <FindingWords findings={findings.at(here)} />
              <ShapeForm
                place={placeOfValue(schemas, itemsPlace(schemas, place), held)}
                value={held}
                pointer={here}
              />
            </li>
          );
        })}
      </ol>
      <Button
        size="small"
        onClick={() => writeRows(pointer, [...all, { row: freshRow(schemas, place, rows) }])}
      >
        {said.add}
      </Button>
    </>
  );
}

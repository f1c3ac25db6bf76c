import { Button, Modal } from "antd";
import { Fragment, memo, useState } from "react";
import type { JsonObject } from "../../api/answers.ts";
import { useLanguage, useWords } from "../../words/language.tsx";
import { conditionWords } from "../shape/condition-words.ts";
import { ProvisionalMark } from "../shape/provisional-mark.tsx";
import { useShaping } from "../shape/shaping.tsx";
import { CellField } from "./cell-field.tsx";
import { CodesButton } from "./codes-button.tsx";
import { Act, ConditionForm } from "./condition-form.tsx";
import { pointerTo } from "./document-places.ts";
import type { EditColumn } from "./edit-columns.ts";
import { useEditing } from "./editing.tsx";
import { FindingWords } from "./finding-words.tsx";
import { FormulaForm } from "./formula-form.tsx";
import { moved, rowsOf } from "./list-rows.ts";

const words = {
  row: { zh: (index: number) => `第 ${index} 行`, en: (index: number) => `Row ${index}` },
  up: { zh: "上移", en: "Move up" },
  down: { zh: "下移", en: "Move down" },
  remove: { zh: "删去此行", en: "Remove the row" },
  always: { zh: "（无条件）", en: "(always)" },
  edit: { zh: (name: string) => `编辑${name}`, en: (name: string) => `Edit: ${name}` },
  clear: { zh: "删去条件", en: "Take the condition out" },
  done: { zh: "完成", en: "Done" },
} as const;

interface TableRowProps {
  readonly index: number;
  readonly row: JsonObject;
  readonly columns: readonly EditColumn[];
  /** Pointer of the list, and its rows. */
  readonly list: string;
  readonly rows: readonly JsonObject[];
}

/** One row of inputs, and under it what was found of the row as a whole. */
export const TableRow = memo(
  OneRow,
  (a, b) =>
    a.row === b.row &&
    a.index === b.index &&
    a.columns === b.columns &&
    a.list === b.list &&
    a.rows === b.rows,
);

function OneRow({ index, row, columns, list, rows }: TableRowProps) {
  const said = useWords(words);
  const { findings, writeRows } = useEditing();
  const here = pointerTo(list, index);
  const members = columns.map(({ member }) => pointerTo(here, member));
  const own = findings
    .within(here)
    .filter(({ pointer }) => !members.some((at) => pointer === at || pointer.startsWith(`${at}/`)));
  const hasError = findings.within(here).some(({ severity }) => severity === "error");
  return (
    <Fragment>
      <tr data-row={index} data-pointer={here} className={hasError ? "edit-row-wrong" : ""}>
        <th scope="row">{index + 1}</th>
        {columns.map((column, at) => (
          <td key={column.member} data-column={at} className={`edit-td edit-td-${column.form}`}>
            <Cell column={column} row={row} pointer={pointerTo(here, column.member)} index={index} />
          </td>
        ))}
        <td className="edit-acts">
          <Act
            words={said.up}
            sign="↑"
            disabled={index === 0}
            act={() => writeRows(list, moved(rowsOf(rows), index, -1))}
          />
          <Act
            words={said.down}
            sign="↓"
            disabled={index === rows.length - 1}
            act={() => writeRows(list, moved(rowsOf(rows), index, 1))}
          />
          <Act words={said.remove} sign="✕" act={() => writeRows(list, rowsOf(rows).toSpliced(index, 1))} />
        </td>
      </tr>
      {own.length > 0 ? (
        <tr className="edit-row-wrong">
          <th scope="row">
            <span className="visually-hidden">{said.row(index + 1)}</span>
          </th>
          <td colSpan={columns.length + 1}>
            <FindingWords findings={own} />
          </td>
        </tr>
      ) : null}
    </Fragment>
  );
}

interface CellProps {
  readonly column: EditColumn;
  readonly row: JsonObject;
  readonly pointer: string;
  readonly index: number;
}

function Cell({ column, row, pointer, index }: CellProps) {
  const said = useWords(words);
  const value = row[column.member];
  const label = `${said.row(index + 1)} ${column.label}`;
  if (column.form === "condition") return <ConditionCell value={value} pointer={pointer} label={label} />;
  return (
    <div className="row-of edit-line">
      <CellField
        shape={column}
        value={value}
        pointer={pointer}
        label={label}
        isRequired={column.isRequired}
      />
      {column.form === "formula" ? <FormulaButton value={value} pointer={pointer} label={label} /> : null}
      <CodesButton shape={column} value={value} pointer={pointer} label={label} />
      <ProvisionalMark pointer={pointer} />
    </div>
  );
}

interface PartProps {
  readonly value: JsonObject[string] | undefined;
  readonly pointer: string;
  readonly label: string;
}

function ConditionCell({ value, pointer, label }: PartProps) {
  const said = useWords(words);
  const { language } = useLanguage();
  const { facts } = useShaping();
  const { findings, write } = useEditing();
  const [isOpen, setOpen] = useState(false);
  const found = findings.within(pointer);
  return (
    <>
      <button type="button" className="edit-condition" data-pointer={pointer} onClick={() => setOpen(true)}>
        <span className="visually-hidden">{said.edit(label)}：</span>
        {value === undefined ? said.always : conditionWords(value, { facts, language })}
      </button>
      {isOpen ? null : <FindingWords findings={found} />}
      <Modal
        open={isOpen}
        title={said.edit(label)}
        width={960}
        onCancel={() => setOpen(false)}
        footer={
          <>
            <Button
              onClick={() => {
                write(pointer, undefined);
                setOpen(false);
              }}
            >
              {said.clear}
            </Button>
            <Button type="primary" onClick={() => setOpen(false)}>
              {said.done}
            </Button>
          </>
        }
      >
        {isOpen ? <ConditionForm condition={value ?? { all: [] }} pointer={pointer} /> : null}
      </Modal>
    </>
  );
}

function FormulaButton({ value, pointer, label }: PartProps) {
  const said = useWords(words);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Act words={said.edit(`${label} ƒ`)} sign="ƒ" act={() => setOpen(true)} />
      <Modal
        open={isOpen}
        title={said.edit(label)}
        width={720}
        onCancel={() => setOpen(false)}
        footer={
          <Button type="primary" onClick={() => setOpen(false)}>
            {said.done}
          </Button>
        }
      >
        {isOpen ? <FormulaForm value={value} pointer={pointer} label={label} mayBeFigure /> : null}
      </Modal>
    </>
  );
}

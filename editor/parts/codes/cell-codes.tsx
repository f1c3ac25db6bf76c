import { Modal, Segmented } from "antd";
import { useId, useState } from "react";
import { useWords } from "../../words/language.tsx";
import { type CodesForm, codesIn, withCode } from "./code-expression.ts";
import { CodeField } from "./code-field.tsx";
import { useCodeLabels } from "./code-search.ts";
import { CodeWarnings } from "./code-warnings.tsx";

const words = {
  text: { zh: "单元格内容", en: "In the cell" },
  search: { zh: "按编码或名称查找", en: "Find by code or name" },
  join: { zh: "与已有编码的关系", en: "Joined to what is there" },
  both: { zh: "同时（+）", en: "Both (+)" },
  either: { zh: "任一（|）", en: "Either (|)" },
  named: { zh: "其中的编码", en: "Codes in it" },
  done: { zh: "写入单元格", en: "Write to the cell" },
} as const;

interface CellCodesProps {
  /** The cell, in words. */
  readonly title: string;
  /** Id of the code list. */
  readonly list: string;
  readonly form: CodesForm;
  /** What stands in the cell. */
  readonly text: string;
  readonly write: (text: string) => void;
  readonly close: () => void;
}

/** A cell of codes, found by code or name; where several are joined, one after the other. */
export function CellCodes({ title, list, form, text, write, close }: CellCodesProps) {
  const said = useWords(words);
  const id = useId();
  const [typed, setTyped] = useState(text);
  const [sign, setSign] = useState<"+" | "|">("+");
  const isBeginning = form === "beginning";
  const codes = form === "expression" ? codesIn(typed) : [typed.trim()].filter((code) => code !== "");
  const labelOf = useCodeLabels(list, codes, isBeginning);
  return (
    <Modal
      open
      title={title}
      width={640}
      okText={said.done}
      onOk={() => {
        write(typed.trim());
        close();
      }}
      onCancel={close}
    >
      <div className="stack" data-own-history>
        <div>
          <span id={`${id}-search`}>{said.search}</span>
          <div className="row-of">
            <CodeField
              label={said.search}
              list={list}
              value=""
              isBeginning={isBeginning}
              change={(code) => setTyped((before) => withCode(before, code, form, sign))}
            />
            {form === "expression" ? (
              <Segmented<"+" | "|">
                aria-label={said.join}
                value={sign}
                options={[
                  { value: "+", label: said.both },
                  { value: "|", label: said.either },
                ]}
                onChange={setSign}
              />
            ) : null}
          </div>
        </div>
        <div>
          <label htmlFor={id}>{said.text}</label>
          <input
            id={id}
            className="edit-input"
            autoComplete="off"
            spellCheck={false}
            aria-describedby={`${id}-warnings`}
            value={typed}
            onChange={({ target }) => setTyped(target.value)}
          />
        </div>
        {codes.length > 0 ? (
          <ul className="plain-list" aria-label={said.named}>
            {codes.map((code) => (
              <li key={code}>{labelOf(code)}</li>
            ))}
          </ul>
        ) : null}
        <CodeWarnings id={`${id}-warnings`} list={list} codes={codes} isBeginning={isBeginning} />
      </div>
    </Modal>
  );
}

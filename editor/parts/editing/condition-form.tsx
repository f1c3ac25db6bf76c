import { Button } from "antd";
import type { Json, JsonObject } from "../../api/answers.ts";
import { useWords } from "../../words/language.tsx";
import { isList, isObject } from "../shape/forms.ts";
import { useShaping } from "../shape/shaping.tsx";
import { ComparisonForm } from "./comparison-form.tsx";
import { type ConditionShape, conditionShape, inShape, SHAPES } from "./condition-shape.ts";
import { pointerTo } from "./document-places.ts";
import { useEditing } from "./editing.tsx";
import { FindingWords } from "./finding-words.tsx";
import { moved, rowsOf } from "./list-rows.ts";

const words = {
  all: { zh: "同时满足", en: "All of" },
  any: { zh: "满足任一", en: "Any of" },
  not: { zh: "不满足", en: "Not" },
  comparison: { zh: "比较", en: "Comparison" },
  reference: { zh: "具名条件", en: "Named condition" },
  shape: { zh: "条件形式", en: "Kind of condition" },
  name: { zh: "条件名", en: "Name of the condition" },
  addComparison: { zh: "添加比较", en: "Add a comparison" },
  addGroup: { zh: "添加一组", en: "Add a group" },
  remove: { zh: "删去此条", en: "Remove" },
  up: { zh: "上移", en: "Move up" },
  down: { zh: "下移", en: "Move down" },
} as const;

interface ConditionFormProps {
  readonly condition: Json | undefined;
  readonly pointer: string;
}

const FRESH: JsonObject = { fact: "", operator: "equal", value: "" };

/** A condition as a tree to be edited: how its parts are joined, and each comparison. */
export function ConditionForm({ condition, pointer }: ConditionFormProps) {
  const said = useWords(words);
  const { write, findings } = useEditing();
  const shape = conditionShape(condition);
  return (
    <div className="condition-part">
      <div className="row-of">
        <select
          className="edit-input edit-joint"
          aria-label={said.shape}
          data-pointer={pointer}
          value={shape}
          onChange={({ target }) => write(pointer, inShape(condition, target.value as ConditionShape))}
        >
          {SHAPES.map((name) => (
            <option key={name} value={name}>
              {said[name]}
            </option>
          ))}
        </select>
        {shape === "comparison" ? (
          <ComparisonForm comparison={isObject(condition) ? condition : FRESH} pointer={pointer} />
        ) : null}
        {shape === "reference" && isObject(condition) ? (
          <NamedCondition name={String(condition.condition)} pointer={pointerTo(pointer, "condition")} />
        ) : null}
      </div>
      <FindingWords findings={shape === "comparison" ? findings.within(pointer) : findings.at(pointer)} />
      {(shape === "all" || shape === "any") && isObject(condition) ? (
        <Parts parts={isList(condition[shape]) ? condition[shape] : []} pointer={pointerTo(pointer, shape)} />
      ) : null}
      {shape === "not" && isObject(condition) ? (
        <div className="condition">
          <ConditionForm condition={condition.not} pointer={pointerTo(pointer, "not")} />
        </div>
      ) : null}
    </div>
  );
}

function Parts({ parts, pointer }: { readonly parts: readonly Json[]; readonly pointer: string }) {
  const said = useWords(words);
  const { writeRows } = useEditing();
  const rows = rowsOf(parts);
  return (
    <>
      <ul className="condition">
        {parts.map((part, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: parts have no name; an input keeps its focus while it is typed in
          <li key={index} className="condition-item">
            <ConditionForm condition={part} pointer={pointerTo(pointer, index)} />
            <span className="condition-acts">
              <Act
                words={said.up}
                sign="↑"
                disabled={index === 0}
                act={() => writeRows(pointer, moved(rows, index, -1))}
              />
              <Act
                words={said.down}
                sign="↓"
                disabled={index === parts.length - 1}
                act={() => writeRows(pointer, moved(rows, index, 1))}
              />
              <Act words={said.remove} sign="✕" act={() => writeRows(pointer, rows.toSpliced(index, 1))} />
            </span>
          </li>
        ))}
      </ul>
      <div className="row-of">
        <Button size="small" onClick={() => writeRows(pointer, [...rows, { row: FRESH }])}>
          {said.addComparison}
        </Button>
        <Button size="small" onClick={() => writeRows(pointer, [...rows, { row: { any: [FRESH] } }])}>
          {said.addGroup}
        </Button>
      </div>
    </>
  );
}

interface ActProps {
  readonly words: string;
  readonly sign: string;
  readonly disabled?: boolean;
  readonly act: () => void;
}

export function Act({ words: told, sign, disabled = false, act }: ActProps) {
  return (
    <Button size="small" type="text" aria-label={told} title={told} disabled={disabled} onClick={act}>
      {sign}
    </Button>
  );
}

function NamedCondition({ name, pointer }: { readonly name: string; readonly pointer: string }) {
  const said = useWords(words);
  const { write } = useEditing();
  const { conditionNames = [] } = useShaping();
  const names = conditionNames.includes(name) ? conditionNames : [name, ...conditionNames];
  return (
    <select
      className="edit-input"
      aria-label={said.name}
      data-pointer={pointer}
      value={name}
      onChange={({ target }) => write(pointer, target.value)}
    >
      {names.map((each) => (
        <option key={each}>{each}</option>
      ))}
    </select>
  );
}

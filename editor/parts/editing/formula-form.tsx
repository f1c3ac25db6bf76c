import { AutoComplete, Button } from "antd";
import { useId, useMemo, useRef } from "react";
import type { Json } from "../../api/answers.ts";
import { useLanguage, useWords } from "../../words/language.tsx";
import { isObject } from "../shape/forms.ts";
import { formulaWords } from "../shape/formula-words.ts";
import { placeOfFile } from "../shape/schema-place.ts";
import { useShaping } from "../shape/shaping.tsx";
import { valueName } from "../shape/value-names.ts";
import { pointerTo } from "./document-places.ts";
import { useEditing } from "./editing.tsx";
import { FindingWords } from "./finding-words.tsx";
import { completions, wordBefore } from "./formula-completion.ts";

const words = {
  text: { zh: "公式", en: "formula" },
  rounding: { zh: "结果处理", en: "What becomes of the result" },
  rounded: { zh: "舍入", en: "rounded" },
  exact: { zh: "不舍入", en: "exact" },
  fraction: { zh: "以分数保留", en: "kept as a fraction" },
  scale: { zh: "小数位数", en: "places" },
  mode: { zh: "舍入方式", en: "rounding" },
  figure: { zh: "改为数值", en: "A figure instead" },
} as const;

interface FormulaFormProps {
  readonly value: Json | undefined;
  readonly pointer: string;
  readonly label: string;
  /** Whether a figure may stand in its place. */
  readonly mayBeFigure?: boolean;
}

/** A formula with the names of facts and functions at hand, told in words below, and what becomes of its result. */
export function FormulaForm({ value, pointer, label, mayBeFigure = false }: FormulaFormProps) {
  const said = useWords(words);
  const id = useId();
  const { language } = useLanguage();
  const { facts } = useShaping();
  const { write, findings } = useEditing();
  const caret = useRef<number>(undefined);
  const formula = isObject(value) ? value : { text: "" };
  const text = String(formula.text ?? "");
  const options = useMemo(
    () => completions(text, wordBefore(text, caret.current ?? text.length), facts, language),
    [text, facts, language],
  );
  const found = findings.within(pointer);
  return (
    <div className="formula-form">
      <AutoComplete
        className="formula-field"
        value={text}
        options={[...options]}
        defaultActiveFirstOption={false}
        popupMatchSelectWidth={false}
        onChange={(next: string) => write(pointer, { ...formula, text: next })}
      >
        <textarea
          rows={2}
          spellCheck={false}
          className="edit-input code"
          aria-label={`${label} · ${said.text}`}
          aria-invalid={found.length > 0}
          aria-describedby={id}
          data-pointer={pointerTo(pointer, "text")}
          // Before the change is told, which is completed at the caret.
          onInput={({ currentTarget }) => {
            caret.current = currentTarget.selectionStart;
          }}
          onSelect={({ currentTarget }) => {
            caret.current = currentTarget.selectionStart;
          }}
        />
      </AutoComplete>
      <div id={id}>
        {text === "" ? null : <p className="faint">{formulaWords(text, { facts, language })}</p>}
        <FindingWords findings={found} />
      </div>
      <div className="row-of">
        <Rounding formula={formula} pointer={pointer} label={label} />
        {mayBeFigure ? (
          <Button size="small" onClick={() => write(pointer, "0")}>
            {said.figure}
          </Button>
        ) : null}
      </div>
    </div>
  );
}

type Way = "rounded" | "exact" | "fraction";

function Rounding({
  formula,
  pointer,
  label,
}: {
  readonly formula: Readonly<Record<string, Json>>;
  readonly pointer: string;
  readonly label: string;
}) {
  const said = useWords(words);
  const { language } = useLanguage();
  const { schemas } = useShaping();
  const { write } = useEditing();
  const modes = placeOfFile(schemas, "common.schema.json#/definitions/roundingMode").schema;
  const { text = "", scale, mode } = formula;
  const way: Way = formula.exact === true ? "exact" : formula.fraction === true ? "fraction" : "rounded";
  const become = (next: string): void =>
    write(pointer, next === "rounded" ? { text, scale: 2, mode: "half-up" } : { text, [next]: true });
  return (
    <>
      <select
        className="edit-input edit-joint"
        aria-label={`${label} · ${said.rounding}`}
        value={way}
        onChange={({ target }) => become(target.value)}
      >
        {(["rounded", "exact", "fraction"] as const).map((each) => (
          <option key={each} value={each}>
            {said[each]}
          </option>
        ))}
      </select>
      {way === "rounded" ? (
        <>
          <input
            type="number"
            min={0}
            max={18}
            className="edit-input edit-scale"
            aria-label={`${label} · ${said.scale}`}
            value={String(scale ?? "")}
            onChange={({ target }) => write(pointerTo(pointer, "scale"), target.valueAsNumber || 0)}
          />
          <select
            className="edit-input edit-joint"
            aria-label={`${label} · ${said.mode}`}
            value={String(mode ?? "")}
            onChange={({ target }) => write(pointerTo(pointer, "mode"), target.value)}
          >
            {(modes.enum ?? []).map((each) => (
              <option key={String(each)} value={String(each)}>
                {valueName(modes, each, language)}
              </option>
            ))}
          </select>
        </>
      ) : null}
    </>
  );
}

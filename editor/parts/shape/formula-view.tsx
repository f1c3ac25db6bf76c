import { Tooltip } from "antd";
import type { JsonObject } from "../../api/answers.ts";
import { useLanguage } from "../../words/language.tsx";
import { formulaWords, roundingWords } from "./formula-words.ts";
import { useShaping } from "./shaping.tsx";

/** A formula with facts by their names; its own text on demand. */
export function FormulaView({ formula }: { readonly formula: JsonObject }) {
  const { language } = useLanguage();
  const { facts } = useShaping();
  const text = String(formula.text ?? "");
  const rounding = roundingWords(formula, { facts, language });
  return (
    <span>
      <Tooltip title={<span className="code">{text}</span>}>
        <span className="formula">{formulaWords(text, { facts, language })}</span>
      </Tooltip>
      {rounding === "" ? null : <span className="faint"> {rounding}</span>}
    </span>
  );
}

import { Tooltip } from "antd";
import type { AskedFigure } from "../../api/run-answers.ts";
import { factTypeWords } from "../../parts/editing/fact-type-words.ts";
import { useLanguage, useText, useWords } from "../../words/language.tsx";

const words = { needed: { zh: "无默认值，须填写", en: "has no default" } } as const;

/** What a figure is called, what it holds, and whether it has to be given. */
export function FigureTitle({ figure }: { readonly figure: AskedFigure }) {
  const said = useWords(words);
  const text = useText();
  const { language } = useLanguage();
  const { title, description, type, default: stated } = figure;
  return (
    <Tooltip title={text(description)}>
      <span>
        {text(title)}
        {stated === undefined ? (
          <span className="needed" title={said.needed}>
            {" *"}
          </span>
        ) : null}
      </span>
      <div className="faint figure-type">{factTypeWords(type, language)}</div>
    </Tooltip>
  );
}

import type { CellSource } from "../../../schemas/types.ts";
import { useWords } from "../../words/language.tsx";
import type { CodeChoice } from "./code-choices.ts";

const words = {
  same: { zh: "内容即代码", en: "the texts are codes" },
  none: { zh: "（无对应代码）", en: "(no code)" },
  code: { zh: (text: string) => `“${text}”的代码`, en: (text: string) => `Code of “${text}”` },
  more: { zh: (count: number) => `另备 ${count} 项`, en: (count: number) => `${count} more at hand` },
} as const;

interface CodeValuesProps {
  readonly source: CellSource;
  /** What stands in the column. */
  readonly texts: readonly string[];
  /** The field's codes with their names. */
  readonly choices: readonly CodeChoice[];
  readonly change: (source: CellSource) => void;
}

/** Which code each text of a column means. */
export function CodeValues({ source, texts, choices, change }: CodeValuesProps) {
  const said = useWords(words);
  const { values = {}, ...plain } = source;
  const isCode = (text: string): boolean => choices.some(({ value }) => value === text);
  if (source.values === undefined && texts.every(isCode)) return <span className="faint">{said.same}</span>;
  const held = (text: string): string =>
    text in values ? String(values[text]) : source.values === undefined && isCode(text) ? text : "";
  const set = (text: string, code: string): void => {
    const every = new Map<string, string | boolean>(
      source.values === undefined ? texts.filter(isCode).map((each) => [each, each]) : Object.entries(values),
    );
    if (code === "") every.delete(text);
    else every.set(text, code === "true" ? true : code === "false" ? false : code);
    change(every.size === 0 ? plain : { ...plain, values: Object.fromEntries(every) });
  };
  const more = Object.keys(values).filter((text) => !texts.includes(text)).length;
  return (
    <div className="mapping-codes">
      {texts.map((text) => (
        <label key={text}>
          <span className="wrap-cell">{text}</span>
          <select
            className="edit-input"
            aria-label={said.code(text)}
            aria-invalid={held(text) === ""}
            value={held(text)}
            onChange={({ target }) => set(text, target.value)}
          >
            <option value="">{said.none}</option>
            {choices.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </label>
      ))}
      {more > 0 ? <span className="faint">{said.more(more)}</span> : null}
    </div>
  );
}

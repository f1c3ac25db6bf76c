import { Tag } from "antd";
import type { Json, Schema } from "../../api/answers.ts";
import { useLanguage, useText, useWords } from "../../words/language.tsx";
import type { Text } from "../../words/words.ts";
import { ClauseTag } from "./clause-tag.tsx";
import { ConditionTree } from "./condition-tree.tsx";
import { FactName } from "./fact-name.tsx";
import { type Form, isList, isObject } from "./forms.ts";
import { FormulaView } from "./formula-view.tsx";
import { valueName } from "./value-names.ts";

const words = {
  yes: { zh: "是", en: "yes" },
  no: { zh: "否", en: "no" },
  more: { zh: (count: number) => `等 ${count} 项`, en: (count: number) => `… ${count} in all` },
} as const;

/** Items of a list shown at most. */
const MOST = 12;

interface ValueViewProps {
  readonly form: Form;
  readonly value: Json;
  /** Of the value, or of the items of a list. */
  readonly schema?: Schema | undefined;
}

/** One value that stands in a line or a cell. */
export function ValueView({ form, value, schema = {} }: ValueViewProps) {
  const { language } = useLanguage();
  const said = useWords(words);
  const text = useText();
  if (form === "condition") return <ConditionTree condition={value} />;
  // The form says that the value is a text in both languages.
  if (form === "text") return text(value as unknown as Text);
  if (form === "formula" && isObject(value)) return <FormulaView formula={value} />;
  if (form === "clause") return <ClauseTag clause={String(value)} />;
  if (form === "fact") return <FactName id={String(value)} />;
  if (form === "decimal") return <span className="figure">{String(value)}</span>;
  if (isList(value))
    return (
      <span className="row-of">
        {value.slice(0, MOST).map((item) => (
          <Tag key={String(item)}>{valueName(schema, item, language)}</Tag>
        ))}
        {value.length > MOST ? <span className="faint">{said.more(value.length)}</span> : null}
      </span>
    );
  if (typeof value === "boolean") return value ? said.yes : said.no;
  return valueName(schema, value, language);
}

import { Select } from "antd";
import type { Fact, FactType, Json } from "../../api/answers.ts";
import { useLanguage, useWords } from "../../words/language.tsx";
import { CodeField } from "../codes/code-field.tsx";
import { CodesField } from "../codes/codes-field.tsx";
import { isList } from "../shape/forms.ts";
import { codedName } from "../shape/value-names.ts";
import { comparedType, comparesBeginning, literalOf, valueShapeOf } from "./comparison-shape.ts";
import { useEditing } from "./editing.tsx";
import { useTyped } from "./use-typed.ts";

const words = {
  value: { zh: "值", en: "Value" },
  yes: { zh: "是", en: "yes" },
  no: { zh: "否", en: "no" },
  there: { zh: "有值", en: "given" },
  missing: { zh: "缺失", en: "missing" },
} as const;

interface ComparisonValueProps {
  readonly value: Json | undefined;
  readonly operator: string;
  readonly type: FactType | undefined;
  readonly fact: Fact | undefined;
  readonly pointer: string;
}

/** What a fact is compared with, in an input of the fact's type. */
export function ComparisonValue({ value, operator, type, fact, pointer }: ComparisonValueProps) {
  const said = useWords(words);
  const { language } = useLanguage();
  const { write } = useEditing();
  const one = comparedType(type);
  const shape = valueShapeOf(operator);
  const named = (code: string): string => {
    const name = codedName(fact, code, language);
    return name ? `${code} ${name}` : code;
  };
  if (shape === "truth" || (shape === "one" && one?.type === "boolean"))
    return (
      <select
        className="edit-input edit-joint"
        aria-label={said.value}
        data-pointer={pointer}
        value={String(value)}
        onChange={({ target }) => write(pointer, target.value === "true")}
      >
        <option value="true">{shape === "truth" ? said.there : said.yes}</option>
        <option value="false">{shape === "truth" ? said.missing : said.no}</option>
      </select>
    );
  if (one?.codes !== undefined) {
    const common = { label: said.value, list: one.codes, isBeginning: comparesBeginning(operator) };
    return (
      <span data-pointer={pointer}>
        {shape === "list" ? (
          <CodesField
            {...common}
            values={(isList(value) ? value : []).map(String)}
            change={(codes) => write(pointer, codes)}
          />
        ) : (
          <CodeField {...common} value={String(value ?? "")} change={(code) => write(pointer, code)} />
        )}
      </span>
    );
  }
  if (shape === "list")
    return (
      <span data-pointer={pointer}>
        <Select
          mode="tags"
          className="fact-field"
          aria-label={said.value}
          tokenSeparators={[",", "，", "、", ";", "；", "\n", "\t"]}
          options={(one?.values ?? []).map((code) => ({ value: code, label: named(code) }))}
          value={(isList(value) ? value : []).map(String)}
          maxTagCount={20}
          onChange={(codes: string[]) =>
            write(
              pointer,
              codes.map((code) => literalOf(code.trim(), one)),
            )
          }
        />
      </span>
    );
  if (one?.values)
    return (
      <select
        className="edit-input edit-joint"
        aria-label={said.value}
        data-pointer={pointer}
        value={String(value)}
        onChange={({ target }) => write(pointer, target.value)}
      >
        {(one.values.includes(String(value)) ? one.values : [String(value), ...one.values]).map((code) => (
          <option key={code} value={code}>
            {named(code)}
          </option>
        ))}
      </select>
    );
  return <Literal value={value} type={one} pointer={pointer} label={said.value} />;
}

interface LiteralProps {
  readonly value: Json | undefined;
  readonly type: FactType | undefined;
  readonly pointer: string;
  readonly label: string;
}

function Literal({ value, type, pointer, label }: LiteralProps) {
  const { write } = useEditing();
  const [text, typeText] = useTyped(String(value ?? ""), (typed) => {
    const literal = literalOf(typed.trim(), type);
    write(pointer, literal);
    return String(literal);
  });
  return (
    <input
      type={type?.type === "date" ? "date" : "text"}
      inputMode={type?.type === "number" ? "decimal" : undefined}
      autoComplete="off"
      spellCheck={false}
      className="edit-input edit-joint"
      aria-label={label}
      data-pointer={pointer}
      value={text}
      onChange={({ target }) => typeText(target.value)}
    />
  );
}

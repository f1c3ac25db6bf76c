import { Input, Select, Tooltip } from "antd";
import { useEffect, useState } from "react";
import type { Json, Schema } from "../api/answers.ts";
import { useLanguage, useWords } from "../words/language.tsx";
import { describedIn } from "../words/words.ts";
import { CodeField } from "./codes/code-field.tsx";
import { listedName, valueName } from "./shape/value-names.ts";

const words = {
  yes: { zh: "是", en: "yes" },
  no: { zh: "否", en: "no" },
} as const;

interface SchemaFieldProps {
  readonly id: string;
  readonly label: string;
  readonly schema: Schema;
  readonly description: string | undefined;
  readonly value: Json;
  readonly change: (value: Json) => void;
}

/**
 * One value shaped by its schema: a choice where it lists values, a search where it names a code list, else text that
 * counts once it is left.
 */
export function SchemaField({ id, label, schema, description, value, change }: SchemaFieldProps) {
  const { language } = useLanguage();
  const said = useWords(words);
  const [typed, setTyped] = useState(textOf(value));
  useEffect(() => setTyped(textOf(value)), [value]);
  const what = description === undefined ? "" : describedIn(description, language);
  const commit = () => {
    if (typed !== textOf(value)) change(jsonOf(typed, value));
  };
  // A text may be a code of which only some are listed: local ones occur.
  const named = schema["x-values"]?.[typed]
    ? valueName(schema, typed, language)
    : /^\d/.test(typed)
      ? listedName(what, typed)
      : undefined;
  const choices = schema.enum ?? (typeof value === "boolean" ? [true, false] : undefined);
  const list = schema["x-codes"];
  return (
    <div className="claim-field">
      <Tooltip title={what === label ? "" : what}>
        <label htmlFor={id}>{label}</label>
      </Tooltip>
      {choices ? (
        <Select
          id={id}
          className="claim-choice"
          value={String(value)}
          options={choices.map((choice) => ({
            value: String(choice),
            label: schema["x-values"]
              ? valueName(schema, choice, language)
              : typeof choice === "boolean"
                ? said[choice ? "yes" : "no"]
                : `${choice} ${listedName(what, String(choice)) ?? ""}`.trim(),
          }))}
          onChange={(next) => change(choices.find((choice) => String(choice) === next) ?? next)}
        />
      ) : list !== undefined && typeof value === "string" ? (
        <CodeField id={id} label={label} list={list} value={value} change={change} />
      ) : (
        <Input
          id={id}
          value={typed}
          suffix={named === undefined ? null : <span className="faint">{named}</span>}
          onChange={({ target }) => setTyped(target.value)}
          onBlur={commit}
          onPressEnter={commit}
        />
      )}
    </div>
  );
}

function textOf(value: Json): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}

/** What was a number stays one where it can; all else is text, as claims write amounts. */
function jsonOf(text: string, before: Json): Json {
  if (typeof before === "number" && /^-?\d{1,15}$/.test(text)) return Number(text);
  return text;
}

import { useId } from "react";
import type { Json } from "../../api/answers.ts";
import { useLanguage, useWords } from "../../words/language.tsx";
import { isDecimalText } from "../decimal-text.ts";
import { useShaping } from "../shape/shaping.tsx";
import { valueName } from "../shape/value-names.ts";
import type { CellShape } from "./cell-text.ts";
import { cellText, cellValue } from "./cell-text.ts";
import { DayField } from "./day-field.tsx";
import { useEditing } from "./editing.tsx";
import { FindingWords } from "./finding-words.tsx";
import { useTyped } from "./use-typed.ts";

const words = {
  none: { zh: "（未填）", en: "(not given)" },
  yes: { zh: "是", en: "yes" },
  no: { zh: "否", en: "no" },
  figure: { zh: "请填写小数，如 0.72", en: "Write a decimal, e.g. 0.72" },
} as const;

const DAY = /^\d{4}-\d{2}-\d{2}$/;

interface CellFieldProps {
  readonly shape: CellShape;
  readonly value: Json | undefined;
  readonly pointer: string;
  /** What it is, for those who do not see where it stands. */
  readonly label: string;
  readonly isRequired?: boolean;
}

/** One value in an input of the kind that its schema asks for, with what was found at it. */
export function CellField(props: CellFieldProps) {
  const { findings } = useEditing();
  const id = useId();
  const { shape, value, pointer } = props;
  const found = findings.within(pointer);
  const isChoice =
    shape.form === "clause" ||
    shape.schema.enum ||
    shape.schema.type === "boolean" ||
    typeof shape.schema.const === "boolean";
  const isList = shape.form === "list" || Array.isArray(value);
  // A day that is none is shown as it was written.
  const isDay = shape.schema.format === "date" && (value === undefined || DAY.test(String(value)));
  const described = {
    "aria-invalid": found.length > 0,
    ...(found.length > 0 ? { "aria-describedby": id } : {}),
  };
  return (
    <div className="edit-cell">
      {isChoice && !isList ? (
        <Choice {...props} described={described} />
      ) : isDay ? (
        <DayField value={value} pointer={pointer} label={props.label} isWrong={found.length > 0} />
      ) : (
        <Typed {...props} described={described} />
      )}
      <FindingWords id={id} findings={found} />
    </div>
  );
}

interface DescribedProps extends CellFieldProps {
  readonly described: { readonly "aria-invalid": boolean; readonly "aria-describedby"?: string };
}

function Typed({ shape, value, pointer, label, described }: DescribedProps) {
  const said = useWords(words);
  const { language } = useLanguage();
  const { write } = useEditing();
  const written = cellText(value, shape, language);
  const [text, type] = useTyped(written, (typed) => {
    const next = cellValue(typed, shape, value, language);
    write(pointer, next);
    return cellText(next, shape, language);
  });
  const isFigure = shape.form === "decimal" || (shape.form === "formula" && !text.startsWith("="));
  const isNoFigure = isFigure && text !== "" && !isDecimalText(written);
  const isLong = !isFigure && (shape.schema.maxLength ?? 0) >= 1000 && shape.form === "plain";
  const common = {
    "aria-label": label,
    ...described,
    ...(isNoFigure ? { "aria-invalid": true } : {}),
    "data-pointer": pointer,
    className: `edit-input${isFigure ? " edit-figure" : ""}`,
    value: text,
    onChange: (event: { readonly target: { readonly value: string } }) => type(event.target.value),
  };
  return (
    <>
      {isLong ? (
        <textarea rows={3} {...common} />
      ) : (
        <input
          type="text"
          inputMode={isFigure ? "decimal" : undefined}
          autoComplete="off"
          spellCheck={false}
          {...common}
        />
      )}
      {isNoFigure ? <p className="place-finding place-finding-error">{said.figure}</p> : null}
    </>
  );
}

function Choice({ shape, value, pointer, label, isRequired = false, described }: DescribedProps) {
  const said = useWords(words);
  const { language } = useLanguage();
  const { write } = useEditing();
  const { citations } = useShaping();
  const { form, schema } = shape;
  const options: readonly (readonly [Json, string])[] =
    form === "clause"
      ? citations.map(({ clause, key = clause }) => [key, key] as const)
      : schema.enum
        ? schema.enum.map((each) => [each, valueName(schema, each, language)] as const)
        : [true, false]
            // Where only one of them can be said, only that is offered.
            .filter((each) => schema.const === undefined || schema.const === each)
            .map((each) => [each, each ? said.yes : said.no] as const);
  const known = options.some(([each]) => each === value) || value === undefined;
  return (
    <select
      aria-label={label}
      {...described}
      data-pointer={pointer}
      className="edit-input"
      value={value === undefined ? "" : String(value)}
      onChange={({ target }) => write(pointer, options.find(([each]) => String(each) === target.value)?.[0])}
    >
      {isRequired && value !== undefined ? null : <option value="">{said.none}</option>}
      {known ? null : <option value={String(value)}>{String(value)}</option>}
      {options.map(([each, name]) => (
        <option key={String(each)} value={String(each)}>
          {name}
        </option>
      ))}
    </select>
  );
}

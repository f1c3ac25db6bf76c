import { useId } from "react";
import type { Json } from "../../api/answers.ts";
import { useWords } from "../../words/language.tsx";
import { isObject } from "../shape/forms.ts";
import type { SchemaPlace } from "../shape/schema-place.ts";
import { CellField } from "./cell-field.tsx";
import type { CellShape } from "./cell-text.ts";
import { pointerTo } from "./document-places.ts";
import { isFormula } from "./edit-form.ts";
import { useEditing } from "./editing.tsx";
import { FactField } from "./fact-field.tsx";
import { FindingWords } from "./finding-words.tsx";
import { FormulaForm } from "./formula-form.tsx";

const words = {
  zh: { zh: "中文", en: "Chinese" },
  en: { zh: "英文", en: "English" },
} as const;

interface LineFieldProps {
  readonly shape: CellShape;
  readonly place: SchemaPlace;
  readonly value: Json | undefined;
  readonly pointer: string;
  readonly label: string;
  readonly isRequired: boolean;
}

/** A value with a line to itself: texts in both languages, facts to be searched, formulas with their rounding. */
export function LineField({ shape, place, value, pointer, label, isRequired }: LineFieldProps) {
  if (shape.form === "text") return <BothLanguages value={value} pointer={pointer} label={label} />;
  if (shape.form === "fact") return <FactLine value={value} pointer={pointer} label={label} />;
  if (shape.form === "formula" && (isFormula(value) || place.schema.title === "Formula"))
    return (
      <FormulaForm
        value={value}
        pointer={pointer}
        label={label}
        mayBeFigure={place.schema.title !== "Formula"}
      />
    );
  return <CellField shape={shape} value={value} pointer={pointer} label={label} isRequired={isRequired} />;
}

const PLAIN: CellShape = { form: "plain", schema: { type: "string" } };

function BothLanguages({ value, pointer, label }: Pick<LineFieldProps, "value" | "pointer" | "label">) {
  const said = useWords(words);
  const held = isObject(value) ? value : {};
  return (
    <div className="edit-both">
      {(["zh", "en"] as const).map((language) => (
        <CellField
          key={language}
          shape={PLAIN}
          value={held[language]}
          pointer={pointerTo(pointer, language)}
          label={`${label} · ${said[language]}`}
        />
      ))}
    </div>
  );
}

function FactLine({ value, pointer, label }: Pick<LineFieldProps, "value" | "pointer" | "label">) {
  const { write, findings } = useEditing();
  const id = useId();
  return (
    <div className="edit-cell">
      <FactField
        value={typeof value === "string" ? value : ""}
        label={label}
        pointer={pointer}
        choose={(fact) => write(pointer, fact)}
      />
      <FindingWords id={id} findings={findings.within(pointer)} />
    </div>
  );
}

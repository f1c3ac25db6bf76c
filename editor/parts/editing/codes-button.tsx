import { useState } from "react";
import type { Json } from "../../api/answers.ts";
import { useLanguage, useWords } from "../../words/language.tsx";
import { CellCodes } from "../codes/cell-codes.tsx";
import { type CellShape, cellText, cellValue } from "./cell-text.ts";
import { Act } from "./condition-form.tsx";
import { useEditing } from "./editing.tsx";

const words = {
  find: { zh: (name: string) => `查找编码：${name}`, en: (name: string) => `Find codes: ${name}` },
} as const;

interface CodesButtonProps {
  readonly shape: CellShape;
  readonly value: Json | undefined;
  readonly pointer: string;
  readonly label: string;
}

/** Beside a cell whose schema names a code list: codes are found by code or name. */
export function CodesButton({ shape, value, pointer, label }: CodesButtonProps) {
  const said = useWords(words);
  const { language } = useLanguage();
  const { write } = useEditing();
  const [isOpen, setOpen] = useState(false);
  const { "x-codes": list, "x-codes-form": form = "code" } = shape.schema;
  if (list === undefined) return null;
  return (
    <>
      <Act words={said.find(label)} sign="⌕" act={() => setOpen(true)} />
      {isOpen ? (
        <CellCodes
          title={said.find(label)}
          list={list}
          form={form}
          text={cellText(value, shape, language)}
          write={(text) => write(pointer, cellValue(text, shape, value, language))}
          close={() => setOpen(false)}
        />
      ) : null}
    </>
  );
}

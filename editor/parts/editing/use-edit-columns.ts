import { useMemo, useRef } from "react";
import type { JsonObject, Schemas } from "../../api/answers.ts";
import { useLanguage } from "../../words/language.tsx";
import type { SchemaPlace } from "../shape/schema-place.ts";
import { type EditColumn, editColumns } from "./edit-columns.ts";

/** The columns of a list; the same ones for as long as an edit leaves them alone, so that only what changed is drawn. */
export function useEditColumns(
  schemas: Schemas,
  list: SchemaPlace,
  rows: readonly JsonObject[],
): readonly EditColumn[] {
  const { language } = useLanguage();
  const before = useRef<readonly EditColumn[]>([]);
  return useMemo(() => {
    const now = editColumns(schemas, list, rows, language);
    if (!areSame(now, before.current)) before.current = now;
    return before.current;
  }, [schemas, list, rows, language]);
}

function areSame(now: readonly EditColumn[], before: readonly EditColumn[]): boolean {
  return (
    now.length === before.length &&
    now.every((column, index) => {
      const was = before[index];
      return (
        was !== undefined &&
        column.member === was.member &&
        column.label === was.label &&
        column.form === was.form &&
        column.isRequired === was.isRequired &&
        column.schema === was.schema &&
        column.place.schema === was.place.schema
      );
    })
  );
}

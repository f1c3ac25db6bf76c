import { Card } from "antd";
import { useEffect, useMemo, useRef } from "react";
import type { JsonObject } from "../../api/answers.ts";
import { withValue } from "../../parts/editing/document-places.ts";
import { EditingContext } from "../../parts/editing/editing.tsx";
import type { FindingsByPlace } from "../../parts/editing/findings-by-place.ts";
import { withRows } from "../../parts/editing/list-rows.ts";
import { SectionForm } from "../../parts/editing/section-form.tsx";
import { ShapeForm } from "../../parts/editing/shape-form.tsx";
import { showPlace } from "../../parts/editing/show-place.ts";
import { type SchemaPlace, statedMembers } from "../../parts/shape/schema-place.ts";
import { useShaping } from "../../parts/shape/shaping.tsx";
import { useWords } from "../../words/language.tsx";
import type { DraftModel } from "./draft-model.ts";

const words = {
  rules: { zh: "规则内容", en: "What it rules" },
  header: { zh: "表头与条款", en: "Header and clauses" },
} as const;

/** What says which rule set it is; the service refuses to change it. */
const FIXED = ["$schema", "format", "id", "version", "kind", "jurisdiction", "hash"];

interface FormEditorProps {
  readonly model: DraftModel;
  readonly place: SchemaPlace;
  readonly document: JsonObject;
  readonly findings: FindingsByPlace;
  readonly target: string | undefined;
}

/** The draft as a form, shaped by its schema alone. */
export function FormEditor({ model, place, document, findings, target }: FormEditorProps) {
  const said = useWords(words);
  const { schemas } = useShaping();
  const form = useRef<HTMLDivElement>(null);
  const editing = useMemo(
    () => ({
      findings,
      target,
      write: (pointer: string, value: JsonObject[string] | undefined) =>
        model.write({ document: withValue(model.written.document, pointer, value) }, pointer),
      writeRows: (pointer: string, rows: Parameters<typeof withRows>[2]) =>
        model.write({ document: withRows(model.written.document, pointer, rows) }),
    }),
    [model, findings, target],
  );
  useEffect(() => {
    if (target === undefined || !form.current) return;
    const within = form.current;
    // After the list that holds it has turned to its page.
    const timer = setTimeout(() => showPlace(within, target), 60);
    return () => clearTimeout(timer);
  }, [target]);
  const body = statedMembers(schemas, place).find(({ name }) => name === "body")?.place;
  return (
    <EditingContext value={editing}>
      <div ref={form} className="stack">
        {body ? (
          <Card title={said.rules}>
            <SectionForm place={body} value={document.body} pointer="/body" label={said.rules} />
          </Card>
        ) : null}
        <Card title={said.header}>
          <ShapeForm place={place} value={document} pointer="" without={body ? [...FIXED, "body"] : FIXED} />
        </Card>
      </div>
    </EditingContext>
  );
}

import { Card } from "antd";
import { useMemo } from "react";
import type { RuleSetDocument } from "../../api/answers.ts";
import { CitationList } from "../../parts/citation-list.tsx";
import { memberPlace, placeOfKind } from "../../parts/shape/schema-place.ts";
import { ShapeView } from "../../parts/shape/shape-view.tsx";
import { useShaping } from "../../parts/shape/shaping.tsx";
import { useWords } from "../../words/language.tsx";
import { ProvisionalNotes } from "./provisional-notes.tsx";

const words = {
  rules: { zh: "规则内容", en: "What it rules" },
  clauses: { zh: "条款出处", en: "Clauses it rests on" },
} as const;

/** The version as a form, shaped by its schema alone. */
export function FormView({ document }: { readonly document: RuleSetDocument }) {
  const said = useWords(words);
  const { schemas } = useShaping();
  const body = useMemo(
    () => memberPlace(schemas, placeOfKind(schemas, document.kind), "body", document.body),
    [schemas, document],
  );
  return (
    <>
      <ProvisionalNotes document={document} />
      <Card title={said.rules}>
        <ShapeView place={body} value={document.body} pointer="/body" />
      </Card>
      <Card title={said.clauses}>
        <CitationList citations={document.citations} />
      </Card>
    </>
  );
}

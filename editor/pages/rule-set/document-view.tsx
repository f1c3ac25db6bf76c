import { lazy, Suspense } from "react";
import type { RuleSetDocument, Schemas } from "../../api/answers.ts";
import { Loading } from "../../parts/loading.tsx";
import { useDocumentText } from "../../parts/use-document-text.ts";
import { useWords } from "../../words/language.tsx";

const DocumentText = lazy(() => import("../../parts/monaco/document-text.tsx"));

const words = { label: { zh: "规则集文档", en: "Rule set document" } } as const;

/** The version as the document that is stored. */
export function DocumentView({
  document,
  schemas,
}: {
  readonly document: RuleSetDocument;
  readonly schemas: Schemas;
}) {
  const said = useWords(words);
  const text = useDocumentText(document, schemas);
  if (text === undefined) return <Loading lines={10} />;
  return (
    <Suspense fallback={<Loading lines={10} />}>
      <DocumentText label={said.label} text={text} schemas={schemas} />
    </Suspense>
  );
}

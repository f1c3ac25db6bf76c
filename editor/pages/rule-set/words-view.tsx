import { Card } from "antd";
import { useMemo } from "react";
import type { RuleSetDocument } from "../../api/answers.ts";
import { CitationList } from "../../parts/citation-list.tsx";
import { SentenceList } from "../../parts/sentences/sentence-list.tsx";
import { sentencesOf } from "../../parts/sentences/sentences-of.ts";
import { memberPlace, placeOfKind } from "../../parts/shape/schema-place.ts";
import { useShaping } from "../../parts/shape/shaping.tsx";
import { useLanguage, useText, useWords } from "../../words/language.tsx";

const words = {
  clauses: { zh: "依据", en: "Clauses" },
} as const;

/** The version as sentences with their clauses, for those who will sign it. */
export function WordsView({ document }: { readonly document: RuleSetDocument }) {
  const said = useWords(words);
  const text = useText();
  const { language } = useLanguage();
  const { schemas, facts, origins } = useShaping();
  const sentences = useMemo(() => {
    const body = memberPlace(schemas, placeOfKind(schemas, document.kind), "body", document.body);
    return sentencesOf(body, document.body, { schemas, facts, language, origins });
  }, [schemas, facts, language, origins, document]);
  return (
    <>
      <Card title={text(document.title)}>
        <SentenceList sentences={sentences} />
      </Card>
      <Card title={said.clauses}>
        <CitationList citations={document.citations} />
      </Card>
    </>
  );
}

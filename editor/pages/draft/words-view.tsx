import { Card } from "antd";
import { useMemo } from "react";
import type { JsonObject } from "../../api/answers.ts";
import { CitationList } from "../../parts/citation-list.tsx";
import { SentenceList } from "../../parts/sentences/sentence-list.tsx";
import { sentencesOf } from "../../parts/sentences/sentences-of.ts";
import { isObject } from "../../parts/shape/forms.ts";
import { memberPlace, type SchemaPlace } from "../../parts/shape/schema-place.ts";
import { useShaping } from "../../parts/shape/shaping.tsx";
import { useLanguage, useWords } from "../../words/language.tsx";

const words = {
  says: { zh: "规则内容", en: "What it rules" },
  clauses: { zh: "依据", en: "Clauses" },
} as const;

/** The draft as sentences, as it stands at this moment. */
export function WordsView({
  document,
  place,
}: {
  readonly document: JsonObject;
  readonly place: SchemaPlace;
}) {
  const said = useWords(words);
  const { language } = useLanguage();
  const { schemas, facts, citations } = useShaping();
  const { body } = document;
  const sentences = useMemo(
    () =>
      isObject(body)
        ? sentencesOf(memberPlace(schemas, place, "body", body), body, { schemas, facts, language })
        : sentencesOf(place, document, { schemas, facts, language }),
    [schemas, facts, language, document, body, place],
  );
  return (
    <>
      <Card title={said.says}>
        <SentenceList sentences={sentences} />
      </Card>
      {citations.length > 0 ? (
        <Card title={said.clauses}>
          <CitationList citations={citations} />
        </Card>
      ) : null}
    </>
  );
}
